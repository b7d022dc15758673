// Own properties and the cause of an uncaught error are printed, too.
// stderr: compare
'use strict';

const cause = new TypeError('the cause');
const err = new RangeError('with more', { cause });
err.code = 'E_MORE';
err.details = { list: [1, 2], nested: { deep: { deeper: true } } };
throw err;
