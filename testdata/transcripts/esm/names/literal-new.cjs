module.exports = { a: new Map(), b: 1 };
