const x = { y: 1 };
module.exports = { a: -x, b: x, c: -1, d: x };
