// Handlers of uncaught exceptions and rejections run with the store of what failed.
const { AsyncLocalStorage } = require('async_hooks');
const als = new AsyncLocalStorage();
process.on('uncaughtException', (err) => console.log('uncaught', err.message, als.getStore()));
process.on('unhandledRejection', (err) => console.log('unhandled', err.message, als.getStore()));
als.run('timer', () => setTimeout(() => { throw new Error('of a timer'); }, 1));
als.run('tick', () => process.nextTick(() => { throw new Error('of a tick'); }));
als.run('immediate', () => setImmediate(() => { als.enterWith('changed'); throw new Error('of an immediate'); }));
als.run('microtask', () => queueMicrotask(() => { throw new Error('of a microtask'); }));
als.run('rejection', () => { Promise.reject(new Error('rejected')); });
als.run('async', async () => { await null; throw new Error('async'); });
