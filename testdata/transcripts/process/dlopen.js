// process.dlopen wants a module with exports, and a file.
'use strict';
const text = (f) => { try { return f() } catch (e) { return `${e.name} ${e.code}: ${e.message}` } };
for (const args of [[], [undefined], [{}], [{}, 'x'], [{ exports: undefined }, 'x'], [{ exports: undefined }, './none.node'], [{ exports: {} }], [null, 'x'],
  [{ exports: null }, 'x'], [5, 'x'], [{ exports: {} }, './none.node']]) console.log(args.length, text(() => process.dlopen(...args)));
