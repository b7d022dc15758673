const a = 1, b = 2, d = {};
module.exports = { a, b, 'c': b, "x y": a, e: a, f: 'text', ...d, g: 1 };
