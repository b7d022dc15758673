// What the top of a module is: strict, without this and the variables of CommonJS.
console.log(this, (() => this)(), typeof require, typeof module, typeof exports, typeof __filename, typeof __dirname, typeof arguments);
console.log((function () { return this })());
var variable = 1;
console.log('variable' in globalThis, globalThis.variable);
try { undeclared = 1 } catch (err) { console.log(String(err)) }
try { arguments } catch (err) { console.log(String(err)) }
console.log((function () { return arguments.length })(1, 2));
const { url, dirname, filename, resolve, ...rest } = import.meta;
console.log(rest, Object.keys(import.meta), Object.getPrototypeOf(import.meta));
console.log(url.replace(/.*\//, ''), dirname === import.meta.dirname, filename.endsWith('top-level.mjs'), filename === process.argv[1]);
import.meta.own = 1;
console.log(import.meta.own, import
	.meta.own, typeof import.meta, process.mainModule);
console.log(resolve('fs'), resolve('node:net'), resolve('./x y.mjs?q#h').replace(/.*\//, ''), resolve('data:text/plain,x'));
try { resolve('no-such-package') } catch (err) { console.log(err.code) }
