(self.webpackChunkharbor=self.webpackChunkharbor||[]).push([[7],{31:(e,t,n)=>{n.d(t,{default:()=>a});var r=n(848);
const i="https://www.redditstatic.com/ads/pixel.js";
function a(){return(0,r.jsxs)("article",{children:[
(0,r.jsx)("code",{children:"fbq('track', 'Lead')"}),
(0,r.jsx)("a",{href:i,children:"the vendor's script"}),
(0,r.jsx)(s,{id:"tip",children:"Do not call fbq('track', 'Lead') here."}),
(0,r.jsx)(s,{title:"fbq",children:"fbq('track', 'Lead')"}),
React.createElement("pre",null,"fbq('track', 'Lead')")]})}
const s=e=>(0,r.jsx)("p",{...e})}}]);
