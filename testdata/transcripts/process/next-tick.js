// nextTick: arguments, order, `this`.
'use strict';

process.nextTick((...args) => console.log(args), 1, 'two', [3]);
process.nextTick(console.log, 'straight', 'to', 'log');
process.nextTick(function () {
  console.log(this);
});
process.nextTick(() => {
  process.nextTick(() => console.log('third level'));
  console.log('second level');
});
console.log('first level', process.nextTick.length);
