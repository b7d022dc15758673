// Every method that matches a regular expression leaves its last match in RegExp.
'use strict';

function show(label, f) {
  const value = f();
  const seen = [RegExp.$1, RegExp.$2, RegExp.input, RegExp.lastMatch, RegExp.lastParen, RegExp.leftContext, RegExp.rightContext];
  console.log(label, JSON.stringify([value, seen]));
}

show('test', () => /(b)(c)?/.test('abd'));
show('replace, global', () => 'x1y2z3'.replace(/([a-z])(\d)/g, '$2$1'));
show('replace', () => 'x1y2z3'.replace(/([a-z])(\d)/, '$2$1'));
show('replace by a function, global', () => 'x1y2z3'.replace(/([a-z])(\d)/g, () => RegExp.$1));
show('replace by a function', () => 'x1y2z3'.replace(/([a-z])(\d)/, () => RegExp.$1));
show('replace by a function that matches', () => 'x1y2z3'.replace(/([a-z])(\d)/g, () => /q(.)/.test('qw') + RegExp.$1));
show('match, global', () => 'k1l2'.match(/([a-z])(\d)/g));
show('match', () => 'k1l2'.match(/([a-z])(\d)/));
show('match of a string', () => 'hello'.match('l(.)'));
show('matchAll', () => [...'m1n2'.matchAll(/([a-z])(\d)/g)].length);
show('search', () => 'aab1'.search(/(b)(\d)/));
show('split', () => 'a,b;c'.split(/([,;])/));
show('split with a limit', () => 'a,b;c.d'.split(/([,;.])/, 2));
show('split without a match', () => 'abc'.split(/,/));
show('split of nothing', () => ''.split(/(q)?/));
show('replaceAll', () => 'o1p2'.replaceAll(/([a-z])(\d)/g, ''));
show('replace of a string', () => 'hello'.replace('l', 'L'));
show('split by a string', () => 'hello'.split('l'));
show('sticky', () => {
  const regexp = /(.)/y;
  regexp.lastIndex = 2;
  return [regexp.test('abcd'), regexp.lastIndex];
});
show('step by step', () => {
  const regexp = /(\w)(\d)/g;
  const all = [];
  while (regexp.exec('a1 b2 c3')) all.push(RegExp.$1 + RegExp.$2, regexp.lastIndex);
  return all;
});
show('an exec of its own', () => {
  class Mine extends RegExp {
    exec(text) { return super.exec(text + text); }
  }
  return 'ab'.replace(new Mine('(a)(b)$'), '_');
});
