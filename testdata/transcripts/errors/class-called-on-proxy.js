// The message of a class that is called without new is made without asking anybody.
class Plain {}
class Named { static name = 'another'; }
const refuses = new Proxy(function () {}, { get() { throw new Error('asked'); }, getOwnPropertyDescriptor() { throw new Error('asked'); } });
const { proxy, revoke } = Proxy.revocable(function () {}, {});
revoke();
const loud = Object.assign(function loud() {}, { toString() { console.log('asked'); return 'class'; } });
for (const f of [Plain, require('dns').Resolver, TextDecoder]) {
  for (const on of [refuses, proxy, loud, undefined, {}]) {
    try {
      f.call(on);
    } catch (err) {
      console.log(err.message);
    }
  }
}
