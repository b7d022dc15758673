// The timers module exports the globals themselves, and promise forms.
'use strict';

const timers = require('timers');
const promises = require('timers/promises');

for (const name of ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'setImmediate', 'clearImmediate']) {
  console.log(name, timers[name] === globalThis[name], timers[name].length);
}
console.log(require('node:timers') === timers, timers.promises === promises);

(async () => {
  console.log(await promises.setTimeout(2, 'value of setTimeout'));
  console.log(await promises.setImmediate('value of setImmediate'));
  await promises.scheduler.wait(1);
  await promises.scheduler.yield();

  const controller = new AbortController();
  const pending = promises.setTimeout(100000, null, { signal: controller.signal });
  controller.abort();
  try {
    await pending;
  } catch (err) {
    console.log(err.name, err.code, err.message);
  }
})();
