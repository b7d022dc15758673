// finished beside events that a script emits itself, legacy streams, and what only looks
// like a stream.
'use strict';

const { Readable, Stream, PassThrough, finished } = require('stream');
const EventEmitter = require('events');

const tell = (name) => (err) => console.log(name, err && (err.code || err.message));
const source = (options) => new Readable({ read() {}, ...options });

const afterEnd = source();
finished(afterEnd, tell('close after the end'));
afterEnd.push(null);
afterEnd.emit('close');

const beforeEnd = source();
finished(beforeEnd, tell('close before the end'));
beforeEnd.emit('close');

const aborted = source();
aborted.aborted = true;
finished(aborted, tell('aborted'));
aborted.emit('aborted');
aborted.push(null);
aborted.resume();

const marked = source();
marked.destroyed = true;
finished(marked, tell('destroyed by hand'));
marked.push(null);
marked.resume();

const unread = new PassThrough();
finished(unread, tell('unread, never'));
unread.on('finish', () => finished(unread, tell('unread from finish, never')));
unread.end();

const silent = source({ emitClose: false, destroy(err, callback) {
  callback(err);
  finished(this, tell('from within _destroy'));
} });
silent.destroy();

finished(new Stream(), tell('legacy, never'));

const legacySink = Object.assign(new Stream(), { writable: true, write() {}, end() {
  this.writable = false;
  this.emit('finish');
} });
finished(legacySink, tell('legacy finish'));
legacySink.end();

const legacyClose = Object.assign(new Stream(), { writable: true, write() {} });
finished(legacyClose, tell('legacy close'));
legacyClose.writable = false;
legacyClose.emit('close');

const legacySource = Object.assign(new Stream(), { readable: true });
finished(legacySource, tell('legacy end'));
legacySource.emit('end');
legacySource.emit('close');

const lookalike = Object.assign(new EventEmitter(), { _writableState: {} });
finished(lookalike, tell('with a state'));
lookalike.emit('finish');

const hanging = source();
hanging.push(null); // ended but for being read
finished(hanging, tell('ended, destroyed'));
hanging.destroy();
