export let count = 0;
export function increment() { count++ }
export const fixed = { a: 1 };
export var hoisted = 'set';
export class Thing { name = 'thing' }
let hidden = 1;
export { hidden as shown, hidden as 'a string name' };
export default function () { return count }
