// An imported module that is none.
// stderr: compare
import './broken/twice.mjs';
