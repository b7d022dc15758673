// In which order a pipeline's streams emit their events, and when it calls back.
'use strict';

const { Readable, Writable, Duplex, Transform, PassThrough, pipeline } = require('stream');

const source = (options) => {
  let left = 3;
  return new Readable({ read() { this.push(left-- > 0 ? 'chunk' : null); }, ...options });
};
const idle = (options) => new Readable({ read() {}, ...options });
const through = (options) => new Transform({ transform(chunk, encoding, callback) { callback(null, chunk); }, ...options });
const sink = (options) => new Writable({ write(chunk, encoding, callback) { callback(); }, ...options });
const failing = (text) => ({ write(chunk, encoding, callback) { callback(new Error(text)); } });

const stories = {
  'two streams': [source(), sink()],
  'three streams': [source(), through(), sink()],
  'passthrough last': [source(), new PassThrough()],
  'passthrough last, read': [source(), new PassThrough().resume()],
  'transform fails': [source(), through({ transform(chunk, encoding, callback) { callback(new Error('middle')); } }), through(), sink()],
  'flush fails': [source(), through({ flush(callback) { callback(new Error('flush')); } }), sink()],
  'sink fails': [source(), through(), sink(failing('sink'))],
  'sink fails later': [source(), through(), sink({ write(chunk, encoding, callback) { setImmediate(callback, new Error('sink')); } })],
  'final fails': [source(), sink({ final(callback) { callback(new Error('final')); } })],
  'source destroyed': [idle(), through(), sink(), (streams) => streams[0].destroy()],
  'source destroyed with an error': [idle(), through(), sink(), (streams) => streams[0].destroy(new Error('source'))],
  'middle destroyed': [source(), through(), sink(), (streams) => streams[1].destroy()],
  'sink destroyed': [source(), through(), sink({ write(chunk, encoding, callback) { setImmediate(callback); } }), (streams) => setImmediate(() => streams[2].destroy())],
  'slow destroy': [source({ destroy(err, callback) { setImmediate(callback, err); } }), sink()],
  'without auto-destroy': [source({ autoDestroy: false }), sink({ autoDestroy: false })],
  'without auto-destroy in the middle': [source(), through({ autoDestroy: false }), sink()],
  'without auto-destroy, failing': [source({ autoDestroy: false }), sink({ autoDestroy: false, ...failing('sink') })],
  'without close': [source({ emitClose: false }), sink({ emitClose: false })],
  'without close, failing': [source({ emitClose: false }), sink({ emitClose: false, ...failing('sink') })],
  'end from _destroy': [idle(), sink({ destroy(err, callback) { this.end(); callback(err); } }), (streams) => streams[0].destroy()],
  'close by hand': [idle(), sink(), (streams) => { streams[0].push('a'); streams[0].push(null); streams[0].emit('close'); }],
  'duplex to itself': [new Duplex({ read() {}, write(chunk, encoding, callback) { callback(); } }), null, (streams) => { streams[0].push('a'); streams[0].push(null); }],
};

const names = Object.keys(stories);
(function next() {
  const name = names.shift();
  if (!name) return;
  const streams = stories[name];
  const then = typeof streams.at(-1) === 'function' ? streams.pop() : () => {};
  if (streams[1] === null) streams[1] = streams[0];
  console.log(`-- ${name}`);
  new Set(streams).forEach((stream) => {
    const i = streams.indexOf(stream);
    for (const event of ['pipe', 'unpipe', 'error', 'end', 'finish', 'close']) {
      stream.on(event, (arg) => console.log(i, event, arg instanceof Error ? arg.code || arg.message : ''));
    }
  });
  const last = pipeline(...streams, (err) => {
    console.log('callback', err === undefined ? err : err.code || err.message);
    streams.forEach((stream, i) => console.log(i, stream.destroyed, stream.closed, stream.errored && stream.errored.message, stream.eventNames().map((event) => event + stream.listenerCount(event)).join()));
  });
  console.log(last === streams.at(-1));
  then(streams);
  let rounds = 10;
  (function wait() {
    if (rounds-- > 0) setImmediate(wait);
    else next();
  })();
})();
