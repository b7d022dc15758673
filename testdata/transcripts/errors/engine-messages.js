// What the engine says of null, of what cannot be iterated, and of operators, and where.
'use strict';

const nul = null;
const und = undefined;
const o = { n: null, u: undefined, a: {} };
const num = 5;

function attempt(action) {
  try {
    action();
  } catch (error) {
    console.log(`${error.name}: ${error.message}`, /:(\d+:\d+)\)?$/m.exec(error.stack)[1]);
  }
}

attempt(() => { nul.x; });
attempt(() => { und.x; });
attempt(() => { o.n.x; });
attempt(() => { o.u.x; });
attempt(() => { nul.x(); });
attempt(() => { nul[num]; });
attempt(() => { nul.x = 1; });
attempt(() => { o.n['k'] = 2; });
attempt(() => { 'a'.match(/b/)[0]; });
attempt(() => {
  const found = /a/.exec('b');
  found.index;
});
attempt(() => { const { a } = nul; });
attempt(() => { const { a } = und; });

attempt(() => { [...num]; });
attempt(() => { [...nul]; });
attempt(() => { [0, ...o.a]; });
attempt(() => { Math.max(...num); });
attempt(() => { Math.max(1, ...und); });
attempt(() => { const [a] = num; });
attempt(() => { const [a] = nul; });
attempt(() => { const [a, b] = o.a; });
attempt(() => { const [a, b] = o.n; });
attempt(() => { (([a]) => a)(); });
attempt(() => { for (const x of num); });
attempt(() => { for (const x of nul); });
attempt(() => { for (const x of o.n); });
attempt(() => { for (const x of o.a); });

attempt(() => 'a' in num);
attempt(() => 'a' in nul);
attempt(() => ({}) instanceof num);

attempt(() => { (1).toPrecision(0); });
attempt(() => { 'a'.normalize('x'); });
attempt(() => { 'a'.matchAll(/a/); });
attempt(() => { Map.prototype.get.call({}, 1); });
attempt(() => {
  class A { #p; static write(object) { object.#p = 1; } }
  A.write({});
});
