// Proxies that are revoked, or whose traps break the rules.

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

attempt(() => { new Proxy() });
attempt(() => { new Proxy({}) });
attempt(() => { new Proxy(1, {}) });
attempt(() => { new Proxy({}, null) });
attempt(() => { Proxy({}, {}) });
attempt(() => { new (new Proxy({}, {})) });
attempt(() => { new (new Proxy(()=>{}, {})) });
attempt(() => { const p = new Proxy({}, {}); p.foo() });
attempt(() => { const p = new Proxy({}, {}); p.foo.bar });
attempt(() => { const p = new Proxy({}, {}); new p });
attempt(() => { const p = new Proxy({}, {get(){ throw new Error('trap') }}); p.a });
attempt(() => { const {proxy: p, revoke} = Proxy.revocable({}, {}); revoke(); p.a });
attempt(() => { const {proxy: p, revoke} = Proxy.revocable({}, {}); revoke(); p.a = 1 });
attempt(() => { const {proxy: p, revoke} = Proxy.revocable({}, {}); revoke(); delete p.a });
attempt(() => { const {proxy: p, revoke} = Proxy.revocable({}, {}); revoke(); Object.keys(p) });
attempt(() => { const {proxy: p, revoke} = Proxy.revocable({}, {}); revoke(); Object.getPrototypeOf(p) });
attempt(() => { const {proxy: p, revoke} = Proxy.revocable({}, {}); revoke(); Object.setPrototypeOf(p, {}) });
attempt(() => { const {proxy: p, revoke} = Proxy.revocable({}, {}); revoke(); Object.defineProperty(p, 'a', {}) });
attempt(() => { const {proxy: p, revoke} = Proxy.revocable({}, {}); revoke(); Object.getOwnPropertyDescriptor(p, 'a') });
attempt(() => { const {proxy: p, revoke} = Proxy.revocable({}, {}); revoke(); Object.isExtensible(p) });
attempt(() => { const {proxy: p, revoke} = Proxy.revocable({}, {}); revoke(); Object.preventExtensions(p) });
attempt(() => { const {proxy: p, revoke} = Proxy.revocable({}, {}); revoke(); [...p] });
attempt(() => { const {proxy: p, revoke} = Proxy.revocable({}, {}); revoke(); `${p}` });
attempt(() => { const {proxy: p, revoke} = Proxy.revocable({}, {}); revoke(); Array.isArray(p) });
attempt(() => { const {proxy: p, revoke} = Proxy.revocable({}, {}); revoke(); JSON.stringify(p) });
attempt(() => { const {proxy: p, revoke} = Proxy.revocable(fn, {}); revoke(); new p });
attempt(() => { const {proxy: p, revoke} = Proxy.revocable({}, {}); revoke(); new Proxy(p, {}); p.x });
attempt(() => { 'use strict'; const p = new Proxy({}, {set(){ return false }}); p.a = 1 });
attempt(() => { (function(){'use strict'; const p = new Proxy({}, {set(){ return false }}); p.a = 1 })() });
attempt(() => { (function(){'use strict'; const p = new Proxy({}, {set(){ return false }}); p[sym] = 1 })() });
attempt(() => { (function(){'use strict'; const p = new Proxy({}, {set(){ return false }}); p[0] = 1 })() });
attempt(() => { (function(){'use strict'; const p = new Proxy({}, {set(){ return false }}); p.a++ })() });
attempt(() => { (function(){'use strict'; const p = new Proxy({}, {deleteProperty(){ return false }}); delete p.a })() });
attempt(() => { (function(){'use strict'; const p = new Proxy({}, {deleteProperty(){ return false }}); delete p[0] })() });
attempt(() => { const p = new Proxy({}, {setPrototypeOf(){ return false }}); Object.setPrototypeOf(p, {}) });
attempt(() => { const p = new Proxy({}, {preventExtensions(){ return false }}); Object.preventExtensions(p) });
attempt(() => { const p = new Proxy({}, {preventExtensions(){ return true }}); Object.preventExtensions(p) });
attempt(() => { const p = new Proxy({}, {isExtensible(){ return false }}); Object.isExtensible(p) });
attempt(() => { const p = new Proxy(Object.preventExtensions({}), {getPrototypeOf(){ return {} }}); Object.getPrototypeOf(p) });
attempt(() => { const p = new Proxy(Object.preventExtensions({}), {setPrototypeOf(){ return true }}); Object.setPrototypeOf(p, {}) });
attempt(() => { const p = new Proxy({}, {ownKeys(){ return [1] }}); Object.keys(p) });
attempt(() => { const p = new Proxy({}, {ownKeys(){ return ['a','a'] }}); Object.keys(p) });
attempt(() => { const p = new Proxy(Object.freeze({a:1}), {ownKeys(){ return [] }}); Object.keys(p) });
attempt(() => { const p = new Proxy(Object.preventExtensions({}), {ownKeys(){ return ['b'] }}); Object.keys(p) });
attempt(() => { const p = new Proxy({}, {getOwnPropertyDescriptor(){ return 1 }}); Object.getOwnPropertyDescriptor(p, 'a') });
attempt(() => { const p = new Proxy(Object.preventExtensions({}), {getOwnPropertyDescriptor(){ return {value:1, configurable:true} }}); Object.getOwnPropertyDescriptor(p, 'a') });
attempt(() => { const p = new Proxy(Object.freeze({a:1}), {set(){ return true }}); p.a = 2 });
attempt(() => { const p = new Proxy(Object.defineProperty({}, 'a', {get(){}}), {set(){ return true }}); p.a = 2 });
attempt(() => { const p = new Proxy(Object.freeze({a:1}), {has(){ return false }}); 'a' in p });
attempt(() => { const p = new Proxy(Object.preventExtensions({a:1}), {has(){ return false }}); 'a' in p });
attempt(() => { const p = new Proxy(Object.freeze({a:1}), {deleteProperty(){ return true }}); delete p.a });
attempt(() => { const p = new Proxy(Object.preventExtensions({a:1}), {deleteProperty(){ return true }}); delete p.a });
