const x = { y: 1 };
module.exports = { 'a': 'text', 'b': x.y, 'c': x };
