// stripVTControlCharacters, toUSVString, styleText.
'use strict';

const util = require('util');

function attempt(name, f) {
  try {
    console.log(name, JSON.stringify(f()));
  } catch (err) {
    console.log(name, err.name, err.code, err.message);
  }
}

for (const value of ['\u001b[31mred\u001b[39m', 'plain', '\u001b]0;title\u0007x', '\u009b1mc1', '\ud800\u001b[1mhalf', 5, undefined, null]) {
  attempt('strip', () => util.stripVTControlCharacters(value));
}
for (const value of ['a\ud800b\udc00\ud83d\ude00', '', 5, undefined, null, {}, { toString: () => '\udfff' }, Symbol('s'), 'é']) {
  attempt('usv', () => util.toUSVString(value));
}

const plain = { validateStream: false };
for (const format of ['red', 'bold', 'grey', 'bgBlueBright', 'faint', 'nope', 'toString', '', 5, undefined, null, {}, [], ['red'], ['red', 'bold'], ['red', 'nope'], ['red', 5]]) {
  attempt('style', () => util.styleText(format, 'text', plain));
}
for (const text of ['', 'a\u001b[39mb', 'two\nlines', 5, undefined]) attempt('text', () => util.styleText('red', text, plain));
attempt('text before format', () => util.styleText(5, 5));

const terminal = (properties) => ({ on() {}, write() {}, ...properties });
for (const stream of [terminal({}), terminal({ isTTY: true }), terminal({ isTTY: true, getColorDepth: () => 4 }), terminal({ isTTY: true, getColorDepth: () => 1 }), { _readableState: {}, isTTY: true }, { on() {}, pipe() {}, isTTY: 1 }, {}, { write() {} }, null, 5]) {
  attempt('stream', () => util.styleText('red', 'x', { stream }));
  attempt('several', () => util.styleText(['red', 'bold'], 'x', { stream }));
}
attempt('options', () => util.styleText('red', 'x', null));
attempt('options', () => util.styleText('red', 'x', { validateStream: 5 }));
attempt('options', () => util.styleText('red', 'x', { validateStream: false, stream: 5 }));
util.inspect.colors.mine = [7, 8];
attempt('own color', () => util.styleText('mine', 'x', plain));
