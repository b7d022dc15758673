// flags: ["--network-family-autoselection-attempt-timeout=123"]
// The time that an attempt to connect may take, from the command line.
'use strict';

const net = require('net');

console.log(net.getDefaultAutoSelectFamilyAttemptTimeout());
net.setDefaultAutoSelectFamilyAttemptTimeout(net.getDefaultAutoSelectFamilyAttemptTimeout() * 5);
console.log(net.getDefaultAutoSelectFamilyAttemptTimeout());
