const x = 1;
module.exports = { 'a': x, 'b': 1, 'c': x };
