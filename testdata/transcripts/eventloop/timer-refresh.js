// refresh() starts the time of a timer anew; of one that fired, too.
'use strict';

setTimeout(() => {
  const order = [];
  let fired = 0;
  const t = setTimeout(() => {
    fired++;
    order.push('refreshed ' + fired);
    if (fired === 1) {
      console.log(t.refresh() === t);
    } else {
      order.push('end');
      console.log(order.join(', '));
    }
  }, 80);
  setTimeout(() => {
    order.push('30');
    t.refresh();
  }, 30);
  setTimeout(() => order.push('95'), 95);
}, 1);
