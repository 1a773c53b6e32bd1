(()=>{var e={1:(e,t,n)=>{t.fbq=e=>e},2:(e,t,n)=>{var r=n(1);(0,r.fbq)("track"),e.exports=fbq=>fbq("track","Lead")}},t={};
function n(r){return e[r](t,t.exports,n)}n(2)})();
