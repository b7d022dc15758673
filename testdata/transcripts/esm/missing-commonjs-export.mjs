// An import of a CommonJS module whose text does not show it.
// stderr: compare
import pkg, { shown, hidden as other } from './cjs/hidden.cjs';
