function t(t,e){"function"==typeof window.fbq&&
// expect: meta-pixel/track
window.fbq("track",t,e)}function e(t){return t&&t.__esModule&&Object.prototype.hasOwnProperty.call(t,"default")?t.default:t}var n,o={};var a=e((n||(n=1,o.count=function(t){
// expect: snapchat-pixel/track
snaptr("track",t)}),o));document.querySelector("#book").addEventListener("submit",e=>{var n;
// expect: meta-pixel/track:Schedule
t("Schedule",{clinic:"Oncology"}),n=new FormData(e.target).get("email"),
// expect: tiktok-pixel/identify
ttq.identify({email:n}),
// expect: snapchat-pixel/track:SIGN_UP, meta-pixel/track:CompleteRegistration
a.count("SIGN_UP"),import("./done-Bq7yvm_u.js").then(t=>t.default("Sleep clinic"))});export{t};
