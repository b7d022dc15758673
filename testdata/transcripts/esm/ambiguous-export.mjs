// An import that two modules export, passed on by a third.
// stderr: compare
import { onlyA, both } from './lib/stars.mjs';
