// Strings that are added to one by one, and those that they were before.
'use strict';

const ends = ['a', 'é', '😀', '\ud83d', 7, -1.5, null, undefined, true, 10n, '', ['x', 'y'], { toString: () => 'object' },
  Buffer.from('bytes').toString(), Buffer.from('bÿtes€').toString(), Buffer.from('ff00', 'hex').toString('latin1')];
for (const begin of ['ab'.repeat(1000), 'é'.repeat(2000)]) {
  for (const end of ends) {
    let s = begin + end;
    const before = [s];
    for (let i = 0; i < 3; i++) before.push(s += end);
    const other = before[1] + 'z', again = before[1] + end; // the same begin goes on in two ways
    console.log(before.map((b) => b.length).join(), JSON.stringify(s.slice(1999)), JSON.stringify(before[1].slice(1999)),
      other.at(-1), again === before[2], before[1] + end === before[2], s.startsWith(begin), s.lastIndexOf(begin[0]));
  }
}
try { 'x'.repeat(2000) + Symbol('no string'); } catch (e) { console.log(e.message); }

let ascii = '', wide = '', lines = '';
for (let i = 0; i < 50000; i++) {
  ascii += 'ab';
  wide += i % 1000 ? 'c' : '€';
  lines += `${i}\n`;
}
console.log(ascii.length, wide.length, lines.length, lines.split('\n').length, wide.indexOf('€', 1), ascii.indexOf('ba', 99990));
