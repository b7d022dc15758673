// In a circle the functions are there, and variables once they are declared.
import { a } from './cycle/a.mjs';
import * as b from './cycle/b.mjs';
console.log(a, b);
