(self.webpackChunkharbor=self.webpackChunkharbor||[]).push([[7],{31:(e,t,n)=>{n.d(t,{default:()=>a});var r=n(848),s=n(455),c=n.n(s);
function a(){return(0,r.jsxs)(r.Fragment,{children:[
(0,r.jsx)("script",{src:"https://www.redditstatic.com/ads/pixel.js",async:!0}), // expect: reddit-pixel/load
(0,r.jsx)("script",{dangerouslySetInnerHTML:{__html:"fbq('init', '739215804416253')"}}), // expect: meta-pixel/init
(0,r.jsx)("script",{children:"fbq('track', 'PageView')"}), // expect: meta-pixel/track:PageView
(0,r.jsx)(c(),{id:"lead",children:"fbq('track', 'Lead')"}), // expect: meta-pixel/track:Lead
(0,r.jsx)(c(),{strategy:"lazyOnload",children:`window.fbq && fbq('track', 'Contact')`}), // expect: meta-pixel/track:Contact
(0,r.jsx)(c(),{src:"https://www.redditstatic.com/ads/pixel.js"}), // expect: reddit-pixel/load
React.createElement("script",{dangerouslySetInnerHTML:{__html:"fbq('track', 'Search')"}}), // expect: meta-pixel/track:Search
React.createElement("script",null,"fbq('track', 'Schedule')"), // expect: meta-pixel/track:Schedule
(0,r.jsx)("button",{onClick:()=>window.fbq("track","Donate"),children:"Give"}), // expect: meta-pixel/track:Donate
(0,r.jsx)(b,{event:"Subscribe"})]})} // expect: meta-pixel/track:Subscribe
function b({event:e}){return(0,r.jsx)("button",{onClick:()=>fbq("track",e)})} // expect: meta-pixel/track
}}]);
