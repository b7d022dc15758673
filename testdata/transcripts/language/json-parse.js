// JSON.parse reads numbers of any size, lone surrogates, names given twice, and text nested as deep as it likes.
'use strict';

const tell = (label, f) => {
  try {
    console.log(label, f());
  } catch (error) {
    console.log(label, error.name + ': ' + error.message.replace(/[^\x20-\x7e]/g, escape));
  }
};
for (const text of ['1e400', '-1e400', '-0', '-0.0', '0e5', '1E-400', '123456789012345678901234567890', '9007199254740993', '1.0', '0.1e1',
  '5e-324', '1.7976931348623157e308', '2.5', '100', '-1']) {
  tell(text, () => JSON.parse(text));
  tell('  is -0', () => Object.is(JSON.parse(text), -0));
}
for (const text of ['01', '-', '+1', '.5', '1.', '1e', '1e+', '-01', '0x10', 'NaN', '1_000', '--1', '1 2']) {
  tell(text, () => JSON.parse(text));
}
for (const text of ['"\\ud800"', '"\\udc00x"', '"\\ud83d\\ude00"', '"\ud800"', '"\u{1F600}"', '"\\u0061\\/\\b"', '"\\u00E9\\u00e9"', '"\u007f"', '"\u2028"']) {
  tell(escape(text), () => Array.from({ length: JSON.parse(text).length }, (_, i) => JSON.parse(text).charCodeAt(i).toString(16)).join());
}
for (const text of ['"\\x"', '"\\u12"', '"\\u12g4"', '"\n"', '"\t"', '"a', '"\\', '"\\u', "'a'", '"\0"']) {
  tell(escape(text), () => JSON.parse(text));
}
tell('given twice', () => JSON.parse('{"b":1,"a":2,"b":{"c":3}}'));
tell('numbers first', () => Object.keys(JSON.parse('{"b":1,"10":1,"2":1,"-1":1,"01":1,"4294967295":1,"4294967294":1}')).join());
const odd = JSON.parse('{"__proto__":[1],"constructor":2,"toString":3,"":4,"\\u0061":5,"\\ud800":6,"\u00e9":7}');
tell('names', () => JSON.stringify(odd));
tell('its prototype', () => [Object.getPrototypeOf(odd) === Object.prototype, Object.hasOwn(odd, '__proto__'), odd.a, odd['\ud800'], odd.\u00e9]);
tell('descriptor', () => Object.getOwnPropertyDescriptor(odd, '__proto__'));
tell('white space', () => JSON.parse(' \t\r\n[ 1 ,\n{ "a" : [ ] , "b" : { } } ]\r\n'));
for (const text of ['\u00a01', '1\u00a0', '\ufeff1', '\v1', '1;', '[1,]', '{"a":1,}', '{a:1}', '[1 2]', '{"a" 1}', '[', '{', '{"a"', '{"a":', '', ' ', 'nul', 'truefalse', '[,]', '{,}']) {
  tell(escape(text), () => JSON.parse(text));
}
for (const value of [undefined, null, true, 12, ['[1]'], { toString: () => '{"of":"an object"}' }, 10n, Symbol('s'), new Date(NaN)]) {
  tell('of ' + String(value), () => JSON.parse(value));
}
const depth = 100000;
tell('deep arrays', () => {
  let n = 0;
  for (let a = JSON.parse('['.repeat(depth) + ']'.repeat(depth)); a; a = a[0]) n++;
  return n;
});
tell('deep objects', () => {
  let n = 0;
  for (let o = JSON.parse('{"a":'.repeat(depth) + '0' + '}'.repeat(depth)); o; o = o.a) n++;
  return n;
});
tell('not closed', () => JSON.parse('['.repeat(depth)));
tell('closed twice', () => JSON.parse('['.repeat(30) + ']'.repeat(31)));

const made = JSON.parse('{"list":[1,2,3],"more":{"a":1,"b":2,"c":3,"d":4,"e":5,"f":6,"g":7,"h":8,"i":9,"j":10}}');
made.list.push(4);
made.list.shift();
delete made.more.c;
made.more.z = made.list.length;
tell('what is made is like any other', () => JSON.stringify(made) + Array.isArray(made.list) + made.list.indexOf(4));
