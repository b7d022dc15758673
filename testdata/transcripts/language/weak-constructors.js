// The constructors of weak collections add what they are given with the method that scripts see.
'use strict';

const tell = (f) => {
  try {
    console.log(f());
  } catch (error) {
    console.log(error.name + ': ' + error.message);
  }
};
tell(() => new WeakMap([1]));
tell(() => new WeakMap([[1,2]]));
tell(() => new WeakSet([1]));
tell(() => new WeakSet([Symbol.for('a')]));
tell(() => new WeakMap(5));
tell(() => new WeakMap([Symbol('x')]));
tell(() => new WeakMap('ab'));
tell(() => WeakMap());
class W extends WeakSet {
  add(v) { console.log('add',typeof v);return super.add(v); }
}

tell(() => new W([{},Symbol('a')]).constructor.name);
tell(() => {const it={[Symbol.iterator](){return{next:()=>({value:1}),return(){console.log('closed');return{}}}}};new WeakSet(it)});
tell(() => {const s=Symbol('k');return [new WeakMap([[s,5]]).get(s),new WeakSet([s,{}]).has(s)]});
tell(() => new WeakRef(1));
WeakMap.prototype.set=5;
tell(() => new WeakMap([[{},1]]));
tell(() => new WeakMap());
tell(() => new WeakMap([]));
