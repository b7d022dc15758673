// What the printing methods of the global console write.
'use strict';

const console = require('console');

console.log('a string', 1, true, null, undefined, { a: [1, 'b'] });
console.info('%s is %d', 'x', 5, 'rest');
console.debug(Symbol('s'), 10n);
console.dir({ a: { b: { c: { d: 1 } } } });
console.dir({ a: { b: { c: { d: 1 } } } }, { depth: 0 });
console.dirxml({ a: 1 }, [2]);
console.log();
console.log('%s');
console.log('%%', 'x');
console.log(-0, [undefined, null]);
