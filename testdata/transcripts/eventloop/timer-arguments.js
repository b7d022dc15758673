// What a timer's callback is given, and what it is called on.
'use strict';

const timeout = setTimeout(function (...args) {
  console.log('timeout', args, this === timeout, this.constructor.name);
}, 1, 'a', 2, null, undefined);

const interval = setInterval(function (...args) {
  console.log('interval', args, this === interval, this.constructor.name);
  clearInterval(this);
}, 5, { b: 1 });

setTimeout(() => {
  const immediate = setImmediate(function (...args) {
    console.log('immediate', args, this === immediate, this.constructor.name);
  }, 1, 2, 3, 4, 5);
}, 30);

process.nextTick(function (...args) {
  console.log('tick', args, this);
}, 'x', 'y');
