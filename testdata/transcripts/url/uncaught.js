// An invalid URL that nobody catches.
// stderr: compare
'use strict';

new URL('/path', 'not a base');
