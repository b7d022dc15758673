if (process.env.NOTHING) module.exports = require('./plain.cjs');
else module.exports = require('./literal.cjs');
