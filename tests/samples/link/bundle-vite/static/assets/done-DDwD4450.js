import{t as e}from"./index-BClljbFy.js";function t(t){
// expect: meta-pixel/track:CompleteRegistration
e(`CompleteRegistration`,{visit:t})}export{t as default};
