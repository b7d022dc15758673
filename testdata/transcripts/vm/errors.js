// The stacks of errors that leave a script begin with where they were thrown.

const vm = require('vm');
const cut = (s) => s.split('\n').filter((l) => !l.includes('node:')).join('\n');
try {
	vm.runInThisContext(`let a0 = 1;\n  throw new Error('in')`, { filename: 'thrown.js' });
} catch (e) {
	console.log(cut(e.stack).replace(/at \/.*/g, 'at X').replace(/\(\/.*\)/g, '(X)'));
}
try {
	vm.runInThisContext(`throw new Error('in')`, { filename: 'thrown.js', displayErrors: false });
} catch (e) {
	console.log(cut(e.stack).replace(/at \/.*/g, 'at X'));
}
try {
	vm.runInThisContext('throw 5', { filename: 'thrown.js' });
} catch (e) {
	console.log(e);
}
try {
	vm.runInThisContext(`throw { stack: 'mine' }`, { filename: 'thrown.js' });
} catch (e) {
	console.log(e);
}
try {
	vm.runInThisContext('null.x', { filename: 'thrown.js' });
} catch (e) {
	console.log(cut(e.stack).replace(/at \/.*/g, 'at X'));
}
function host() {
	throw new RangeError('host');
}
globalThis.host = host;
try {
	vm.runInThisContext('host()', { filename: 'thrown.js' });
} catch (e) {
	console.log(cut(e.stack).replace(/at \/.*/g, 'at X').replace(/\(\/.*\)/g, '(X)'));
}
const err = new Error('made before');
globalThis.err = err;
try {
	vm.runInThisContext('\nthrow err', { filename: 'thrown.js' });
} catch (e) {
	console.log(cut(e.stack).replace(/at \/.*/g, 'at X'));
}
try {
	vm.runInThisContext('\nthrow err', { filename: 'again.js' });
} catch (e) {
	console.log(cut(e.stack).replace(/at \/.*/g, 'at X'));
}
try {
	vm.runInThisContext(`f0()\nfunction f0() { g0() }\nfunction g0() { throw new Error('deep') }`, { filename: 'deep.js' });
} catch (e) {
	console.log(cut(e.stack).replace(/at \/.*/g, 'at X'));
}
try {
	vm.runInNewContext(`f0()\nfunction f0() { g0() }\nfunction g0() { throw new Error('deep') }`, {}, { filename: 'deep.js' });
} catch (e) {
	console.log(cut(e.stack).replace(/at \/.*/g, 'at X'));
}
try {
	vm.runInNewContext("class A { m() { new B().n() } }\nclass B { n() { nope.x } }\nnew A().m()", {});
} catch (e) {
	console.log(cut(e.stack).replace(/at \/.*/g, 'at X'));
}
try {
	new vm.Script(`throw new Error('s')`, 'script.js').runInContext(vm.createContext());
} catch (e) {
	console.log(cut(e.stack).replace(/at \/.*/g, 'at X'));
}
