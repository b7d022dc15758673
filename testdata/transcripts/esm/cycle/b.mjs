import { a, hoisted } from './a.mjs';
export const b = 'b';
console.log('b', hoisted());
try { a } catch (err) { console.log(`${err.name}: ${err.message}`) }
export const callA = () => a;
