// What private names say of what has none, and of methods and accessors that do not fit.

function attempt(f) {
  try {
    f();
  } catch (e) {
    console.log(`${e.name}: ${e.message}`);
  }
}

const N = null, U = undefined, arr = [1, 2], fn = function named() {}, sym = Symbol('sy'), big = 10n;
const o = { a: 1, nul: null, und: undefined, n: { m: null }, f() { return null }, s: 'str', num: 5 };
let x, y, z;
class K {
  #p = 1;
  m() {}
  get g() { return 1 }
  static s(q) { return q.#p }
  static w(q) { q.#p = 2 }
  #pm() {}
  static c(q) { q.#pm() }
}

attempt(() => { class A { #x; m(o){ return o.#x } } new A().m({}) });
attempt(() => { class A { #x; m(o){ return o.#x } } new A().m(null) });
attempt(() => { class A { #x; m(o){ return o.#x } } new A().m(1) });
attempt(() => { class A { #x; m(o){ o.#x = 1 } } new A().m({}) });
attempt(() => { class A { #x; m(o){ o.#x = 1 } } new A().m(null) });
attempt(() => { class A { #x; m(o){ o.#x++ } } new A().m({}) });
attempt(() => { class A { #x; m(o){ o.#x() } } new A().m({}) });
attempt(() => { class A { #x; m(o){ o.#x() } } new A().m(new A) });
attempt(() => { class A { #x; m(o){ o.#x.y } } new A().m(new A) });
attempt(() => { class A { #x; m(o){ o.#x.y() } } new A().m(new A) });
attempt(() => { class A { #x; m(o){ o.#x.y = 1 } } new A().m(new A) });
attempt(() => { class A { #x(){}; m(o){ o.#x() } } new A().m({}) });
attempt(() => { class A { #x(){}; m(o){ o.#x = 1 } } new A().m(new A) });
attempt(() => { class A { get #x(){}; m(o){ o.#x = 1 } } new A().m(new A) });
attempt(() => { class A { get #x(){}; m(o){ o.#x = 1 } } new A().m({}) });
attempt(() => { class A { set #x(v){}; m(o){ return o.#x } } new A().m(new A) });
attempt(() => { class A { set #x(v){}; m(o){ return o.#x } } new A().m({}) });
attempt(() => { class A { #x; m(o){ return #x in o } } new A().m(1) });
attempt(() => { class A { #x; m(o){ return #x in o } } new A().m(null) });
attempt(() => { class A { #x; m(o){ return #x in o } } new A().m('s') });
attempt(() => { class A { static #x; static m(o){ return o.#x } } A.m({}) });
attempt(() => { class A { static #x(){}; static m(o){ return o.#x() } } A.m({}) });
attempt(() => { class A { static #x(){}; static m(){ return this.#x() } } class B extends A {} B.m() });
attempt(() => { class A { static #x = 1; static m(){ return this.#x } } class B extends A {} B.m() });
