// Classes without a name, and functions, as those that frames are left out down to.
const frames = (o) => o.stack.split('\n').slice(1).filter((line) => line.includes('anonymous-class.js')).map((line) => line.replace(/ \(.*| at \S+$/, '')).join(',');
const make = (Class) => new Class('x');
console.log(frames(make(class extends Error {})));
console.log(frames(make(class Named extends Error {})));
console.log(frames(make(class extends (class Base extends TypeError {}) { constructor(m) { super(m) } })));
const outer = (below) => (function outer() { return (function inner() { const o = {}; Error.captureStackTrace(o, below ?? inner); return o })() })();
console.log(frames(outer()));
console.log(frames(outer(outer)));
console.log(JSON.stringify(outer(() => {}).stack));
