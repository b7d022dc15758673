// MODULE_NOT_FOUND names who required what.
'use strict';

const path = require('path');

for (const id of ['./missing', 'no-such-package', './shapes/requires-missing', '/no/such/file', 'with-main/none', './node_modules']) {
  try {
    require(id);
  } catch (err) {
    console.log(err.name, err.code, err.message);
    console.log(err.requireStack.map((file) => path.basename(file)));
  }
}
try {
  require.resolve('./missing');
} catch (err) {
  console.log(err.code, err.message.split('\n')[0], Object.keys(err));
}
