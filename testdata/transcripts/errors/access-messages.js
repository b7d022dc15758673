// Properties that are read, set and deleted of what has none, or what refuses.

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

attempt(() => { N.a });
attempt(() => { U.a });
attempt(() => { N.a.b });
attempt(() => { o.nul.a });
attempt(() => { o.und.a });
attempt(() => { o.n.m.k });
attempt(() => { o.missing.a });
attempt(() => { o.f().a });
attempt(() => { o.f().a.b() });
attempt(() => { o.f()() });
attempt(() => { o.missing() });
attempt(() => { o.nul() });
attempt(() => { o.a() });
attempt(() => { o.s.foo() });
attempt(() => { o.s.length() });
attempt(() => { o['missing']() });
attempt(() => { o['a']() });
attempt(() => { o[x]() });
attempt(() => { o[0]() });
attempt(() => { o[sym]() });
attempt(() => { o[`q`]() });
attempt(() => { o['with space']() });
attempt(() => { arr[5].a });
attempt(() => { arr[5]() });
attempt(() => { arr[0]() });
attempt(() => { arr[x].y });
attempt(() => { arr.foo() });
attempt(() => { arr.foo.bar });
attempt(() => { N[0] });
attempt(() => { U[0] });
attempt(() => { N['a'] });
attempt(() => { N[sym] });
attempt(() => { N[x] });
attempt(() => { U[`t`] });
attempt(() => { U['a b'] });
attempt(() => { N[{}] });
attempt(() => { x.y.z });
attempt(() => { x.y() });
attempt(() => { x() });
attempt(() => { x`` });
attempt(() => { o.a`` });
attempt(() => { o`` });
attempt(() => { (function(){ 'use strict'; undef2 = 1 })() });
attempt(() => { (function(){ 'use strict'; undef2 += 1 })() });
attempt(() => { (function(){ 'use strict'; undef2++ })() });
attempt(() => { delete undef3.a });
attempt(() => { delete N.a });
attempt(() => { delete U[0] });
attempt(() => { delete U[x] });
attempt(() => { delete o.f().a });
attempt(() => { (function(){ 'use strict'; delete Object.freeze({a:1}).a })() });
attempt(() => { (function(){ 'use strict'; delete Object.freeze([1])[0] })() });
attempt(() => { (function(){ 'use strict'; delete arr.length })() });
attempt(() => { (function(){ 'use strict'; delete fn.prototype })() });
attempt(() => { (function(){ 'use strict'; delete 'abc'.length })() });
attempt(() => { (function(){ 'use strict'; delete 'abc'[0] })() });
attempt(() => { (function(){ 'use strict'; delete Math.PI })() });
attempt(() => { (function(){ 'use strict'; delete K.prototype })() });
attempt(() => { (function(){ 'use strict'; const q = Object.freeze({[sym]:1}); delete q[sym] })() });
attempt(() => { (function(){ 'use strict'; delete globalThis.undefined })() });
attempt(() => { (function(){ 'use strict'; delete /a/.lastIndex })() });
attempt(() => { N.a = 1 });
attempt(() => { U.a = 1 });
attempt(() => { N[0] = 1 });
attempt(() => { U[x] = 1 });
attempt(() => { U[sym] = 1 });
attempt(() => { N['a b'] = 1 });
attempt(() => { N[`a`] = 1 });
attempt(() => { o.nul.a = 1 });
attempt(() => { o.f().a = 1 });
attempt(() => { o.n.m.q.r = 1 });
attempt(() => { o.missing.x.y = 1 });
attempt(() => { arr[9].x = 1 });
attempt(() => { arr[9][1] = 1 });
attempt(() => { N.a += 1 });
attempt(() => { N.a++ });
attempt(() => { ++N.a });
attempt(() => { o.missing.a++ });
attempt(() => { o.missing.a -= 2 });
attempt(() => { (function(){ 'use strict'; Object.freeze({a:1}).a = 2 })() });
attempt(() => { (function(){ 'use strict'; Object.freeze({a:1}).b = 2 })() });
attempt(() => { (function(){ 'use strict'; Object.freeze([1])[0] = 2 })() });
attempt(() => { (function(){ 'use strict'; Object.freeze([1])[1] = 2 })() });
attempt(() => { (function(){ 'use strict'; Object.freeze([1]).push(2) })() });
attempt(() => { Object.freeze([1]).push(2) });
attempt(() => { Object.freeze([1]).pop() });
attempt(() => { Object.freeze([1]).shift() });
attempt(() => { Object.freeze([1]).unshift(0) });
attempt(() => { Object.freeze([1,2]).splice(0,1) });
attempt(() => { Object.freeze([1,2]).sort() });
attempt(() => { Object.freeze([1,2]).reverse() });
attempt(() => { Object.freeze([1,2]).fill(0) });
attempt(() => { Object.freeze([1,2]).copyWithin(0,1) });
attempt(() => { (function(){ 'use strict'; Object.freeze([1,2]).length = 0 })() });
attempt(() => { (function(){ 'use strict'; const q = Object.freeze(new (class Foo{ constructor(){this.a=1} })); q.a = 2 })() });
attempt(() => { (function(){ 'use strict'; const q = Object.freeze(new (class Foo{ constructor(){this.a=1} })); q.b = 2 })() });
attempt(() => { (function(){ 'use strict'; const q = Object.preventExtensions({}); q.b = 2 })() });
attempt(() => { (function(){ 'use strict'; const q = Object.preventExtensions([]); q[0] = 2 })() });
attempt(() => { (function(){ 'use strict'; const q = Object.preventExtensions([]); q.push(2) })() });
attempt(() => { (function(){ 'use strict'; const q = Object.seal({a:1}); delete q.a })() });
attempt(() => { (function(){ 'use strict'; const q = Object.preventExtensions(function foo(){}); q.b = 2 })() });
attempt(() => { (function(){ 'use strict'; const q = Object.freeze(Object.create(null)); q.b = 2 })() });
attempt(() => { (function(){ 'use strict'; const q = Object.freeze(new Map); q.b = 2 })() });
attempt(() => { (function(){ 'use strict'; const q = Object.freeze(new Error('x')); q.b = 2 })() });
attempt(() => { (function(){ 'use strict'; const q = Object.freeze(new Error('x')); q.message = 2 })() });
attempt(() => { (function(){ 'use strict'; const q = {get a(){return 1}}; q.a = 2 })() });
attempt(() => { (function(){ 'use strict'; const q = new (class Foo{get a(){return 1}}); q.a = 2 })() });
attempt(() => { (function(){ 'use strict'; const q = {get a(){return 1}}; q.a++ })() });
attempt(() => { (function(){ 'use strict'; const q = {get [sym](){return 1}}; q[sym] = 2 })() });
attempt(() => { (function(){ 'use strict'; const q = {get 0(){return 1}}; q[0] = 2 })() });
attempt(() => { (function(){ 'use strict'; class Foo{static get a(){return 1}}; Foo.a = 2 })() });
attempt(() => { (function(){ 'use strict'; fn.name = 'a' })() });
attempt(() => { (function(){ 'use strict'; fn.length = 3 })() });
attempt(() => { (function(){ 'use strict'; K.name = 'a' })() });
attempt(() => { (function(){ 'use strict'; K.prototype = {} })() });
attempt(() => { (function(){ 'use strict'; 'abc'.length = 1 })() });
attempt(() => { (function(){ 'use strict'; 'abc'[0] = 'x' })() });
attempt(() => { (function(){ 'use strict'; 'abc'[5] = 'x' })() });
attempt(() => { (function(){ 'use strict'; 'abc'.foo = 1 })() });
attempt(() => { (function(){ 'use strict'; (5).foo = 1 })() });
attempt(() => { (function(){ 'use strict'; true.foo = 1 })() });
attempt(() => { (function(){ 'use strict'; sym.foo = 1 })() });
attempt(() => { (function(){ 'use strict'; 10n.foo = 1 })() });
attempt(() => { (function(){ 'use strict'; sym.description = 1 })() });
attempt(() => { (function(){ 'use strict'; o.s.foo = 1 })() });
attempt(() => { (function(){ 'use strict'; const str='a'; str[sym] = 1 })() });
attempt(() => { (function(){ 'use strict'; undefined = 1 })() });
attempt(() => { (function(){ 'use strict'; NaN = 1 })() });
attempt(() => { (function(){ 'use strict'; Infinity = 1 })() });
attempt(() => { (function(){ 'use strict'; globalThis.undefined = 1 })() });
attempt(() => { (function(){ 'use strict'; Math.PI = 1 })() });
attempt(() => { (function(){ 'use strict'; Number.MAX_VALUE = 1 })() });
attempt(() => { (function(){ 'use strict'; new Uint8Array(1).length = 1 })() });
attempt(() => { (function(){ 'use strict'; new ArrayBuffer(1).byteLength = 1 })() });
attempt(() => { (function(){ 'use strict'; /a/.source = 1 })() });
attempt(() => { (function(){ 'use strict'; /a/.global = 1 })() });
attempt(() => { (function(){ 'use strict'; const r = Object.freeze(/a/g); r.lastIndex = 1 })() });
attempt(() => { Object.freeze(/a/g).exec('a') });
attempt(() => { (function(){ 'use strict'; Object.defineProperty({}, 'a', {value: 1}).a = 2 })() });
attempt(() => { (function(){ 'use strict'; const q = Object.create(Object.freeze({a:1})); q.a = 2 })() });
attempt(() => { (function(){ 'use strict'; const q = Object.create({get a(){}}); q.a = 2 })() });
attempt(() => { (function(){ 'use strict'; this.a = 1 })() });
attempt(() => { (function(){ 'use strict'; return this.a })() });
attempt(() => { (function(){ 'use strict'; this.a() })() });
attempt(() => { (function(){ 'use strict'; const {a} = this })() });
attempt(() => { (function(){ 'use strict'; [].length = -1 })() });
attempt(() => { arr.length = -1 });
attempt(() => { arr.length = 1.5 });
attempt(() => { arr.length = 'a' });
attempt(() => { arr.length = {} });
attempt(() => { arr.length = 2**32 });
