// A domain has the errors of what was begun in it: timers, ticks, immediates, emitters.
'use strict';

const domain = require('domain');
const EventEmitter = require('events');

const d = domain.create();
const steps = [
  () => setTimeout(() => { throw new Error('timer'); }, 1),
  () => process.nextTick(() => { throw new Error('tick'); }),
  () => setImmediate(() => { throw new Error('immediate'); }),
  () => { const e = new EventEmitter(); setTimeout(() => e.emit('error', new Error('emitter')), 1); },
  () => { throw new Error('run'); },
];
const next = () => {
  const step = steps.shift();
  console.log('outside', Boolean(process.domain), domain._stack.length);
  if (step) d.run(step);
};
d.on('error', (err) => {
  console.log(err.message, err.domain === d, err.domainThrown, err.domainEmitter?.constructor.name, process.domain === d);
  console.log(Object.keys(err).join(), Object.getOwnPropertyDescriptor(err, 'domain').enumerable);
  setTimeout.call(null, () => next(), 1);
});
next();
process.on('exit', (code) => console.log('exit', code));
