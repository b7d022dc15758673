// A proxy whose prototypes lead back to itself: looking for a property ends with an error, not the process.
'use strict';
function attempt(title, action) {
  try {
    console.log(title, action());
  } catch (error) {
    console.log(title, `${error.name}: ${error.message}`);
  }
}

attempt('no trap', () => {
  const proxy = new Proxy({}, {});
  Object.setPrototypeOf(proxy, Object.create(proxy));
  return proxy.missing;
});
attempt('of the target', () => {
  const target = {};
  Object.setPrototypeOf(target, new Proxy(target, {}));
  return target.missing;
});
attempt('with Reflect', () => {
  const target = {};
  Reflect.setPrototypeOf(target, new Proxy(new Proxy(target, {}), {}));
  return target.missing;
});
attempt('a trap that answers', () => {
  const target = {};
  Object.setPrototypeOf(target, new Proxy(target, { get: () => 'answer', has: () => true, set: () => true }));
  return [target.missing, 'missing' in target];
});
attempt('by __proto__', () => {
  const target = {};
  target.__proto__ = new Proxy(target, {});
  return target.missing;
});
attempt('by a literal', () => {
  const target = {};
  target.__proto__ = { __proto__: new Proxy(target, {}) };
  return target.missing;
});
attempt('no cycle', () => Object.setPrototypeOf({}, new Proxy({ found: 1 }, {})).found);
attempt('plain objects', () => {
  const object = {};
  return Object.setPrototypeOf(object, Object.create(object));
});
attempt('nothing', () => Object.setPrototypeOf());
attempt('a number', () => Object.setPrototypeOf({}, 1));
console.log(Object.setPrototypeOf.length, Object.setPrototypeOf.name, Object.getOwnPropertyDescriptor(Object, 'setPrototypeOf').enumerable);
