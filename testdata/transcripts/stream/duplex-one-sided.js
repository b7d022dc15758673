// A Duplex with one side switched off.
'use strict';

const { Duplex } = require('stream');

const readOnly = new Duplex({ writable: false, read() {}, write() { console.log('never'); } });
console.log('readOnly', readOnly.readable, readOnly.writable);
readOnly.on('error', (err) => console.log('readOnly', err.code, err.message));
readOnly.on('close', () => console.log('readOnly close'));
readOnly.on('finish', () => console.log('never'));
console.log(readOnly.write('x'));

const writeOnly = new Duplex({ readable: false, read() {}, write(chunk, encoding, callback) { callback(); } });
console.log('writeOnly', writeOnly.readable, writeOnly.writable);
for (const name of ['end', 'finish', 'close']) writeOnly.on(name, () => console.log('writeOnly', name));
writeOnly.end('x');

const modes = new Duplex({ readableObjectMode: true, writableHighWaterMark: 100, read() {}, write() {} });
console.log(modes.readableObjectMode, modes.writableObjectMode);
console.log(modes.readableHighWaterMark, modes.writableHighWaterMark);
