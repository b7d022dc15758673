// What the exports are: names, lengths, flags.
'use strict';

const assert = require('assert');
const strict = require('assert/strict');
const { inspect } = require('util');

function layout(name, o) {
  for (const key of Reflect.ownKeys(o)) {
    const { value, get, set, writable, enumerable, configurable } = Object.getOwnPropertyDescriptor(o, key);
    if (key === 'prototype' && typeof o === 'function') continue; // is made late by the engine
    if (name.endsWith('function') && (key === 'length' || key === 'name')) continue;
    console.log(name, String(key), typeof value, typeof value === 'function' ? [value.name, value.length] : '', typeof get, typeof set, writable, enumerable, configurable);
  }
}
layout('assert function', assert);
layout('strict function', strict);
layout('AssertionError function', assert.AssertionError);
layout('AssertionError.prototype', assert.AssertionError.prototype);
layout('CallTracker.prototype', assert.CallTracker.prototype);
console.log(assert.strict === strict, strict.strict === strict, strict.equal === assert.strictEqual, assert.ok === assert, strict.ok === assert);
console.log(assert.rejects, assert.equal, assert.CallTracker, assert.AssertionError, inspect(strict, { depth: 0 }).length);

const err = new assert.AssertionError({ actual: 1, expected: 2, operator: 'strictEqual' });
layout('error', Object.defineProperties({}, Object.fromEntries(Object.getOwnPropertyNames(err).sort().map((key) => [key, Object.getOwnPropertyDescriptor(err, key)]))));
console.log(Object.keys(err), String(err), Object.prototype.toString.call(err), err instanceof Error, err.stack.split('\n')[0]);
