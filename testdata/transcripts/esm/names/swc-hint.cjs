"use strict";
0 && (module.exports = { a: null, b: null });
function _export(target, all) { for (var name in all) Object.defineProperty(target, name, { enumerable: true, get: all[name] }); }
_export(exports, { a: function () { return 1; }, b: function () { return 2; } });
