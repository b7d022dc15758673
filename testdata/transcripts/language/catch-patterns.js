// A pattern that takes an exception apart sees the variables around the block, not those in it.
const b = 1;
try { throw {} } catch ({ a = b }) { const b = 2; console.log(a, b) }
try { throw { one: 3 } } catch ({ [(() => 'one')()]: a }) { let one = 4; console.log(a, one) }
try { throw {} } catch ({ f = () => b }) { let b = 5; console.log(f(), b) }
try { throw [6, 7] } catch ([c, ...d]) { console.log(c, d); { let c = 8; console.log(c) } }
for (const code of ['catch ({ a }) { let a }', 'catch ({ a }) { var a }', 'catch ([a]) { function a() {} }', 'catch ({ a, a }) {}']) {
  try { new Function('try {} ' + code); console.log(code) } catch (e) { console.log(String(e)) }
}
try { throw { g: 1 } } catch ({ g }) { g = 9; console.log(g, (() => g)()) }
