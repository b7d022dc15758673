// DOMException.
const attempt = (f) => {
	try {
		console.log('ok', f());
	} catch (err) {
		console.log(err.name, err.code, err.message);
	}
};
const describe = (e) => [e.name, e.message, e.code, 'cause' in e, String(e), e instanceof Error].join('|');

console.log(describe(new DOMException()));
console.log(describe(new DOMException('message')));
console.log(describe(new DOMException('message', 'NotFoundError')));
console.log(describe(new DOMException('message', 'ValidationError')));
console.log(describe(new DOMException(undefined, undefined)));
console.log(describe(new DOMException(5, null)));
console.log(describe(new DOMException('message', {})));
console.log(describe(new DOMException('message', { name: 'DataCloneError', cause: 1 })));
console.log(new DOMException('', { cause: 5 }).cause);
attempt(() => DOMException.prototype.name);
attempt(() => DOMException.prototype.code);
attempt(() => new DOMException(Symbol()));
console.log(Object.prototype.toString.call(new DOMException()), require('util').types.isNativeError(new DOMException()));
console.log(new DOMException('text', 'AbortError').stack.split('\n')[0]);
console.log(require('util').inspect(new DOMException('text', 'AbortError')).split('\n')[0]);
class Mine extends DOMException {}
console.log(describe(new Mine('mine', 'SyntaxError')), new Mine() instanceof DOMException);
for (const name of Object.keys(DOMException)) console.log(name, DOMException[name], DOMException.prototype[name]);
