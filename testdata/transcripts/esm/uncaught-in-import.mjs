// An exception of an imported module.
// stderr: compare
import './lib/throws.mjs';
console.log('never');
