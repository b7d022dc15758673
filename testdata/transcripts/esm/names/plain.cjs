exports.a = 1; module.exports.b = 2; exports['c'] = 3; module.exports["d e"] = 4; exports . f = 5; exports[ 'g' ] = 6; exports.default = 7;
