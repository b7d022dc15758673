// finished calls back once a stream has ended, finished or closed, as its options say.
'use strict';

const { Readable, Writable, Duplex, PassThrough, finished } = require('stream');

const write = (chunk, encoding, callback) => callback();
const source = (options) => new Readable({ read() {}, ...options });
const sink = (options) => new Writable({ write, ...options });
const both = (options) => new Duplex({ read() {}, write, ...options });

function watch(name, stream, options = {}) {
  const log = [];
  for (const event of ['error', 'close', 'end', 'finish', 'prefinish']) stream.on(event, () => log.push(event));
  const stop = finished(stream, options, function (err) {
    log.push(`callback ${err === undefined ? 'undefined' : err.code || err.message} ${this === stream} closed ${stream.closed} destroyed ${stream.destroyed}`);
  });
  stories.push(() => console.log(name, typeof stop, log.join(', ')));
  return stream;
}
const stories = [];

for (const options of [{}, { autoDestroy: false }, { emitClose: false }, { autoDestroy: false, emitClose: false }]) {
  const title = (text) => `${text} ${JSON.stringify(options)}`;
  const ends = (stream) => { stream.push('a'); stream.push(null); stream.resume(); };
  ends(watch(title('readable'), source(options)));
  watch(title('readable destroyed'), source(options)).destroy();
  watch(title('readable failed'), source(options)).destroy(new Error('failed'));
  watch(title('readable failed, no errors wanted'), source(options), { error: false }).destroy(new Error('failed'));
  watch(title('writable'), sink(options)).end('a');
  watch(title('writable destroyed'), sink(options)).destroy();
  watch(title('writable ended and failed'), sink(options)).end().destroy(new Error('failed'));
  watch(title('writable with final'), sink({ ...options, final(callback) { setImmediate(callback); } })).end();
  watch(title('write fails'), sink({ ...options, write(chunk, encoding, callback) { callback(new Error('write')); } })).end('a');
  watch(title('duplex half'), both(options)).end();
  ends(watch(title('duplex'), both(options)).end());
  watch(title('duplex, writable only'), both(options), { readable: false }).end();
  ends(watch(title('duplex, readable only'), both(options), { writable: false }));
  watch(title('no readable side'), both({ ...options, readable: false })).end();
  ends(watch(title('no writable side'), both({ ...options, writable: false })));
  ends(watch(title('not half open'), both({ ...options, allowHalfOpen: false })));
  watch(title('passthrough unread'), new PassThrough(options)).end('a');
  watch(title('passthrough'), new PassThrough(options)).end('a').resume();
}
setImmediate(() => setImmediate(() => setImmediate(() => { for (const tell of stories) tell(); })));
