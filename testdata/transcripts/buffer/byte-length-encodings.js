// The encoding of byteLength is made a string; an unknown one counts as utf8.
'use strict';

for (const encoding of [undefined, null, 0, true, {}, [], 'nothing', 'LATIN1', { toString: () => 'ascii' }, ['hex']]) {
  console.log(typeof encoding, Buffer.byteLength('éé', encoding));
}
try {
  Buffer.byteLength('é', Symbol('encoding'));
} catch (err) {
  console.log(err.name, err.message);
}
