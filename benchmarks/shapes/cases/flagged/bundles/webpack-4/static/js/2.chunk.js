(window.webpackJsonp=window.webpackJsonp||[]).push([[2],{57:function(e,t,n){"use strict";n.d(t,"a",(function(){return r})),n.d(t,"b",(function(){return o}));function r(e,t){window.fbq&&window.fbq("track",e,t)}
var o=function(e){return window.snaptr("track",e)}
},58:function(e,t,n){"use strict";n.r(t);var r=n(57);t.default=function(e){Object(r.a)("Schedule",{clinic:e}),
Object(r.b)("RESERVE")}}}]);
