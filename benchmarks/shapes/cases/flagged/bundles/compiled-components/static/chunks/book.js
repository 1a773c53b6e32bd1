(self.webpackChunk_N_E=self.webpackChunk_N_E||[]).push([[405],{9021:(e,t,r)=>{"use strict";r.r(t),r.d(t,{default:()=>l});var n=r(4848),i=r(5455),a=r.n(i);
function l(){return(0,n.jsxs)(n.Fragment,{children:[(0,n.jsx)("button",{onClick:()=>window.fbq("track","Schedule"),children:"Book"}),
(0,n.jsx)("script",{dangerouslySetInnerHTML:{__html:"snaptr('init', '5d7b2c1e-4a90-4f6e-9b3d-27c1f0a86e54')"}}),
(0,n.jsx)("script",{src:"https://www.redditstatic.com/ads/pixel.js",async:!0}),
(0,n.jsx)("noscript",{children:(0,n.jsx)("img",{alt:"",src:"https://www.facebook.com/tr?id=739215804416253&ev=PageView"})})]})}}}]);
