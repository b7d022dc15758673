// events.once gives a promise of the next event, rejected by 'error' or an abort.
'use strict';

const { once, EventEmitter } = require('events');

(async () => {
  const emitter = new EventEmitter();
  process.nextTick(() => emitter.emit('event', 1, 'two'));
  console.log(await once(emitter, 'event'), emitter.eventNames());

  process.nextTick(() => emitter.emit('error', new Error('failed')));
  await once(emitter, 'event').catch((err) => console.log('rejected', err.message, emitter.eventNames()));

  process.nextTick(() => emitter.emit('error', new Error('awaited')));
  console.log((await once(emitter, 'error'))[0].message);

  const controller = new AbortController();
  process.nextTick(() => controller.abort());
  await once(emitter, 'event', { signal: controller.signal }).catch((err) => {
    console.log(err.name, err.code, err.message, emitter.eventNames());
  });

  await once({}, 'event').catch((err) => console.log(err.code, err.message));
})();
