// The keys that sequences of characters stand for.
'use strict';

const { PassThrough } = require('stream');
const readline = require('readline');

// keys returns the keys of a text that comes at once. The last key ends what is unfinished.
function keys(text) {
  const stream = new PassThrough();
  readline.emitKeypressEvents(stream);
  const seen = [];
  stream.on('keypress', (character, key) => seen.push([character, key]));
  stream.emit('data', Buffer.from(text));
  stream.emit('data', Buffer.from('!'));
  return seen;
}

const brief = ([character, { sequence, name, ctrl, meta, shift, code }]) =>
  [JSON.stringify(character), JSON.stringify(sequence), name, ctrl && 'ctrl', meta && 'meta', shift && 'shift', code].filter((v) => v !== undefined && v !== false).join(' ');
const show = (text) => console.log(JSON.stringify(text), '|', keys(text).map(brief).join(' | '));

console.log(keys('a'), keys('\x1b[1;5A'), keys('#'));
for (let c = 0; c < 128; c++) {
  for (const prefix of ['', '\x1b', '\x1b[', '\x1bO', '\x1b[[']) show(prefix + String.fromCharCode(c));
}
for (let n = 0; n < 35; n++) {
  for (const end of ['~', '^', '$', '@']) show(`\x1b[${n}${end}`);
}
for (let modifier = 0; modifier < 10; modifier++) {
  for (const text of ['\x1b[1;MA', '\x1b[3;M~', '\x1b[24;M~', '\x1bOMB', '\x1b[MC', '\x1b[[M~']) show(text.replace('M', modifier));
}
for (const text of ['\x1b\x1b', '\x1b\x1b\x1b', '\x1b\x1b[A', '\x1b\x1bOA', '\x1b[200~', '\x1b[201~', '\x1b[2000', '\x1b[12;34~', '\x1b[1;10A', '\x1b[97;5u', '\x1b[<0;1;1M', '\x1b[M abc', '\x1b[;A', '\x1b[1;',
  'é', '你', '😀', '\x1bé', 'e\u0301', '\x80', 'ÿ', 'abc', 'a\x1b[Ab', '\x1b[A\x1b[B\x1b[C', 'A\x1bB']) show(text);

const wide = Buffer.from('你');
const stream = new PassThrough();
readline.emitKeypressEvents(stream);
stream.on('keypress', (character) => console.log('in pieces', character));
stream.emit('data', wide.subarray(0, 1));
stream.emit('data', wide.subarray(1));

// Listeners come and go.
const other = new PassThrough();
readline.emitKeypressEvents(other);
readline.emitKeypressEvents(other);
console.log(other.listenerCount('data'), other.listenerCount('newListener'));
const listener = (character) => console.log('key', character);
other.on('keypress', listener);
console.log(other.listenerCount('data'), other.listenerCount('newListener'));
other.emit('data', Buffer.from('a'));
other.removeListener('keypress', listener);
other.emit('data', Buffer.from('b'));
console.log(other.listenerCount('data'), other.listenerCount('newListener'));
other.on('keypress', listener);
other.emit('data', Buffer.from('c'));

// An escape that nothing follows is a key after a while.
const late = new PassThrough();
readline.emitKeypressEvents(late, { escapeCodeTimeout: 1 });
late.on('keypress', (character, key) => {
  console.log('late', character, key);
  if (key.name === 'escape') setImmediate(() => late.emit('data', Buffer.from('[A')));
});
late.emit('data', Buffer.from('\x1b'));
