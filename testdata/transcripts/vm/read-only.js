// What scripts do to properties of their context that cannot be changed.
const vm = require('vm');
const context = vm.createContext({ plain: 1, get both() { return this.kept; }, set both(v) { this.kept = v; } });
const attempt = (code) => {
	try {
		console.log(code, '->', vm.runInContext(code, context));
	} catch (e) {
		console.log(code, '!', e.name, e.message);
	}
};
attempt('Object.defineProperty(this, "fixed", { value: 1 }); fixed');
attempt('fixed = 2; fixed');
attempt('"use strict"; fixed = 2');
attempt('"use strict"; unknown = 2');
attempt('both = 5; both');
attempt('delete plain; typeof plain');
attempt('delete fixed');
console.log(Object.getOwnPropertyDescriptor(context, 'fixed'), context.kept, Object.keys(context));
