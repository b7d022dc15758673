const a = require('./cycle-a');
exports.sawEarly = a.early;
exports.sawLate = a.late;
console.log('b has', 'late' in a, a.toString === Object.prototype.toString, a.__esModule, Object.keys(a));
