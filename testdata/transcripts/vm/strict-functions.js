// Strict functions of sloppy scripts make no variables.
const vm = require('vm');
const run = (code, sandbox = {}) => {
  try { console.log(code, '=>', vm.runInNewContext(code, sandbox), sandbox) } catch (e) { console.log(code, '=>', `${e}`, sandbox) }
};
run('(function () { "use strict"; nowhere = 1 })()');
run('(function () { nowhere = 1 })()');
run('(() => { "use strict"; nowhere = 1 })()');
run('class C { m() { nowhere = 1 } } new C().m()');
run('class C { static { nowhere = 1 } }');
run('(function () { "use strict"; return (() => { nowhere = 1 })() })()');
run('var there; (function () { "use strict"; there = 1 })(); there');
run('let there; (function () { "use strict"; there = 1 })(); there');
run('(function () { "use strict"; there = 1 })(); there', { there: 0 });
run('(function () { "use strict"; var own; own = 1; return own })()');
run('(function (own, { b, c: [d] }, ...rest) { "use strict"; own = b = d = rest = 1; return [own, b, d, rest] })(0, { c: [] }).join()');
run('(function () { "use strict"; try { throw 1 } catch (e) { e = 2; return e } })()');
run('(function () { "use strict"; for (let i of [1]) { i = 5; return i } })()');
run('(function () { var outer; (function () { "use strict"; outer = 1 })(); return outer })()');
run('(function f() { "use strict"; f = 1 })()');
run('(function () { "use strict"; Array = 5; return Array })()');
run('(function () { "use strict"; undefined = 5 })()');
run('(function () { fixed = 5; return fixed })()', Object.freeze({ fixed: 1 }));
run('(function () { "use strict"; nowhere = (function () { inner = 1; return 2 })() })()');
run('function sloppy() { made = 1 } (function () { "use strict"; try { nowhere = 1 } catch {} sloppy() })(); made');
run('(function () { "use strict"; nowhere = (() => { throw new TypeError("first") })() })()');
run('(function () { "use strict"; nowhere += 1 })()');
