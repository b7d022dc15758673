// What has to do with an inspector, when there is none.
'use strict';

const console = require('console');

for (const name of [undefined, null, 5, '', {}, Symbol('x')]) {
  try {
    console.createTask(name);
  } catch (err) {
    console.log(err.name, err.message);
  }
}
const task = console.createTask('task');
console.log(task, task.run(() => 7), task.run(function (...args) { return [this, args]; }, 1, 2));
for (const f of [() => task.run(), () => task.run(5), () => task.run.call({}, () => 1), () => task.run(() => { throw new TypeError('thrown'); })]) {
  try {
    f();
  } catch (err) {
    console.log(err.name, err.message);
  }
}
const context = console.context('name');
console.log(context, context.log('x'), context.assert(false), Object.getPrototypeOf(context) === Object.prototype, context.log.length);
console.log(console.profile('p'), console.profileEnd('p'), console.timeStamp('t'));
