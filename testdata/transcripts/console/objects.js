// Plain objects: keys, nesting, prototypes.
'use strict';

console.log({}, { a: 1, 'b-c': 2, 3: 'three', [Symbol('s')]: 4, 'with space': 5, valid_$: 6, é: 7 });
console.log({ a: { b: { c: {} } } }, { a: { b: { c: { d: 1 } } } }, { a: { b: { c: [] } } }, { a: { b: { c: [1] } } });
console.log(Object.create(null), Object.assign(Object.create(null), { a: 1 }));
console.log(Object.create({ inherited: 1 }), Object.create(Array.prototype));
class Point {
  constructor(x, y) {
    this.x = x;
    this.y = y;
  }
}
class Point3 extends Point {}
console.log(new Point(1, 2), new Point3(1, 2), new (class {})(), [new Point(3, 4)]);
class Tagged {
  get [Symbol.toStringTag]() {
    return 'tag';
  }
}
console.log(new Tagged(), { [Symbol.toStringTag]: 'plain' }, Point, Point3, [Point3], Object.assign(() => {}, { a: 1 }));
function Old() {
  this.a = 1;
}
console.log(new Old(), Old.prototype, Point.prototype, Object.prototype, Function.prototype);
console.log({ constructor: 'mine' }, { constructor: { name: 'Fake' } }, { undefined: undefined, null: null });
