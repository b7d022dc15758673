// Timers fire in the order of their deadlines; those of one length in the order they were set.
'use strict';

setTimeout(() => {
  const start = Date.now();
  setTimeout(() => console.log('60'), 60);
  setTimeout(() => console.log('20, first'), 20);
  setTimeout(() => console.log('40'), 40);
  setTimeout(() => console.log('20, second'), 20);
  setTimeout(() => console.log('20, third'), 20);
  setTimeout(() => console.log('100, not early:', Date.now() - start >= 99), 100);

  // These delays all count as 1 ms.
  const order = [];
  const odd = [0, 1, -5, NaN, undefined, null, '', 'soon', {}, [], true, 0.5, -Infinity];
  odd.forEach((delay, i) => setTimeout(() => order.push(i), delay));
  setTimeout(() => console.log('all short delays, in order:', order.join(' ')), 5);
}, 1);
