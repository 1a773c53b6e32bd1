define(["exports","./main"],function(t,i){"use strict";t.default=function(t){
// expect: meta-pixel/track:CompleteRegistration
i.track("CompleteRegistration",{visit:t})}});
