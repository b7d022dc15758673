// Errors whose stack was changed.
// stderr: compare
'use strict';

const err = new Error('original');
err.stack = 'A stack of my own\nwith two lines';
throw err;
