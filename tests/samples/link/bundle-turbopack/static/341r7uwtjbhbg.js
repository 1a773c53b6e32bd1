(globalThis.TURBOPACK||(globalThis.TURBOPACK=[])).push(["object"==typeof document?document.currentScript:void 0,35321,t=>{"use strict";var i=t.i(43476),o=t.i(45367);t.s(["default",0,function(){return(0,i.jsx)("button",{onClick:()=>{
// expect: meta-pixel/track:CompleteRegistration, tiktok-pixel/track:CompleteRegistration
(0,o.H)("CompleteRegistration",{visit:"Sleep clinic"}),
// expect: meta-pixel/track:Lead, tiktok-pixel/track:Lead
(0,o.$)({from:"done"})},children:"Done"})}])},45367,t=>{"use strict";function i(t,i){"function"==typeof window.fbq&&
// expect: meta-pixel/track
window.fbq("track",t,i),
// expect: tiktok-pixel/track
window.ttq?.track(t,i)}t.s(["$",0,t=>
// expect: meta-pixel/track:Lead, tiktok-pixel/track:Lead
i("Lead",t),"H",0,i])}]);
