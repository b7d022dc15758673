module.exports = { /* one */ a: 1, // two
  b /* three */ : 2, c };
var c = 1;
