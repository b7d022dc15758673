import { b, callA } from './b.mjs';
export const a = 'a';
export function hoisted() { return 'hoisted' }
console.log('a', b, callA());
