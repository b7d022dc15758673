// What the constructors of functions are given has to be the parameters and the body of one function.
const GeneratorFunction = (function* () {}).constructor, AsyncFunction = (async () => {}).constructor;
for (const parts of [
	['}, function(){'], ['} + {'], ['}/2/{'], ['}, 5, function(){'], ['}) (function(){'], ['}, () => {'], ['}'],
	['){ return 1 } function x(', ''], ['a)', ''], [')', ''], ['a', 'b){', '}'], ['a) {//', ''],
	['/*', '*/){'], ['/*', ''], ['a/*', '*/b'], ['a=`', '`){'], ['a=`', 'x'],
	['a = ")"', 'return a'], ['a /* ) */', ''], ['a // )', ''], ['a = /)/', ''], ['a = `)`', ''], ['a = f(1), b', 'return { b }'], ['//', ''],
]) {
	for (const make of [Function, GeneratorFunction, AsyncFunction]) {
		try {
			console.log(JSON.stringify(parts), JSON.stringify(make(...parts).toString()));
		} catch (err) {
			console.log(JSON.stringify(parts), err.name, err.message);
		}
	}
}
