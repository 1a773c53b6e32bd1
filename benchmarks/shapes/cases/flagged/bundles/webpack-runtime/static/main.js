(()=>{var e={193:(e,t)=>{t.count=function(e){window.dataLayer=window.dataLayer||[],window.dataLayer.push({event:e})}},
204:(e,t,n)=>{"use strict";n.d(t,{Z:()=>r});const r={lead:e=>window.pintrk("track","lead",e)}}},t={};
function n(r){var o=t[r];if(void 0!==o)return o.exports;var i=t[r]={exports:{}};return e[r](i,i.exports,n),i.exports}
n.d=(e,t)=>{for(var r in t)n.o(t,r)&&!n.o(e,r)&&Object.defineProperty(e,r,{enumerable:!0,get:t[r]})},n.o=(e,t)=>Object.prototype.hasOwnProperty.call(e,t);
(()=>{"use strict";var e=n(193),t=n(204);(0,e.count)("booked"),
t.Z.lead({lead_type:"Fertility"})})()})();
