// Numbers are written in any base and with any number of digits, and read from any text.
'use strict';

const { inspect } = require('util');

function show(source) {
  let text;
  try {
    text = inspect((0, eval)(source), { depth: 6, breakLength: 200 });
  } catch (error) {
    text = error.name + ': ' + error.message;
  }
  console.log(source, '=>', text);
}
const N = ['0', '-0', '1', '-1', '0.1', '1/3', '5', '255', '123.456', '-1.5', '1e21', '1e-7', '123456789012345680000', '2**53', '2**53+2', '2**60', '2**64', '2**100', '1e100', '0.000001234', 'NaN', 'Infinity', '-Infinity', '5e-324', '1.7976931348623157e308', '1.005', '2.5', '-2.5', '0.5', '1.45', '10.235', '1e21+1', '999999999999999900000', '0.1+0.2', '4.35', '1000000000000000128'];
for (const n of N) {
  for (const radix of [2, 3, 7, 8, 16, 32, 36]) show(`(${n}).toString(${radix})`);
  for (const d of [0, 1, 2, 5, 20, 50, 100]) show(`(${n}).toFixed(${d})`);
  for (const d of [1, 2, 3, 10, 21, 50, 100]) show(`(${n}).toPrecision(${d})`);
  for (const d of [undefined, 0, 1, 2, 10, 20, 100]) show(`(${n}).toExponential(${d})`);
  show(`String(${n})`);
  show(`(${n}).toLocaleString()`);
  show(`(${n}).toPrecision()`);
  show(`(${n}).toFixed()`);
  show(`Math.round(${n})`);
  show(`Math.fround(${n})`);
  show(`Math.clz32(${n})`);
  show(`Math.trunc(${n})`);
  show(`Math.sign(${n})`);
  show(`Math.expm1(${n})`);
  show(`Math.log1p(${n})`);
  show(`Math.sinh(${n})`);
  show(`Math.tanh(${n})`);
  show(`Math.hypot(${n}, 3)`);
  show(`(${n}) % 3`);
  show(`(${n}) ** 0.5`);
  show(`Math.imul(${n}, 3)`);
}
for (const s of ['', ' ', ' 12 ', '0x1F', '0b11', '0o17', '-0x10', '1e3', '1e1000', '.5', '5.', '.', '+5', '--5', '1_000', 'Infinity', '-Infinity', 'infinity', '\\u00a05', '\\n5', '5a', '0x', '1e', '00012', '0x1.8', '12345678901234567890', '9007199254740993', '0.1e-1', '\\ufeff1', '\\u180e1', '1n'])
  for (const f of ['Number', 'parseFloat', 'parseInt', 'BigInt', '+']) show(`${f}('${s}')`);
for (const r of [2, 3, 8, 10, 16, 36, 37, 1, 0, '"16"', -1, 2.9]) show(`parseInshow('z10', ${r})`), show(`parseInshow('11', ${r})`);
for (const a of ['-1', '101', '1.5', '"x"', 'NaN', 'Infinity']) for (const m of ['toFixed', 'toPrecision', 'toExponential', 'toString']) show(`(1.5).${m}(${a})`), show(`NaN.${m}(${a})`);
show('Number.prototype.toFixed.call("x")');
  show('Number.prototype.toString.call({})');
  show('(25).toString(36)');
  show('0.1.toString(3)');
  show('1_000_000');
  show('0b1_0');
  show('0xFF_FF');
  show('1e1_0');
  show('1__0');
  show('1n.toString(2)');
  show('(2n**70n).toString(36)');
  show('(-255n).toString(16)');
  show('BigInt.asIntN(8, 255n)');
  show('BigInt(Number.MAX_SAFE_INTEGER) + 2n');
  show('5n / 2n');
  show('-5n % 3n');
  show('2n > 1');
  show('2n == 2');
  show('1n < 1.5');
  show('typeof 1n');
  show('[3n, 1, 2n].sort()');
  show('1n + 1');
  show('Number(2n**64n)');
  show('parseInt("123n")');
  show('Math.max(1n)');
  show('1n & 3n');
  show('~1n');
  show('-(-1n)');
  show('BigInt("0b101")');
  show('BigInt(" 12 ")');
  show('BigInt("")');
  show('BigInt("1.5")');
  show('BigInt(undefined)');
  show('BigInt(null)');
  show('BigInt(true)');
  show('BigInt(NaN)');
  show('isNaN(1n)');
  show('Number.isInteger(1n)');
  show('(123n).toLocaleString()');
  show('Object(1n)');
  show('1n === Object(1n)');
  show('JSON.stringify({a:1n})');
  show('new BigInt(1)');
  show('+"0x"');
  show('0n ? 1 : 2');
