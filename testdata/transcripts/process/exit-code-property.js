// process.exitCode is the code of an end by itself; bad values are refused.
'use strict';

console.log(process.exitCode);
for (const value of ['text', 1.5, {}, true, NaN, '1.5']) {
  try {
    process.exitCode = value;
    console.log('accepted', value);
  } catch (err) {
    console.log(err.name, err.code, err.message);
  }
}
for (const value of ['7', null, undefined, 300, '0x10']) {
  process.exitCode = value;
  console.log(process.exitCode);
}
try {
  process.exit('bad');
} catch (err) {
  console.log(err.name, err.code, err.message);
}
process.exitCode = 11;
process.on('exit', (code) => console.log('exit', code));
