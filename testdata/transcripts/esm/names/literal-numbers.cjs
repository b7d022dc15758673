module.exports = { 1: 1, b: 1 };
