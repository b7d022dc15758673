// A pipeline that a signal aborts: before, in the middle, from a part of it.
'use strict';

const { Readable, Writable, pipeline, addAbortSignal, promises } = require('stream');

const idle = () => new Readable({ read() {} });
const sink = () => new Writable({ write(chunk, encoding, callback) { callback(); } });
const show = (name, streams) => (err) => console.log(name, err.name, err.code, err.message, err.cause && err.cause.name, streams.map((stream) => stream.destroyed));

(async () => {
  let controller = new AbortController();
  controller.abort();
  let streams = [idle(), sink()];
  await promises.pipeline(...streams, { signal: controller.signal }).catch(show('before', streams));

  controller = new AbortController();
  streams = [idle(), sink()];
  const running = promises.pipeline(streams, { signal: controller.signal });
  controller.abort();
  await running.catch(show('after', streams));

  controller = new AbortController();
  streams = [sink()];
  await promises.pipeline(function* ({ signal }) {
    console.log(signal === controller.signal, signal.aborted);
    yield 'a';
    controller.abort(new Error('the reason'));
    console.log(signal.aborted);
    yield 'b';
  }, ...streams, { signal: controller.signal }).catch(show('inside', streams));

  controller = new AbortController();
  await promises.pipeline(Readable.from(['a']), sink(), { signal: controller.signal });
  controller.abort();
  console.log('too late');

  controller = new AbortController();
  streams = [idle(), sink()];
  addAbortSignal(controller.signal, pipeline(streams, (err) => {
    show('added', streams)(err);
  }));
  streams[0].push('a');
  controller.abort();
})();
