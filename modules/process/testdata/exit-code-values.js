const values = ['5', 5.5, -1, 256, 'abc', {}, null, true, undefined, '1.5', '', NaN, 2 ** 31, 2 ** 32, -1.5, '0x10', ' 7 ', 5n, Symbol('s')];
const end = process.reallyExit;
process.reallyExit = (code) => console.log(' exit', typeof code, code);
for (const value of values) {
  console.log(typeof value, String(value));
  try {
    process.exitCode = value;
    console.log(' exitCode', process.exitCode);
  } catch (e) {
    console.log(' exitCode', e.name, e.code, e.message);
  }
  try {
    process.exitCode = undefined;
    process.exit(value);
  } catch (e) {
    console.log(' exit', e.name, e.code, e.message);
  }
}
process.reallyExit = end;
process.exitCode = 300;
