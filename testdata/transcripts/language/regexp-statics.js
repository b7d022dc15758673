// RegExp has accessors that tell of the last match, under two names each.
'use strict';

const names = ['$1', '$2', '$9', 'input', '$_', 'lastMatch', '$&', 'lastParen', '$+', 'leftContext', '$`', 'rightContext', "$'"];
const show = (label) => console.log(label, JSON.stringify(names.map((name) => RegExp[name])));
const read = (name) => Object.getOwnPropertyDescriptor(RegExp, name);

console.log(Reflect.ownKeys(RegExp).map(String).join(' '));
for (const name of names) {
  const { get, set, enumerable, configurable } = read(name);
  console.log(name, get.name, get.length, set.name, set.length, enumerable, configurable);
}
/(\d+)-(\d+)/.exec('a 12-34 b');
show('two groups');
/(\d+)-(\d+)/.exec('none');
show('no match changes nothing');
/(y)(x)?/.exec('xyz');
show('the last group has not taken part');
/(1)(2)(3)(4)(5)(6)(7)(8)(9)(a)(b)/.exec('x123456789aby');
show('more groups than nine');
/(?<year>\d{4})-(?<month>\d\d)/.exec('on 2026-11!');
show('names');
/(.)\u{1F600}/u.exec('\u00e9\u{1F600}z');
show('beyond the first plane');
/(?<=(a))b/.exec('ab');
show('lookbehind');

RegExp.input = 5;
show('input can be set');
RegExp.$_ = { toString: () => 'text' };
show('under both names');
RegExp.$1 = RegExp.lastMatch = RegExp['$`'] = 'x';
show('the others ignore it');
try {
  RegExp.input = Symbol('input');
} catch (error) {
  console.log(error.name, error.message);
}
/(.)/.test('again');
show('a match sets input');

class Mine extends RegExp {}
console.log(Mine.$1, read('$1').get.call({}), read('input').get.call(undefined));
new Mine('(m)').exec('am');
show('of a subclass');
const { $1, lastMatch } = RegExp;
console.log($1, lastMatch);
console.log(delete RegExp.$1, '$1' in RegExp, '$2' in RegExp);
