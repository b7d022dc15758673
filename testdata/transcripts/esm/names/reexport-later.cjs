const x = require('./plain.cjs');
module.exports = x;
