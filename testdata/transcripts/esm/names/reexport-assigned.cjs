exports = module.exports = require('./plain.cjs');
exports.own = 1;
