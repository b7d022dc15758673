function foo() {} foo.exports = {}; var g = 'g';
exports.a; exports.b(); exports.c == 1; exports.d += 1; if (exports.e) {} foo.exports.f = 1; exports[g] = 1; var exports2 = {}; exports2.h = 1;
