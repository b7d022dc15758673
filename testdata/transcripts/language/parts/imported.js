exports.a = 1; exports.b = { c: 2 };
