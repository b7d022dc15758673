// Matches paths and patterns made at random, the same ones for the same seed.
const { posix, win32 } = require('path');

let state = typeof seed === 'undefined' ? Number(process.argv[2]) : seed;
const count = typeof calls === 'undefined' ? Number(process.argv[3]) : calls;

function random(n) {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return Math.floor(state / 0x100000000 * n);
}

const pick = (list) => list[random(list.length)];
const some = (list, n) => Array.from({ length: random(n) }, () => pick(list)).join('');

const names = ['a', 'b', 'c', 'ab', 'abc', 'a.b', '.a', '.ab', 'A', '1', '12', 'x.js', 'é', 'ß', '😀', 'a-b', ']', '[', '{a}', '(a)', '!a', '+'];
const oddNames = [...names, ...names, '.', '', '\ud800'];
const path = () => pick(['', '', '', '/', './', '//', 'C:/', 'C:\\', '\\\\h\\']) + Array.from({ length: 1 + random(3) }, () => pick(oddNames)).join(pick(['/', '/', '/', '\\']));

const groups = ['@', '+', '?', '*'].flatMap((mark) => ['a', 'a|b', 'a*|b', '.a', 'a|', 'ab|c'].map((alternatives) => `${mark}(${alternatives})`));
const parts = ['a', 'b', '*', '*', '*', '?', '.', '.a', '[ab]', '[!a]', '[^b]', '[a-c]', '[]a]', '[b-a]', 'a]', '[a-]',
  '{a,b}', '{a,b,}', '{1..3}', '{a..c}', '{b}', '{a,{b,c}}', '{', '}', ',', '(', ')', '|', '!', '+', '@', '**', '.js', '😀', '1', '#', '$', '-', ...groups];
// More than one group in a segment takes Node's regular expressions too long.
const fewGroups = (list) => list.filter((part, i) => !groups.includes(part) || i === list.findIndex((other) => groups.includes(other)));
const segment = () => (random(4) ? fewGroups(Array.from({ length: random(4) }, () => pick(parts))).join('') : pick(['**', '*', '**', '.', 'a', '.*', '*.js', '*.*', '?', '!(a)', '!(a|b)', '']));
const pattern = () => pick(['', '', '', '/', './', 'C:/', 'c:/', '//h/']) + Array.from({ length: 1 + random(3) }, segment).join(pick(['/', '/', '/', '\\']));

for (let i = 0; i < count; i++) {
  const g = pattern();
  // Where something matches at all, half of what is tried should.
  const p = random(3) || g.length > 24 ? path() : g.replace(/\*\*/g, 'x/y').replace(/[*?]/g, 'a');
  console.log(JSON.stringify([p, g]), posix.matchesGlob(p, g), win32.matchesGlob(p, g));
}
