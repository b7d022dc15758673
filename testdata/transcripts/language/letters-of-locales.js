// Capital and small letters where a language has a way of its own, and numbers whose sign was lost.
for (const locale of ['tr', 'az', 'el', 'tr-TR', ['az-Latn', 'en'], 'en', [], undefined, 'TR'])
	console.log(locale, 'iıIİ ì ά ß'.toLocaleUpperCase(locale), 'iıIİ Ì ΑΣ'.toLocaleLowerCase(locale));
for (const locale of ['x', 5, null, [5], 'tr_TR']) try { console.log('i'.toLocaleUpperCase(locale)) } catch (e) { console.log(e.name + ': ' + e.message) }
for (const n of [-1e-7, -1e-320, -5e-324, -1.5, -123456, -0.1, -0, -1e21]) console.log(n.toExponential(3), n.toExponential(), n.toPrecision(3), n.toPrecision());
for (const n of [-1e-7, -Infinity, NaN, new Number(-1e-9)]) try { console.log(Number.prototype.toExponential.call(n, 101)) } catch (e) { console.log(e.message) }
console.log(08, 09.5, 0089 + 010);
