// export * passes on what a module exports, but for default, and for what it declares itself.
import * as star from './lib/star.mjs';
import * as stars from './lib/stars.mjs';
console.log(star);
console.log(stars);
star.increment();
console.log(star.count, star.counter.count);
