module.exports = { a: null, b: true, c: this, d: undefined, e: void 0, f: null };
