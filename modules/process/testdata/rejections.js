class Odd {}
const reasons = [[1], () => {}, class A {}, new Odd(), new Map(), 'text', 5n, true, 1.5, Object.create(null), new Date(0), /x/,
  Promise.resolve(), { toString() { return 'own'; } }, new String('s'), undefined, null, -0, NaN, Object.create({ constructor: 5 }),
  Object.create(Error.prototype), function named() {}, new Uint8Array(2), Symbol('s'), { stack: 'x', message: 'has a stack' }];
process.on('uncaughtExceptionMonitor', (e, origin) => console.log('monitor', origin, e.constructor.name));
process.on('uncaughtException', (e, origin) => {
  console.log(origin, e.name, e.code, Object.keys(e), e.message.replace(/.*reason /, ''));
});
process.on('exit', (code) => console.log('exit', code));
for (const reason of reasons) Promise.reject(reason);
const error = new Error('itself');
Promise.reject(error);
setImmediate(() => console.log('immediate'));
setTimeout(() => console.log('timer'), 0);
