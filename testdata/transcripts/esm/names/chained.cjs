exports.c = exports.b = exports.a = void 0; exports.a = 1;
