// Properties are listed in a context as anywhere else.
const { runInNewContext, runInContext, createContext } = require('vm');
const run = (code) => console.log(runInNewContext(code));
run('let names = ""; for (const name in { a: 1, b: 2 }) names += name; names');
run('const { a, ...rest } = { a: 1, b: 2 }; Object.keys(rest).join()');
run('Object.keys({ ...{ a: 1 }, b: 2 }).join()');
run('(function ({ a, ...rest }) { let names = ""; for (var name in { ...rest, c: 3 }) names += name; return names })({ a: 1, b: 2 })');
const context = createContext({ given: { x: 1 } });
runInContext('for (shared in given); var copy = { ...given }', context);
console.log(context.shared, context.copy);
console.log(typeof runInContext('(word) => { try { return eval(word) } catch (e) { return e.name } }', context)('in'));
