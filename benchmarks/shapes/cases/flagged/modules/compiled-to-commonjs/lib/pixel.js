"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.tell = tell;
exports.default = void 0;
function tell(name, details) {
  window.fbq('track', name, details);
}
var ask = function ask(topic) {
  return window.snaptr('track', 'SEARCH', { search_string: topic });
};
exports.default = ask;
