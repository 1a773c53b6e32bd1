(()=>{var w=Object.create;var i=Object.defineProperty;var l=Object.getOwnPropertyDescriptor;var m=Object.getOwnPropertyNames;var p=Object.getPrototypeOf,s=Object.prototype.hasOwnProperty;var y=(t,o)=>()=>(o||t((o={exports:{}}).exports,o),o.exports);var b=(t,o,e,r)=>{if(o&&typeof o=="object"||typeof o=="function")for(let n of m(o))!s.call(t,n)&&n!==e&&i(t,n,{get:()=>o[n],enumerable:!(r=l(o,n))||r.enumerable});return t};var q=(t,o,e)=>(e=t!=null?w(p(t)):{},b(o||!t||!t.__esModule?i(e,"default",{value:t,enumerable:!0}):e,t));
var f=y(d=>{d.count=function(t){window.dataLayer=window.dataLayer||[],window.dataLayer.push({event:t})}});
function a(t,o){typeof window.fbq=="function"&&window.fbq("track",t,o)}
var c=t=>ttq.identify({email:t});var u=q(f());
document.querySelector("#book").addEventListener("submit",t=>{let o=new FormData(t.target);a("Schedule",{clinic:"Oncology"}),c(o.get("email")),(0,u.count)("booked")})})();
