// run, bind, intercept, enter and exit.
'use strict';

const domain = require('domain');

const d = domain.create();
d.on('error', (err) => console.log('error', err.message, err.domainThrown, typeof err.domainBound));
console.log(d.run((a, b) => [a, b, process.domain === d, domain.active === d], 1, 2), process.domain);
const bound = d.bind(function (...args) { return [this.name, args, process.domain === d]; });
console.log(bound.call({ name: 'self' }, 1, 2), bound.domain === d);
const intercepted = d.intercept((...args) => args);
console.log(intercepted(null, 1, 2), intercepted(new Error('intercepted'), 3));
d.enter();
const inner = domain.create();
inner.enter();
console.log(process.domain === inner, domain._stack.length);
inner.exit();
console.log(process.domain === d, domain._stack.length);
inner.enter();
d.exit();
console.log(process.domain, domain._stack.length);
d.run(() => Promise.resolve().then(() => console.log('promise', process.domain === d)));
try {
  process.setUncaughtExceptionCaptureCallback(() => {});
} catch (err) {
  console.log(err.code, err.message);
}
process.nextTick(() => {
  try {
    d.bind(() => { throw new Error('caught'); })();
  } catch (err) {
    console.log(err.message);
  }
});
