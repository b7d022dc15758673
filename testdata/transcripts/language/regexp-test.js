// RegExp.prototype.test calls the method exec, where that is not the language's own.
'use strict';

const tell = (label, f) => {
  try {
    console.log(label, f());
  } catch (error) {
    console.log(label, error.name, error.message);
  }
};
class Never extends RegExp {
  exec(text) {
    console.log('exec', typeof text, text);
    return null;
  }
}
tell('of a class', () => new Never('a').test('a'));
tell('of a number', () => new Never('a').test(1));
const own = (exec) => Object.assign(/a/, { exec });
tell('of its own', () => own(() => ({})).test('zz'));
tell('no function', () => own(5).test('a'));
tell('no object', () => own(() => 5).test('a'));
tell('undefined', () => own(() => undefined).test('a'));
tell('null', () => own(() => null).test('a'));
tell('of any object', () => RegExp.prototype.test.call({ exec: () => [] }, 'a'));
tell('of none', () => RegExp.prototype.test.call({}, 'a'));
const { exec } = RegExp.prototype;
tell('the language\'s own', () => [/a/.test('cab'), /a/.exec === exec, Object.keys(/a/)]);
RegExp.prototype.exec = function (text) {
  console.log('patched', text);
  return exec.call(this, text);
};
tell('patched', () => /b/.test('abc'));
tell('patched, for replace', () => 'abc'.replace(/b/, '_'));
