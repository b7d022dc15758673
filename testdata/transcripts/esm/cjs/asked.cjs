exports.count = 1; exports.esm = require('./../lib/star-b.mjs').onlyB;
