// The defaults of autoSelectFamily and of its timeout.
'use strict';

const net = require('net');

const attempt = (set, value) => {
  try {
    console.log(value, net[set](value), net[set.replace('set', 'get')]());
  } catch (err) {
    console.log(value, err.name, err.code, err.message);
  }
};
console.log(net.getDefaultAutoSelectFamily(), net.getDefaultAutoSelectFamilyAttemptTimeout());
for (const value of [false, true, 0, 1, 'x', null, undefined, {}]) attempt('setDefaultAutoSelectFamily', value);
for (const value of [100, 10, 9, 1, 0, -1, 1.5, NaN, Infinity, '5', null, undefined, 2 ** 31 - 1, 2 ** 31]) attempt('setDefaultAutoSelectFamilyAttemptTimeout', value);
console.log(net.getDefaultAutoSelectFamily(), net.getDefaultAutoSelectFamilyAttemptTimeout());
