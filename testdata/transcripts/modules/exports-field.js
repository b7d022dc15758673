// The "exports" field of a package decides what can be required from it.
'use strict';

console.log(require('exporting'), '|', require('exporting/feature'), '|', require('exporting/lib/main'));
for (const id of ['exporting/lib/private', 'exporting/package.json', 'exporting/feature.js', 'exporting/lib/none']) {
  try {
    console.log(require(id));
  } catch (err) {
    console.log(err.code, err.message.split('\n')[0]);
  }
}
