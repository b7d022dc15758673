// Each form of export default.
import expression from './lib/defaults-expression.mjs';
import Class from './lib/defaults-class.mjs';
import arrow from './lib/defaults-arrow.mjs';
import named, * as namedAll from './lib/defaults-named.mjs';
import async from './lib/defaults-async.mjs';
import generator from './lib/defaults-generator.mjs';
import changed, { change } from './lib/defaults-changed.mjs';
import copied, { change as changeCopied } from './lib/defaults-copied.mjs';
import { default as again } from './lib/defaults-arrow.mjs';
console.log(expression, Class, Class.who(), arrow, arrow.name, arrow(), again === arrow);
console.log(named, named(), namedAll);
console.log(async, await async(), generator, [...generator()], generator.name);
change();
changeCopied();
console.log(changed, copied);
