// Numbers as texts of the locale: as in en-US.
const show = (name, make) => {
	try {
		console.log(name, make());
	} catch (err) {
		console.log(name, err.name, err.message);
	}
};
const numbers = [0, -0, 1, -1.5, 1234567.891, 0.0005, 1e21, 1.005, 2.5, 3.5, -0.0001, NaN, Infinity, -Infinity, 999999.9999, 1e-7, 2 ** 53];
const bigints = [0n, -5n, 12345678901234567890n, 1000n];
for (const options of [
	undefined, {}, { minimumFractionDigits: 2 }, { maximumFractionDigits: 0 }, { maximumFractionDigits: 1 }, { minimumFractionDigits: 2, maximumFractionDigits: 4 },
	{ minimumFractionDigits: 5 }, { maximumFractionDigits: '2' }, { style: 'decimal' }, { style: 'percent' }, { style: 'percent', maximumFractionDigits: 1 },
	{ style: 'currency', currency: 'USD' }, { style: 'currency', currency: 'EUR' }, { style: 'currency', currency: 'JPY' }, { style: 'currency', currency: 'CHF' },
	{ style: 'currency', currency: 'KWD' }, { style: 'currency', currency: 'usd', minimumFractionDigits: 0 }, { style: 'currency', currency: 'GBP', maximumFractionDigits: 0 },
	{ style: 'currency', currency: 'USD', currencyDisplay: 'code' }, { style: 'currency', currency: 'USD', currencySign: 'accounting' },
	{ useGrouping: false }, { useGrouping: true }, { minimumIntegerDigits: 3 }, { maximumSignificantDigits: 3 }, { minimumSignificantDigits: 5 },
	{ signDisplay: 'always' }, { signDisplay: 'never' }, { signDisplay: 'exceptZero' }, { signDisplay: 'negative' },
	{ style: 'foo' }, { style: 'currency' }, { style: 'currency', currency: 'x' }, { currency: 'US1' }, { minimumFractionDigits: -1 }, { minimumFractionDigits: 21 },
	{ maximumFractionDigits: NaN }, { minimumFractionDigits: 3, maximumFractionDigits: 2 }, { minimumIntegerDigits: 0 }, { minimumIntegerDigits: 22 },
	{ maximumSignificantDigits: 0 }, { minimumSignificantDigits: 3, maximumSignificantDigits: 2 }, null, 5, 'x',
]) {
	show(JSON.stringify(options), () => numbers.map((n) => n.toLocaleString('en-US', options)).join(' | '));
	show(JSON.stringify(options), () => bigints.map((n) => n.toLocaleString('en-US', options)).join(' | '));
}
for (const locales of [undefined, 'en', 'en-US', ['en-US'], [], 5, 'x', '', null, 'en_US', [5], ['']]) {
	show(JSON.stringify(locales), () => (1234567.891).toLocaleString(locales));
}
show('object', () => [Object(12345).toLocaleString(), Object(12345n).toLocaleString()]);
show('array', () => [1234.5, null, [1e6], 5000n].toLocaleString());
show('array', () => new Float64Array([1234.5, 1e6]).toLocaleString());
for (const type of [Number, BigInt]) {
	const { toLocaleString } = type.prototype;
	console.log(toLocaleString.name, toLocaleString.length, Object.getOwnPropertyDescriptor(type.prototype, 'toLocaleString').enumerable);
	for (const value of ['1', {}, undefined, true, type === Number ? 1n : 1]) {
		show(typeof value, () => toLocaleString.call(value));
	}
}
