// eval and Function in contexts, also where code must not be made of strings.
const vm = require('vm');
const attempt = (code, context) => {
	try {
		console.log(code, '->', vm.runInContext(code, context));
	} catch (e) {
		console.log(code, '!', e.name, e.message);
	}
};
for (const strings of [true, false]) {
	const context = vm.createContext({ x: 1 }, { codeGeneration: { strings } });
	attempt('eval("x + 1")', context);
	attempt('eval("var made = 1"); typeof made', context);
	attempt('(0, eval)("x + 2")', context);
	attempt('(function () { var local = 5; return eval("local + x"); })()', context);
	attempt('eval(7)', context);
	attempt('new Function("a", "return a + x")(1)', context);
	attempt('Function("return 3")()', context);
	attempt('(() => x)()', context);
}
