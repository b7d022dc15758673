const x = { y: 1 };
module.exports = { a: x.y, b: 1 };
