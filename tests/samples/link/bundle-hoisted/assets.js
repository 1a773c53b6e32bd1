var t=Object.freeze({__proto__:null});const e="1592118847501145";
function n(r,o={}){window.fbq&&window.fbq("track",r,o)} // expect: meta-pixel/track
const i=r=>n("Schedule",{content_name:r}); // expect: meta-pixel/track:Schedule
document.querySelector("a").onclick=()=>i("Check-up"); // expect: meta-pixel/track:Schedule
export{n as a,i as b};
