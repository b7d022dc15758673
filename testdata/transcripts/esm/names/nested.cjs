(function () { if (true) { exports.a = 1 } })(); for (const x of []) exports.b = x; const f = () => { module.exports.c = 3 }; `${exports.d = 1}`;
