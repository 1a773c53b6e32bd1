(()=>{"use strict";var e={123:(e,t,n)=>{n.d(t,{book:()=>o,lead:()=>r});const r=e=>window.fbq("track","Lead",{em:e}); // expect: meta-pixel/track:Lead
function o(e){ttq.track(e)}}, // expect: tiktok-pixel/track
456:(e,t,n)=>{t.default=e=>{window.fbq("trackCustom",e)}}}, // expect: meta-pixel/track
t={};function n(r){var o=t[r];if(void 0!==o)return o.exports;var i=t[r]={exports:{}};return e[r](i,i.exports,n),i.exports}
n.d=(e,t)=>{for(var r in t)n.o(t,r)&&Object.defineProperty(e,r,{enumerable:!0,get:t[r]})};
(()=>{})()})();
(self.webpackChunkclinic=self.webpackChunkclinic||[]).push([[179],{789:(e,t,n)=>{var r=n(123),o=n(456);
(0,r.lead)(form.email), // expect: meta-pixel/track:Lead sends email
(0,r.book)("Schedule"), // expect: tiktok-pixel/track:Schedule
(0,o.default)("Portal"), // expect: meta-pixel/track:Portal
n(999)("track")}}]);
