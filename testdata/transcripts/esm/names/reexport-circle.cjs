module.exports = require('./reexport-circle.cjs'); exports.a = 1;
