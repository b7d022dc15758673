// In a package that does not say what its files are, that is worth a warning.
// stderr: compare
import value from './typeless/esm.js';
console.log(value);
