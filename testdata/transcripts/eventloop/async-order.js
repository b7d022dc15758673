// Awaiting values, promises and thenables takes one, one and two turns of the microtask queue.
'use strict';

async function step(name, value) {
  console.log(name, 'start');
  const result = await value;
  console.log(name, 'got', result);
}

step('value', 1);
step('promise', Promise.resolve(2));
step('thenable', {
  then(resolve) {
    console.log('then called');
    resolve(3);
  },
});
let p = Promise.resolve();
for (let i = 1; i <= 5; i++) p = p.then(() => console.log('turn', i));

async function outer() {
  try {
    await (async () => { throw new Error('inner'); })();
  } catch (err) {
    console.log('caught', err.message);
  } finally {
    console.log('finally');
  }
}
outer().then(() => console.log('outer done'));
console.log('end of script');
