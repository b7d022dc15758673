// A name that is passed on and is not there.
// stderr: compare
export { count as number, nothing as something } from './lib/counter.mjs';
