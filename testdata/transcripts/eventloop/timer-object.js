// A Timeout has references and converts to a number that clears it.
'use strict';

const t = setTimeout(() => console.log('never'), 10);
console.log(t.hasRef(), t.unref() === t, t.hasRef(), t.ref() === t, t.hasRef());
console.log(typeof +t, Number.isInteger(+t), +t > 0, `${t}` === String(+t));
clearTimeout(+t);

const u = setTimeout(() => console.log('never'), 10);
clearTimeout(String(+u));

const v = setInterval(() => console.log('never'), 10);
clearTimeout(v);
clearTimeout(v);

const w = setTimeout(() => console.log('never'), 10);
console.log(w.close() === w);

clearTimeout();
clearTimeout(null);
clearTimeout(undefined);
clearInterval({});
clearImmediate();
clearImmediate(null);

const i = setImmediate(() => console.log('never'));
console.log(i.hasRef(), i.unref().hasRef(), i.ref().hasRef());
clearImmediate(i);
setTimeout(() => console.log('done'), 30);
