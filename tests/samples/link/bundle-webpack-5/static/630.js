"use strict";(self.webpackChunkharbor=self.webpackChunkharbor||[]).push([[630],{630(e,t,a){a.d(t,{default:()=>s});var r=a(391);function s(e){
// expect: meta-pixel/track:CompleteRegistration
(0,r.u)("CompleteRegistration",{visit:e})}}}]);
