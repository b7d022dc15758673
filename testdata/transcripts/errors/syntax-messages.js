// What is said of code that cannot be compiled.
'use strict';
for (const code of [
  "a b", "await 1", "let x; let x", "const a", "class A { constructor(){} constructor(){} }", "super.x",
  "super()", "with(a){}; \"use strict\"", "\"use strict\"; with(a){}", "\"use strict\"; 010",
  "\"use strict\"; delete x", "var 1", "1=2", "for(;;", "`abc", "/abc", "break", "continue x", "return }",
  "yield 1", "function* g(){ yield = 1 }", "async () => { await = 1 }", "import x from \"y\"", "export default 1",
  "a => {} ()", "@", "x.#y", "class A { #a; #a }", "class A { static prototype(){} }",
  "({a:1, a:2, __proto__:1, __proto__:2})", "new.target", "let let = 1", "\"use strict\"; let yield",
  "\"use strict\"; eval = 1", "\"use strict\"; arguments++", "(a,a)=>1", "\"use strict\"; function f(a,a){}",
  "function f(a=1){\"use strict\"}", "({a=1})", "[a,b]=c=>", "enum x", "try {}",
  "switch(1){case 1: default: default:}", "0b12", "1__0", "08n", "1n.5", "a?.b = 1", "a ?? b || c", "-1 ** 2",
  "for (let x of a, b);", "for (const x in {}, y) z: {", "let [a, ...b,] = c", "function(){}", "function f(",
  "if (x) function f(){} else class A{}", "while(1) let\nx", "const {a}", "let {a};", "throw\nx",
  "x = {get a(b){}}", "x = {set a(){}}", "\"abc", "'abc\n'", "{", "}", ")", "]", "a(", "a[", "({", "[1",
  "foo(1 2)", "foo(1,,2)", "var a = ;", "var a = 1 2", "a.1", "1.a", "if", "else", "case 1:", "catch", "do x",
  "do x while", "debugger x", "of of", "class", "class {}", "class A { x", "({ a b })", "x => { ", "(x", "() + 1",
  "(a, b) ", "=> 1", "...a", "[...]", "f(...)", "!", "typeof", "a +", "a ? b", "a ? b :", "a ? : b", "new",
  "throw", "return return", "var x = function", "var", "let", "const", "let a,", "for", "for (", "for (let",
  "for (let x", "for (let x of", "for (x of", "while", "while(", "switch", "switch(x)", "switch(x){",
  "switch(x){ foo }", "try", "try {} catch", "try {} catch (", "try {} catch (e)", "try {} finally", "function",
  "function f", "function f()", "function f(){", "function f(1){}", "function f(a b){}", "async function",
  "async", "await", "yield", "foo(a, b c)", "console.log(\"a\" \"b\")", "function f() { await x }",
  "foo({ a: 1 } { b: 2 })", "new Foo(1 2)", "a?.(1 2)",
]) {
  try {
    new Function(code);
    console.log(JSON.stringify(code), 'is fine');
  } catch (err) {
    console.log(JSON.stringify(code), `${err}`);
  }
}
