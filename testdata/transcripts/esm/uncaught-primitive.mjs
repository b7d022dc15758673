// The main module throws what is no error.
throw 'text';
