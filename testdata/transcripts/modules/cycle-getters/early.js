'use strict';

const index = require('./index.js');
console.log(Object.keys(index));
exports.read = () => index.late;
try {
  console.log(index.late);
} catch (err) {
  console.log(err.name, err.message);
}
