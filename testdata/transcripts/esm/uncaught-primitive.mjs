// The main module throws what is no error.
// stderr: compare
throw 'text';
