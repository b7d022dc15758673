if (false) exports.a = 1; exports.b = undefined; delete exports.c; exports.c = 1; delete exports.c;
