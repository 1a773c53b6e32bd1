(()=>{var g=Object.create;var c=Object.defineProperty;var w=Object.getOwnPropertyDescriptor;var y=Object.getOwnPropertyNames;var b=Object.getPrototypeOf,q=Object.prototype.hasOwnProperty;var f=(t,o,e)=>()=>{if(e)throw e[0];try{return t&&(o=t(t=0)),o}catch(n){throw e=[n],n}};var S=(t,o)=>()=>{try{return o||t((o={exports:{}}).exports,o),o.exports}catch(e){throw o=0,e}},x=(t,o)=>{for(var e in o)c(t,e,{get:o[e],enumerable:!0})},h=(t,o,e,n)=>{if(o&&typeof o=="object"||typeof o=="function")for(let r of y(o))!q.call(t,r)&&r!==e&&c(t,r,{get:()=>o[r],enumerable:!(n=w(o,r))||n.enumerable});return t};var v=(t,o,e)=>(e=t!=null?g(b(t)):{},h(o||!t||!t.__esModule?c(e,"default",{value:t,enumerable:!0}):e,t));function i(t,o){typeof window.fbq=="function"&&
// expect: meta-pixel/track
window.fbq("track",t,o)}var p,a=f(()=>{p=t=>
// expect: tiktok-pixel/identify
ttq.identify({email:t})});var u=S(m=>{m.count=function(t){
// expect: snapchat-pixel/track
snaptr("track",t)}});var d={};x(d,{default:()=>l});function l(t){
// expect: meta-pixel/track:CompleteRegistration
i("CompleteRegistration",{visit:t})}var s=f(()=>{a()});a();var k=v(u());document.querySelector("#book").addEventListener("submit",t=>{
// expect: meta-pixel/track:Schedule
i("Schedule",{clinic:"Oncology"}),
// expect: tiktok-pixel/identify
p(new FormData(t.target).get("email")),
// expect: snapchat-pixel/track:SIGN_UP, meta-pixel/track:CompleteRegistration
k.default.count("SIGN_UP"),Promise.resolve().then(()=>(s(),d)).then(o=>o.default("Sleep clinic"))});})();
