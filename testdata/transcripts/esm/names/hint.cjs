module.exports = make();
function make() { return { a: 1, b: 2 } }
0 && (module.exports = { a, b, c });
