module.exports = true ? require('./plain.cjs') : require('./literal.cjs');
