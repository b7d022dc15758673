const a = 1, b = 2;
module.exports = { a, b: require('string_decoder'), c: 'x', d: b };
