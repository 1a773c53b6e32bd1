var e=globalThis.parcelRequire8e86;(0,e.register)("bGWXh",function(t,r){Object.defineProperty(t.exports,"default",{get:()=>a,set:void 0,enumerable:!0,configurable:!0});var i=e("hbEgZ");function a(e){
// expect: meta-pixel/track:CompleteRegistration
(0,i.track)("CompleteRegistration",{visit:e})}});
