try { module.exports = require('./missing.cjs') } catch { exports.a = 1 }
