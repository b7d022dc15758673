exports.a = 1 / 2; const r = /['"`]/g; exports.b = r; if (r) /[/'"]/.test(''); exports.c = (1) / 2 / 3; exports.d = `${`'`}'`; exports.e = 1;
