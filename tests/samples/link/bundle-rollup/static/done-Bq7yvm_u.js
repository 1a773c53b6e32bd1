import{t}from"./main.js";function i(i){
// expect: meta-pixel/track:CompleteRegistration
t("CompleteRegistration",{visit:i})}export{i as default};
