!function(e){var t={};function n(r){if(t[r])return t[r].exports;var o=t[r]={i:r,l:!1,exports:{}};return e[r].call(o.exports,o,o.exports,n),o.l=!0,o.exports}n(n.s=1)}([function(e,t,n){"use strict";
n.d(t,"a",(function(){return r}));function r(e){fbq("track",e)}}, // expect: meta-pixel/track
function(e,t,n){var r=n(0);
Object(r.a)("Schedule") // expect: meta-pixel/track:Schedule
}]);
