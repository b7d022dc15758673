// An interval repeats until it is cleared, also from inside itself or from another timer.
'use strict';

let a = 0;
const first = setInterval(() => {
  a++;
  console.log('first', a);
  if (a === 3) {
    clearInterval(first);
    console.log('cleared by itself');
    startSecond();
  }
}, 2);

function startSecond() {
  let b = 0;
  const second = setInterval(() => b++, 2);
  setTimeout(() => {
    clearInterval(second);
    const seen = b;
    console.log('second ran:', b > 0);
    setTimeout(() => console.log('and no more:', b === seen), 20);
  }, 40);
}
