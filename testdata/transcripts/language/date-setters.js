// Setters and the other methods of dates, for dates that are none, or far away.
// env: ["TZ=America/New_York"]
'use strict';

const { inspect } = require('util');

function show(source) {
  let text;
  try {
    text = inspect((0, eval)(source), { depth: 6, breakLength: 200 });
  } catch (error) {
    text = error.name + ': ' + error.message;
  }
  console.log(source, '=>', text);
}
const D = ['new Date(0)', 'new Date(NaN)', 'new Date(2026, 10, 28, 4, 5, 6, 7)', 'new Date(-1)', 'new Date(8.64e15)'];
for (const d of D) { for (const m of ['toString', 'toISOString', 'toUTCString', 'toDateString', 'toTimeString', 'toLocaleString', 'toLocaleDateString', 'toLocaleTimeString', 'toJSON', 'getTimezoneOffset', 'getYear', 'valueOf', 'getDay', 'getMilliseconds']) show(`(${d}).${m}()`);
  for (const m of ['setFullYear(2020)', 'setFullYear(2020, 1, 30)', 'setMonth(14)', 'setMonth(-1)', 'setDate(0)', 'setDate(400)', 'setHours(25)', 'setHours(1,2,3,4)', 'setMinutes(-1)', 'setSeconds(61)', 'setMilliseconds(1001)', 'setTime(5)', 'setTime()', 'setFullYear()', 'setMonth(NaN)', 'setUTCHours(1.9)', 'setUTCFullYear(99)', 'setYear(99)', 'setDate(1e10)', 'setHours("5")', 'setHours()', 'setMinutes(null)']) show(`{ const d = ${d}; [d.${m}, +d] }`);
  show(`${d} + 1`);
show(`${d} - 0`);
show(`(${d})[Symbol.toPrimitive]('number')`);
show(`(${d})[Symbol.toPrimitive]('x')`);
show(`JSON.stringify(${d})`); }
show('new Date(2026)');
show('new Date(99, 0)');
show('new Date(0, 0)');
show('new Date(2026, 0, 1, 0, 0, 0, 0.9)');
show('new Date("2026", 0)');
show('new Date(undefined)');
show('new Date(null)');
show('new Date(true)');
show('new Date(new Date(5))');
show('new Date(1e81)');
show('new Date(2026, NaN)');
show('Date.UTC()');
show('Date.UTC(2026)');
show('Date.UTC(99, 1)');
show('Date.UTC(2026, 13, 32, 25, 61)');
show('typeof Date()');
show('Date.length');
show('new Date(2026, 0).getTime() === +new Date(2026, 0, 1)');
show('Date.prototype.getTime.call({})');
show('new Date(5n)');
show('new Date(Symbol())');
show('new Date([2026, 1])');
show('new Date({ valueOf: () => 5 })');
show('new Date({ toString: () => "2026" })');
