!function(e,i){"object"==typeof exports&&"undefined"!=typeof module?i(exports):"function"==typeof define&&define.amd?define(["exports"],i):i((e="undefined"!=typeof globalThis?globalThis:e||self).HarborPixel={})}(this,function(e){"use strict";
e.init=function(e,i){window.fbq("init",e,i)},
e.pageView=function(){window.fbq("track","PageView")},
e.track=function(e,i){window.fbq("track",e,i)}});
