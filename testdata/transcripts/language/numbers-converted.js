// Conversions to numbers and from them.
console.log(Number(2n ** 64n), Number(-(2n ** 70n) + 1n), Number(2n ** 1024n), Number(2n ** 53n + 1n), Number(Object(5n)), Number(-7n));
console.log(new Number(5n) + 1, Number(), Number('5'), Number(null), Number([7]), Number.isInteger(5), Number.name, Number.length);
console.log(parseInt('-0'), parseInt('0'), parseInt('-0x0'), parseInt('123456789012345678901234567890'), parseInt('9007199254740993'));
console.log(parseInt('zzzzzzzzzzzzzzzz', 36), parseInt('0xffffffffffffffffff'), parseInt('  -99999999999999999999x'), parseInt(''), parseInt('12', 1));
for (const radix of [2, 3, 7, 16, 36]) {
  console.log(radix, [0.1, 1 / 3, 123.456, -5.5, 1e-7, 99.99, 2 ** 40 + 0.1, 0.999999999999].map((n) => n.toString(radix)).join(' '));
}
console.log((255).toString(16), (-255).toString(2), (0).toString(2), (NaN).toString(2), (Infinity).toString(36), (1e21).toString(10));
for (const s of ['\u2028', '\x85', '\u180e', '\ufeff1', '\u20281\u2029', '0x', '0x1g', '0B12', '0o8', '+0x1', '1_0', '.', '1.', '.5', '1e', '1e+', 'Infinity ', '+Infinity', '-Infinity', 'infinity', '- 1', '1e1000', '-0',
	'0x' + 'f'.repeat(20), '0b' + '1'.repeat(70), '１', '\u3000 5', '1n', '1e-400', '00012', '9007199254740993', '0X1F', '+-1', 'nan', '0x-1', '0x_1', '1f']) {
	console.log(escape(s), Number(s), isNaN(s), isFinite(s), parseInt(s), parseFloat(s));
}
