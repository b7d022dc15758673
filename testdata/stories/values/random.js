// Pseudorandom numbers that depend on the seed alone.
'use strict';

module.exports = (seed) => {
  let a = seed | 0;
  const next = () => {
    a = (a + 0x6D2B79F5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const int = (n) => Math.floor(next() * n);
  const pick = (list) => list[int(list.length)];
  return {
    next, int, pick,
    chance: (p) => next() < p,
    times: (n, f) => Array.from({ length: n }, (_, i) => f(i)),
    some: (n, f) => Array.from({ length: int(n + 1) }, (_, i) => f(i)),
  };
};
