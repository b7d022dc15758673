exports.early = 1;
const b = require('./cycle-b');
exports.late = 2;
console.log('a has', b.sawEarly, b.sawLate, Object.getPrototypeOf(exports) !== Object.prototype);
setImmediate(() => console.log(Object.getPrototypeOf(exports) === Object.prototype, exports.none));
