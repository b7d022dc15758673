const tslib = { __exportStar(m, e) { Object.assign(e, m) } };
tslib.__exportStar(require("./plain.cjs"), exports);
