// What console.table draws.
'use strict';

const console = require('console');

console.table();console.table(undefined);console.table(1n);console.table(()=>1);console.table(Symbol('x'));console.table(new Date(0));console.table(/x/);
console.table({});console.table([]);console.table(new Map());console.table(new Set());console.table([[]]);console.table([{}]);console.table([undefined,null,,3]);
console.table([1,{a:1},[5,6]]);console.table([{a:1,b:2}],['c']);console.table([{a:1,b:2},5],['b','zz']);console.table([{a:1}],[]);
console.table(new Map([[{k:1},{a:1,b:{c:{d:1}}}],['s',5],[Symbol('q'),[1,2]]]));
console.table(new Map([['k',{a:1,b:2}]]),['a']);
console.table(new Set([1,'two',{a:1,b:[1,2]},[3,4]]));
console.table(new Map([['a',1]]).entries());console.table(new Map([['a',1]]).keys());console.table(new Map([['a',{z:1}]]).values());
console.table(new Set(['x',{q:1}]).values());console.table(new Set(['x']).entries());
console.table({a:{x:1},b:{y:'s'},c:5});console.table({a:1,b:'x',c:null,d:undefined,e:()=>1,f:Symbol('x'),g:10n,h:[1,2,3],i:{a:{}},j:new Date(0)});
console.table([{f:function foo(){},g:class A{},h:[1,[2,[3]]],i:{a:1,b:{c:2}}, j:{}, k:new Map([[1,2]])}]);
console.table(new Uint8Array([1,2]));console.table('abc');console.table([new Error('x').message, new String('s')]);
console.table([{'multi\nline':'a\nb'}]);console.table([['日本','👍'],['e\u0301','\x1b[31mred\x1b[39m']]);
console.table(Object.create({inherited:1}));console.table(Object.create(null,{a:{value:1,enumerable:true}}));
class P{constructor(){this.x=1}};console.table([new P()]);console.table(new P());
console.table([{a:1}],'x'.split(''));try{console.table([1],5)}catch(e){console.log(e.message)};try{console.table([1],{})}catch(e){console.log(e.message)};try{console.table(5,{})}catch(e){console.log(e.message)}
console.table([{a:1}],[Symbol.iterator]);
console.table([{a:{b:1,c:2,d:3,e:4}}]);console.table([{a:'x'.repeat(200)}]);console.table([[1,2,3],[4]]);
console.table([{get a(){return 5}}]);console.table({get a(){return {z:1}}});
console.table([{1:'a',0:'b',z:'c'}]);console.table([{a:1},{b:2}],['b','a']);console.table([{a:-0,b:NaN,c:1.5}]);
console.table([5,6],['Values']);console.table([5,{Values:1}]);console.table([{'(index)':1}]);
console.table(new Proxy([1,2],{}));console.table(new WeakMap());console.table(Promise.resolve(1));console.table([Promise.resolve(1)]);console.table(new String('ab'))
console.table({a:{[Symbol('s')]:1,b:2}});
console.table([{a:"it's"},{a:'"'}]);
console.table(new Map([[{a:{b:{c:1}}},{x:{y:{z:1}}}]]));
console.table(new Set([{x:{y:{z:1}}}]));console.table([{x:{y:{z:1}}, p:[[[1]]]}]);
console.table([{x:[1,2,3,4,5,6,7,8,9,10].concat(Array(200).fill(7))}]);console.table([{x:{a:1,b:2}}, {x:{a:'long string to take space',b:'long string to take more space',c:1}}]);
console.table([new Set([1,2])]);console.table({s:new Set([1,2]),m:new Map([['a',{b:1}]])});
console.table([], ['a']);console.table({}, ['a', 5]);
const { Console } = console;
const sink = { write(text) { console.log(text); }, listenerCount: () => 1, removeListener() {} };
const inspect = Symbol.for('nodejs.util.inspect.custom');
const c = new Console({ stdout: sink, inspectOptions: { depth: 5, maxArrayLength: 5, breakLength: 3 } });
c.table([{ x: { y: { z: { q: 1 } } }, m: [1, 2, 3, 4, 5, 6, 7, 8] }]);
new Console({ stdout: sink, colorMode: true }).table([{ x: 1, y: 'two' }]);
console.table([{a:{x:1,y:2,z:3},b:Object.assign([1],{x:1,y:2,z:3}),c:new Map([[1,1],[2,2],[3,3]]),d:Object.assign(new Map([[1,{}]]),{x:1,y:2,z:3}),e:Object.assign(()=>1,{x:1,y:2,z:3}),f:{[inspect](){return 'CC'}},g:{[inspect](){return 'CC'},h:1,i:2}}]);
const iterator = new Map([[1, 2]]).entries();
console.table(iterator);
console.log([...iterator]);
console.table(JSON.parse('[{"__proto__":5}]'));
console.table([{ a: 1 }], ['a', 'a', 'hasOwnProperty', 'toString']);
console.table([{ a: 1 }, { a: 2 }], [0, 'a', { toString: () => 'zz' }]);
console.table(new (class extends Map {})([[1, 2]]));
console.table(new (class extends Array {})(1, 2));
console.table([[1, 2], [3, 4]], [1]);
console.table(new Proxy({ a: { q: 1 } }, {}));
console.table([new Proxy({ q: 1 }, {})]);
const big = { k0: 0, k1: 1, k2: 2 };
console.table([[big]]);
console.table([Object(1), Object('xy')]);
console.table(Object.assign([1, 2], { extra: 3 }));
console.table([, 1]);
console.table([{ a: undefined }, { a: null }]);
console.table([[1n, Symbol('x'), 's', true]]);
