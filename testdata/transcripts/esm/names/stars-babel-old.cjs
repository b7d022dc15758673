'use strict';
Object.defineProperty(exports, "__esModule", { value: true });
var _plain = require('./plain.cjs');
Object.keys(_plain).forEach(function (k) {
  if (k !== "default" && !exports.hasOwnProperty(k)) Object.defineProperty(exports, k, {
    enumerable: true,
    get: function () {
      return _plain[k];
    }
  });
});
