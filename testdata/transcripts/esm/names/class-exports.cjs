class A { static x = 1 } module.exports = A; module.exports.b = 1; A.c = 1;
