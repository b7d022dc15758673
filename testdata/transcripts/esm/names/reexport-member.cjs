module.exports = require('./plain.cjs').a;
