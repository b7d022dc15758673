'use strict';

Object.defineProperty(exports, 'late', { enumerable: true, get: () => late.value });
const early = require('./early.js');
const late = { value: 1 };
console.log(early.read(), exports.late);
