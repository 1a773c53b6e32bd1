define(["require","exports"],function(e,t){"use strict";function n(e,t){"function"==typeof window.fbq&&
// expect: meta-pixel/track
window.fbq("track",e,t)}function o(e){return e&&e.__esModule&&Object.prototype.hasOwnProperty.call(e,"default")?e.default:e}var c,i={};var r=o((c||(c=1,i.count=function(e){
// expect: snapchat-pixel/track
snaptr("track",e)}),i));document.querySelector("#book").addEventListener("submit",t=>{var o;
// expect: meta-pixel/track:Schedule
n("Schedule",{clinic:"Oncology"}),o=new FormData(t.target).get("email"),
// expect: tiktok-pixel/identify
ttq.identify({email:o}),
// expect: snapchat-pixel/track:SIGN_UP
r.count("SIGN_UP"),new Promise(function(t,n){e(["./done-TKbkaoaV"],t,n)}).then(e=>e.default("Sleep clinic"))}),t.track=n});
