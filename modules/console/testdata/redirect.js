// The streams of the global console: found at first use, kept, set.
'use strict';

const console = require('console');
const real = process.stdout || require('process').stdout;
const stream = (name) => ({ write: (text) => real.write(`[${name}] ${text}`), listenerCount: () => 1, removeListener() {} });

// A patched write is called.
const { write } = real;
real.write = (text, ...rest) => write.call(real, `[patched] ${text}`, ...rest);
console.log('through the patch');
real.write = write;
console.log('not any more');

console._stdout = stream('set');
console.log('to the stream that was set');
console.group('group');
console.log('a\nb');
console.table([1]);
console.groupEnd();
console._stdout = real;
console.log('back', console._stdout === real);

// Methods that call others see those that a script has put there.
const { log, warn, error } = console;
console.log = (...args) => log('log called with', args);
console.warn = (...args) => log('warn called with', args);
console.error = (...args) => log('error called with', args.map((arg) => arg.split('\n')[0]));
console.info('info does not call it');
console.group('g');
console.groupEnd();
console.group();
console.groupEnd();
console.count();
console.table([1]);
console.table(5);
console.time('%s');
console._times.set('%s', [0, 0]);
console.assert(false, 'a', 1);
console.assert(false);
console.assert(true, 'nothing');
console.trace('tr');
console.dirxml('dirxml does not call it');
console.dir('dir does not call it');
Object.assign(console, { log, warn, error });

// They need no console to call them on.
const { Console } = console;
Console.prototype.assert.call({ warn: (...args) => log(args) }, 0, { a: 1 }, 2);
