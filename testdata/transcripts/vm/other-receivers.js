// The methods of Script are for scripts, and lines may be told to be anywhere.
const { Script } = require('vm');
for (const receiver of [{}, undefined, 5]) {
  for (const method of ['runInThisContext', 'createCachedData']) {
    try {
      Script.prototype[method].call(receiver);
    } catch (err) {
      console.log(method, err.name, err.message);
    }
  }
}
console.log(new Script('1 + 1', { lineOffset: 2 ** 31 - 1 }).runInThisContext());
console.log(new Script('1 + 1', { columnOffset: -(2 ** 31) }).runInThisContext());
