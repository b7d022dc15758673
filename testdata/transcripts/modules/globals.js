// Declarations of a module are its own; assignments without declaration are global.
const own = 1;
var alsoOwn = 2;
function ownFunction() {}
implicit = 3;
console.log(typeof globalThis.own, typeof globalThis.alsoOwn, typeof globalThis.ownFunction, globalThis.implicit);
console.log(global === globalThis, typeof window, typeof require, typeof globalThis.require, typeof globalThis.module);
console.log((function () { return this === globalThis; })(), (function () { 'use strict'; return this; })());
for (const name of ['Buffer', 'process', 'console', 'setTimeout', 'queueMicrotask', 'structuredClone', 'URL', 'AbortController', 'TextEncoder', 'performance']) {
  const d = Object.getOwnPropertyDescriptor(globalThis, name);
  console.log(name, typeof globalThis[name], d.enumerable, d.configurable, 'writable' in d ? d.writable : 'accessor');
}
console.log(Object.prototype.toString.call(globalThis));
