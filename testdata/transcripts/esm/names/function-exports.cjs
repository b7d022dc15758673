module.exports = function () {}; module.exports.a = 1; module.exports.default = module.exports;
