var __defProp = Object.defineProperty;
var __export = (target, all) => { for (var name in all) __defProp(target, name, { get: all[name], enumerable: true }); };
var src_exports = {};
__export(src_exports, { a: () => a, b: () => b });
module.exports = src_exports;
var a = 1, b = 2;
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  a,
  b,
  ...require("./literal.cjs")
});
