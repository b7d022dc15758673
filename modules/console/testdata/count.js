// Groups, counts, timers, assertions and traces.
'use strict';

const console = require('console');
const { Console } = console;

process.on('warning', (warning) => console.log('warning', warning.name, warning.message));
const sink = { write(text) { console.log(JSON.stringify(text.replace(/\n *at [^]*/, '\n...\n'))); }, listenerCount: () => 1, removeListener() {} };
const c = new Console(sink);

const attempt = (name, ...args) => {
  try {
    c[name](...args);
  } catch (err) {
    console.log(name, err.name, err.message);
  }
};

for (const label of [undefined, null, 5, {}, Symbol('q'), '', [1, 2], NaN, { toString: () => 'T' }, '__proto__', 'constructor', '%s']) {
  for (const name of ['count', 'count', 'countReset', 'count', 'countReset', 'countReset']) attempt(name, label);
}

// A timer that was started long ago.
const elapsed = (ms) => {
  c._times.set('long', [0, 0]);
  const now = new Console(sink);
  now._times = { has: () => false, set: (key, started) => { elapsed.now = started; } };
  now.time();
  const ns = BigInt(elapsed.now[0]) * 1000000000n + BigInt(elapsed.now[1]) - BigInt(ms) * 1000000n;
  const other = new Console({ ...sink, write: (text) => console.log(text.trimEnd().replace(/\.\d+/, '.#')) });
  other._times.set('long', [Number(ns / 1000000000n), Number(ns % 1000000000n)]);
  other.timeEnd('long');
};
for (const ms of [1000, 1500, 59000, 60000, 61200, 119500, 3599000, 3600000, 3661000, 86400000, 360000000]) elapsed(ms);

for (const label of [undefined, 'a', '%s', 5, Symbol('q')]) {
  for (const name of ['timeLog', 'time', 'time', 'timeEnd', 'timeEnd']) {
    const quiet = new Console({ ...sink, write: (text) => console.log(text.replace(/\d+(\.\d+)?ms/, '#ms').trimEnd()) });
    quiet._times = c._times;
    try {
      quiet[name](label);
    } catch (err) {
      console.log(err.name, err.message);
    }
    if (name === 'time' && typeof label !== 'symbol') {
      quiet.timeLog(label, 'more %s', { a: 1 });
    }
  }
}
console.log(c._times.size);

for (const args of [[], [false], [0, 'x'], [0, '%s', 'x', 'y'], [null, { a: 1 }], [0, null], [0, undefined, 1], [0, 5, 6], [0, Symbol('s')], [true, 'no'], [1]]) {
  attempt('assert', ...args);
}
attempt('trace');
attempt('trace', '%s', { a: 1 }, 'x');
attempt('trace', Symbol('s'));

c.group('a', { b: 1 });
c.log('x\n\ny');
c.group();
c.dir({ long: 'x'.repeat(80), a: 1 });
c.error('e');
c.trace('t\nu');
c.groupEnd();
c.groupCollapsed('%d', 5);
c.groupEnd();
c.groupEnd();
c.groupEnd();
c.log('out');
const wide = new Console({ stdout: sink, groupIndentation: 3 });
wide.group();
wide.group();
wide.log('six');
wide.groupEnd();
wide.log('three');
const none = new Console({ stdout: sink, groupIndentation: 0 });
none.group();
none.log('a\nb');
