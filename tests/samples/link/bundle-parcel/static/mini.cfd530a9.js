function e(e,t,r,n){Object.defineProperty(e,t,{get:r,set:n,enumerable:!0,configurable:!0})}var t,r=globalThis,n={},o={},i=r.parcelRequire8e86;null==i&&((i=function(e){if(e in n)return n[e].exports;if(e in o){var t=o[e];delete o[e];var r={id:e,exports:{}};return n[e]=r,t.call(r.exports,r,r.exports),r.exports}var i=Error("Cannot find module '"+e+"'");throw i.code="MODULE_NOT_FOUND",i}).register=function(e,t){o[e]=t},r.parcelRequire8e86=i);var c=i.register;c("hbEgZ",function(t,r){function n(e,t){"function"==typeof window.fbq&&
// expect: meta-pixel/track
window.fbq("track",e,t)}e(t.exports,"track",()=>n),e(t.exports,"person",()=>o);let o=e=>
// expect: tiktok-pixel/identify
ttq.identify({email:e})}),c("5SKvy",function(e,t){e.exports=import("b9RL2").then(()=>i("bGWXh"))});var a=i("hbEgZ"),u={};e(u,"count",()=>t,e=>t=e),t=function(e){
// expect: snapchat-pixel/track
snaptr("track",e)},document.querySelector("#book").addEventListener("submit",e=>{
// expect: meta-pixel/track:Schedule
(0,a.track)("Schedule",{clinic:"Oncology"}),
// expect: tiktok-pixel/identify
(0,a.person)(new FormData(e.target).get("email")),
// expect: snapchat-pixel/track:SIGN_UP, meta-pixel/track:CompleteRegistration
(u&&u.__esModule?u.default:u).count("SIGN_UP"),i("5SKvy").then(e=>e.default("Sleep clinic"))});
