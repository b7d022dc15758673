// An import that the other module does not export.
// stderr: compare
import './lib/side-effect.mjs';
import { fixed,
	increments } from './lib/counter.mjs';
