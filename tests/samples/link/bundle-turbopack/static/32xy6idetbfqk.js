(globalThis.TURBOPACK||(globalThis.TURBOPACK=[])).push(["object"==typeof document?document.currentScript:void 0,39912,t=>{"use strict";var o=t.i(43476),c=t.i(45367);t.s(["default",0,function(){return(0,o.jsx)("button",{onClick:()=>
// expect: meta-pixel/track:Schedule, tiktok-pixel/track:Schedule
(0,c.H)("Schedule",{clinic:"Oncology"}),children:"Book"})}])},45367,t=>{"use strict";function o(t,o){"function"==typeof window.fbq&&
// expect: meta-pixel/track
window.fbq("track",t,o),
// expect: tiktok-pixel/track
window.ttq?.track(t,o)}t.s(["$",0,t=>
// expect: meta-pixel/track:Lead, tiktok-pixel/track:Lead
o("Lead",t),"H",0,o])}]);
