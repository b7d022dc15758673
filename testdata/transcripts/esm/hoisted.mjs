// Imports come first, wherever they stand.
console.log('body', typeof join, effects);
import './lib/side-effect.mjs';
console.log(join('a', 'b'));
import { join } from 'path';
