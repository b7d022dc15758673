module.exports = { a: `t`, b: 1 };
