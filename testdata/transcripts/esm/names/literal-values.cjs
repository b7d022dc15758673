const a = 1;
module.exports = { a: a, b: 'b', c: 3, d: -1, e: true, f: null, g: function () {}, h: 1 };
