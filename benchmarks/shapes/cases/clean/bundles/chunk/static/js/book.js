"use strict";(self.webpackChunkharbor=self.webpackChunkharbor||[]).push([[78],{531:(e,t,r)=>{var o=r(77);(0,o.tell)("Schedule"),(0,o.fbq)("track","Lead")}},e=>{e.O(0,[77],()=>e(e.s=531))}]);
