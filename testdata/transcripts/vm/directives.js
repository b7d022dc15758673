// A directive makes code in a context strict as it is written, and not by what it says.
const { runInNewContext } = require('vm');
const run = (code) => {
  try { console.log(runInNewContext(code)) } catch (e) { console.log(e.name, e.message) }
};
run('"use strict"; undeclared = 1');
run("'use strict'; (function () { return typeof this })()");
run('"use\\x20strict"; undeclared = 1; undeclared');
run('"other"; "use strict"; undeclared = 1');
run('(function () { "use\\x20strict"; return typeof this })()');
run('"a"; (function () { "use strict"; return typeof this })() + typeof this');
run('"value"');
