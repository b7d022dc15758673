// A file that can only be an ES module is one.
// stderr: compare
import { basename } from 'path';
console.log(basename(import.meta.filename), this, typeof require, process.mainModule);
