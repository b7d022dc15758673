(function (global, factory) {
  typeof exports === 'object' && typeof module !== 'undefined' ? factory(exports) :
  typeof define === 'function' && define.amd ? define(['exports'], factory) :
  (global = global || self, factory(global.umd = {}));
}(this, function (exports) { 'use strict';
  exports.a = 1;
  exports.b = 2;
  Object.defineProperty(exports, '__esModule', { value: true });
}));
