// Before a variable is declared, its module's namespace has no value for it.
import * as self from './namespace-uninitialized.mjs';
const attempt = (f) => { try { console.log(f()) } catch (err) { console.log(`${err.name}: ${err.message}`) } };
console.log(self);
attempt(() => self.later);
attempt(() => self.variable);
attempt(() => self.declared());
attempt(() => self.Kind);
attempt(() => self.default);
attempt(() => Object.keys(self));
attempt(() => Reflect.ownKeys(self).length);
attempt(() => 'later' in self);
export let later = 1;
export var variable = 2;
export function declared() { return 'declared' }
export class Kind {}
export default 'default';
console.log(self);
later = 3;
console.log(self.later);
