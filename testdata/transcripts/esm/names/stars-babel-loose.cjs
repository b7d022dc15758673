"use strict";
exports.__esModule = true;
var _plain = _interopRequireWildcard(require("./plain.cjs"));
Object.keys(_plain).forEach(function (key) {
  if (key === "default" || key === "__esModule") return;
  exports[key] = _plain[key];
});
function _interopRequireWildcard(o) { return o }
