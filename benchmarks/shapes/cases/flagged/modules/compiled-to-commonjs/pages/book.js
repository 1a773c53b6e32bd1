"use strict";
var __importDefault = (this && this.__importDefault) || function (mod) {
  return (mod && mod.__esModule) ? mod : { "default": mod };
};
var react_facebook_pixel_1 = __importDefault(require("react-facebook-pixel"));
var pixel_1 = __importDefault(require("../lib/pixel"));
var pixel_2 = require("../lib/pixel");
(0, pixel_2.tell)('Schedule', { clinic: 'Oncology' });
(0, pixel_1.default)('hair loss');
react_facebook_pixel_1.default.track('Lead');
