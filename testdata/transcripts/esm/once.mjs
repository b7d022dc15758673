// A module runs once, however often and by whatever form it is asked for; a query makes it another.
import './lib/side-effect.mjs';
import './lib/side-effect.mjs';
import * as a from './lib/side-effect.mjs';
const again = await import('./lib/side-effect.mjs');
console.log(effects, a === again);
await import('./lib/side-effect.mjs?other');
await import('./lib/side-effect.mjs?other');
await import('./lib/side-effect.mjs#part');
await import(new URL('./lib/side-effect.mjs', import.meta.url));
console.log(effects);
