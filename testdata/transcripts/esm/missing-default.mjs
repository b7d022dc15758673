// A default import of a module that has none.
// stderr: compare
import all from './lib/star-b.mjs';
