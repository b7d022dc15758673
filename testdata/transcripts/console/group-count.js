// group, count, assert, dir and their relatives on stdout; stderr is compared too.
// stderr: compare
'use strict';

console.group('Group', 1);
console.log('inside\ntwo lines');
console.group();
console.log({ a: 1, b: ['x'.repeat(40), 'y'.repeat(40)] });
console.error('an error, indented');
console.groupEnd();
console.info('info');
console.groupEnd();
console.groupEnd();
console.groupCollapsed('collapsed');
console.debug('debug %s', 'formatted');
console.groupEnd();

console.count();
console.count('label');
console.count('default');
console.countReset();
console.count();
console.count(undefined);
console.count(5);
console.countReset('unknown');

console.assert(true, 'not printed');
console.assert(false);
console.assert(0, 'failed %s', 'here');
console.assert(null, { a: 1 }, 'more');
console.warn('warn', [1]);
console.dirxml({ a: 1 }, [2]);
console.dir({ a: { b: { c: { d: 1 } } } });
console.timeEnd('no such timer');
console.timeLog('no such timer');
