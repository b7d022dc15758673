// An error of the destination unpipes it; an error of the source does not end the destination.
'use strict';

const { Readable, Writable } = require('stream');

const source = new Readable({ read() {} });
const bad = new Writable({ write(chunk, encoding, callback) { callback(new Error('sink failed')); } });
bad.on('unpipe', () => console.log('unpipe'));
bad.on('error', (err) => console.log('error', err.message, source.destroyed, source.readableFlowing));
source.pipe(bad);
source.push('x');

const failing = new Readable({ read() {} });
const good = new Writable({ write(chunk, encoding, callback) { callback(); } });
failing.on('error', (err) => console.log('source error', err.message));
failing.on('close', () => console.log('source close', good.destroyed, good.writableEnded));
good.on('unpipe', () => console.log('good unpiped'));
good.on('finish', () => console.log('never'));
failing.pipe(good);
failing.destroy(new Error('source failed'));
setImmediate(() => setImmediate(() => console.log('later', good.writable, source.readableFlowing)));
