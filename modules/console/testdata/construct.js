// What Console takes, and what it makes of it.
'use strict';

const console = require('console');
const { Console } = console;

const sink = { write(text) { console.log('write', JSON.stringify(text)); }, listenerCount: () => 1, removeListener() {} };

function attempt(name, f) {
  try {
    console.log(name, f());
  } catch (err) {
    console.log(name, err.name, err.code, err.message);
  }
}

for (const args of [[], [null], [5], [{}], [sink, {}], [sink, null], [sink, 0], [{ stdout: sink, stderr: {} }], [{ stderr: sink }]]) {
  attempt('streams', () => new Console(...args) instanceof Console);
}
for (const colorMode of [true, false, 'auto', undefined, null, 1, 'always', {}]) {
  attempt('colorMode', () => new Console({ stdout: sink, colorMode }) instanceof Console);
}
for (const inspectOptions of [{}, undefined, null, 1, 'x', [], () => 1]) {
  attempt('inspectOptions', () => new Console({ stdout: sink, inspectOptions }) instanceof Console);
}
for (const colors of [true, false, undefined]) {
  for (const colorMode of [true, 'auto', undefined]) {
    attempt('both', () => new Console({ stdout: sink, inspectOptions: { colors }, colorMode }) instanceof Console);
  }
}
for (const groupIndentation of [0, 1, 1000, undefined, -1, 1001, 2.5, NaN, '2', null]) {
  attempt('groupIndentation', () => new Console({ stdout: sink, groupIndentation }) instanceof Console);
}
for (const ignoreErrors of [true, false, undefined, null, 0, 1, '']) {
  attempt('ignoreErrors', () => new Console({ stdout: sink, ignoreErrors })._ignoreErrors);
  attempt('ignoreErrors', () => new Console(sink, sink, ignoreErrors)._ignoreErrors);
}
const callable = () => {};
callable.write = () => {};
attempt('a function', () => new Console(callable)._stdout === callable);
attempt('without new', () => Console(sink) instanceof Console);
attempt('as a method', () => console.Console(sink) !== console);

class Loud extends Console {
  log(...args) { super.log('LOUD', ...args); }
  extra() {}
}
const loud = new Loud(sink);
console.log(Object.keys(loud).join());
loud.log('x');
loud.info('not loud');
loud.group('group');
loud.count();
loud.groupEnd();
const { log, dir } = loud;
log('detached');
dir({ a: 1 });
console.log(loud instanceof Loud, loud instanceof Console, log.name, dir.length);
Console.prototype.log.call(loud, 'through the prototype');

Console.prototype.own = function own() { return this; };
const last = new Console(sink);
console.log(Object.keys(last).pop(), last.own() === last, (0, last.own)() === last);
delete Console.prototype.own;
