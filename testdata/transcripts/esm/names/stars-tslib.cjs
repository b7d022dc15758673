const tslib_1 = { __exportStar(m, e) { Object.assign(e, m) } };
tslib_1.__exportStar(require("./plain.cjs"), exports);
