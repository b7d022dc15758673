module.exports = { ...require('./plain.cjs'), own: 1, ...require('./literal.cjs') };
