// A module that is not there.
// stderr: compare
import './lib/missing.mjs';
