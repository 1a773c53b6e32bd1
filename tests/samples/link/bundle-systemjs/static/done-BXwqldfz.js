System.register(["./main.js"],function(t){"use strict";var e;return{setters:[function(t){e=t.t}],execute:function(){t("default",function(t){
// expect: meta-pixel/track:CompleteRegistration
e("CompleteRegistration",{visit:t})})}}});
