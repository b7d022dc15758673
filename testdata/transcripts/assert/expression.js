// assert.ok quotes the call as the script has it, whatever is around it.
'use strict';

const assert = require('assert');

function t(fn) {
  try {
    fn();
    console.log('passes');
  } catch (err) {
    console.log(err.generatedMessage, err.operator, err.actual, err.expected, JSON.stringify(err.message));
  }
}
t(() => assert(false));
t(() => assert.ok(0));
t(() => assert(null, undefined));
t(() => assert.strict(0));
t(() => assert.strict.ok(0n));
t(() => assert.ok(typeof 123 === 'string'));
t(() => assert.ok((function () {
   return false; })(), undefined)
);
      t(() => assert
        .ok(
          0
        ));
t(() => { const x = 5; assert(x === 4, undefined), 7; });
const a = assert;
t(() => a(0 &&
    1));
const z = { assert };
t(() => z.assert(!1));
t(() => z['assert'](!1));
t(() => (0, z.assert)(!1));
t(() => z?.assert?.(!1));
t(() => { assert(/* c */ 0 /* d */); });
t(() => { assert(`a
  b` == 'ü'); });
t(() => { assert(assert.ok(1)); });
t(() => { assert(0); assert(1); });
t(() => { assert(assert(0)); });
t(() => assert.equal(assert.ok(0), 3));
t(() => assert.call(null, 0));
t(() => assert.ok.apply(assert, [false]));
t(() => [0].forEach((x) => assert(x)));
t(() => [[0]].map((list) => Reflect.apply(assert, null, list)));
t(() => { const b = assert.bind(null, 0); b(); });
t(() => [0].map((x) => [x].find((y) => assert(y))));
t(() => { if (1) assert(0) });
t(() => { return assert(0) });
t(() => { const q = assert(0) });
t(() => { switch (1) { case 1: assert(0) } });
t(() => { var s = 'x' + assert(0) });
t(() => { throw assert(0) });
t(() => { try { assert(0) } finally {} });
t(() => {
  const value = { a: 1 };
  assert(
    value.a === 2 &&
      value.b,
  );
});
t(() => {
	assert(
		0
	);
});
t(function () { assert(0); // a comment
});
class K {
  m() { assert(this.zz); }
  get g() { return assert(0); }
}
t(() => new K().m());
t(() => new K().g);
t(() => { let r = assert.ok(   0   ) ; });
