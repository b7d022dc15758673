// Whatever settles a promise again is told: executors, classes, combinators, thenables, callbacks.
'use strict';
const { promisify } = require('util');

process.on('multipleResolves', (type, promise, value) => console.log('  again:', type, promise, value));

const cases = {
  'functions of the executor'() {
    return new Promise((resolve, reject) => {
      console.log([resolve, reject].map((f) => [f.name, f.length, Object.getOwnPropertyNames(f)]));
      resolve();
      resolve();
    });
  },
  'with a promise'() {
    return new Promise((resolve) => {
      resolve(new Promise((done) => setImmediate(done, 'late')));
      resolve('early');
    });
  },
  'with itself'() {
    let settle;
    const promise = new Promise((resolve) => { settle = resolve; });
    settle(promise);
    return promise.catch((error) => console.log(error.message));
  },
  'of a subclass'() {
    class Mine extends Promise {}
    return new Mine((resolve, reject) => { resolve('mine'); reject('other'); });
  },
  'of another prototype'() {
    return Reflect.construct(Promise, [(resolve) => { resolve(1); resolve(2); }], class extends Promise {});
  },
  'race'() {
    return Promise.race(['a', Promise.resolve('b'), Promise.reject('c')]);
  },
  'all'() {
    return Promise.all([Promise.reject('a'), 'b', Promise.reject('c')]).catch(() => {});
  },
  'all settled'() {
    return Promise.allSettled([Promise.reject('a'), 'b', Promise.reject('c')]);
  },
  'any'() {
    return Promise.any([Promise.reject('a'), 'b', 'c']);
  },
  'a thenable'() {
    return Promise.resolve({ then(resolve, reject) { resolve('t'); resolve('u'); reject('v'); throw 'w'; } });
  },
  'a thenable in an executor'() {
    return new Promise((resolve) => {
      resolve({ then(done, fail) { fail('t'); done('u'); } });
      resolve('v');
    }).catch((reason) => console.log('reason', reason));
  },
  'a thenable of a thenable'() {
    const inner = { then(resolve) { resolve('inner'); resolve('again'); } };
    return Promise.resolve({ then(resolve) { resolve(inner); resolve('outer'); } });
  },
  'a then that throws'() {
    return Promise.resolve({ get then() { throw 'getter'; } }).catch((reason) => console.log('reason', reason));
  },
  'promisify'() {
    return promisify((callback) => { callback(null, 1); callback(null, 2); callback('error'); throw 'thrown'; })();
  },
  'nothing'() {
    return Promise.resolve({ then: 1 }).then(({ then }) => then).finally(() => 5);
  },
};

(async () => {
  for (const [name, run] of Object.entries(cases)) {
    console.log(name);
    console.log('  is', await run());
    await new Promise(setImmediate);
  }
})();
