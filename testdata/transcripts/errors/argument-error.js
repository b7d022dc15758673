// An argument error of a builtin, uncaught: its name carries the code.
// stderr: compare
'use strict';

Buffer.alloc('five');
