System.register([],function(t,e){"use strict";return{execute:function(){function n(t,e){"function"==typeof window.fbq&&
// expect: meta-pixel/track
window.fbq("track",t,e)}t("t",n);function o(t){return t&&t.__esModule&&Object.prototype.hasOwnProperty.call(t,"default")?t.default:t}var c,r={};var i=o((c||(c=1,r.count=function(t){
// expect: snapchat-pixel/track
snaptr("track",t)}),r));document.querySelector("#book").addEventListener("submit",t=>{var o;
// expect: meta-pixel/track:Schedule
n("Schedule",{clinic:"Oncology"}),o=new FormData(t.target).get("email"),
// expect: tiktok-pixel/identify
ttq.identify({email:o}),
// expect: snapchat-pixel/track:SIGN_UP
i.count("SIGN_UP"),e.import("./done-BXwqldfz.js").then(t=>t.default("Sleep clinic"))})}}});
