exports.é = 1; exports['\u00e9x'] = 2; exports.$ = 3; exports._ = 4; exports['a\'b'] = 5;
