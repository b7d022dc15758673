const a = 1, async = 2, get = 3;
module.exports = { a, async, get, async b() {}, c: a };
