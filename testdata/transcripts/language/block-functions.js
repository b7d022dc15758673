// A function that is declared in a block of code that is not strict belongs to the function around it too.
{ function plain() { return 'plain' } }
console.log(plain(), plain.name, plain.length);

console.log(typeof maybe);
if (process.argv.length > 0) { function maybe(a) { return a } }
console.log(maybe('taken'), String(maybe));

if (true) function bare() { return 'bare' }
console.log(bare());

(function () {
  console.log(typeof late);
  {
    console.log(late());
    function late() { return 'first' }
    function late() { return 'second' }
  }
  console.log(late());
})();

(function () {
  for (let i = 0; i < 2; i++) { function loop() { return i } }
  console.log(loop());
})();

(function () {
  switch (1) { case 1: function inCase() { return 'case' } }
  console.log(inCase());
})();

(function () {
  try { throw { message: 'caught' } } catch ({ message }) { function inCatch() { return message } }
  console.log(inCatch());
})();

(() => { { function inArrow() { return 'arrow' } } console.log(inArrow()) })();

// Not what is a parameter or a constant, not generators and async functions, not in strict code.
(function (p) { { function p() {} } console.log(typeof p) })(1);
(function () { const c = 1; { function c() {} } console.log(typeof c) })();
(function () { for (let v of [1]) { { function v() {} } } console.log(typeof v) })();
(function () { { function* g() {} async function a() {} } console.log(typeof g, typeof a) })();
(function () { 'use strict'; { function s() {} } console.log(typeof s) })();
class C { static { { function inClass() {} } console.log(typeof inClass) } }

const vm = require('node:vm');
vm.runInThisContext('{ function ofScript() { return "script" } }');
console.log(ofScript(), vm.runInNewContext('{ function f() { return "context" } } f()'));
