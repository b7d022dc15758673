// What is too big is refused before there is no memory left: BigInts, arrays, arguments, strings.
'use strict';

const tell = (label, f) => {
  try {
    console.log(label, f());
  } catch (error) {
    console.log(label, error.name + ': ' + error.message);
  }
};
const one = 1n, big = 99999999999999n, zero = 0n, huge = BigInt('9'.repeat(40));
tell('var pow neg', () => one ** -one);
tell('2 ** neg', () => 2n ** -3n);
tell('shl', () => one << big);
tell('shl huge', () => one << huge);
tell('zero', () => zero << huge);
tell('shr', () => one >> -big);
tell('shr neg', () => -one >> huge);
tell('shl neg', () => -5n << -huge);
tell('pow', () => 2n ** big);
tell('pow1', () => one ** huge);
tell('powm1', () => (-one) ** huge);
tell('pow0', () => zero ** huge);
tell('pow 0', () => huge ** zero);
tell('lim', () => one << (1n << 30n));
tell('asUintN', () => BigInt.asUintN(2 ** 53 - 1, -1n));
tell('asUintN+', () => BigInt.asUintN(2 ** 53 - 1, 5n));
tell('asIntN', () => BigInt.asIntN(2 ** 53 - 1, -1n));
tell('assign', () => { let x = 1n; x <<= big; return x; });
tell('assignpow', () => { let o = { x: 2n }; o.x **= big; return o.x; });
tell('mix', () => one << 5);
tell('mix2', () => 5 << one);
tell('lit', () => 1n << 64n);
tell('num', () => { let a = 3, b = 4; return [a << b, a >> b, a ** b, a >>> b] });
tell('assign num', () => { let a = 3, b = 4; a <<= b; a **= 2; a >>= b; return a; });
tell('folded', () => 1n << 99999999999999n);
tell('folded pow', () => 2n ** 99999999999999n);
tell('obj', () => ({ valueOf: () => 3n }) << ({ valueOf: () => big }));
tell('div', () => 1n / 0n);
tell('mod', () => 1n % 0n);
tell('unary', () => +1n);
tell('>>>', () => 1n >>> 1n);
tell('asUintN neg', () => BigInt.asUintN(-1, 1n));
tell('asUintN 64', () => BigInt.asUintN(64, -1n));
tell('BigInt 1.5', () => BigInt(1.5));
tell('BigInt x', () => BigInt('0x'));
tell('BigInt big', () => BigInt(1e25));
tell('from', () => Array.from({ length: 2 ** 53 }));
tell('from2', () => Array.from({ length: 2 ** 32 }));
tell('from -1', () => Array.from({ length: -1 }));
class A extends Array {} tell('from sub', () => A.from({ length: 2 ** 32 }));
tell('from other', () => Array.from.call(function (n) { this.n = n; throw new Error('called ' + n) }, { length: 2 ** 40 }));
tell('u8from', () => Uint8Array.from({ length: 2 ** 40 }));
tell('u8', () => new Uint8Array({ length: 2 ** 40 }));
tell('join', () => Array(2 ** 32 - 1).join());
tell('join', () => Array(2 ** 29).join('xy'));
tell('str', () => String(Array(2 ** 31)));
tell('join empty', () => Array(2 ** 21).join('').length);
tell('join like', () => [].join.call({ length: 2 ** 40 }));
tell('apply', () => Math.max.apply(null, { length: 2 ** 32 }));
tell('apply2', () => Math.max.apply(null, { length: 1e6 }));
tell('apply arr', () => Math.max.apply(null, new Array(1e6)));
tell('reflect', () => Reflect.apply(Math.max, null, { length: 1e6 }));
tell('construct', () => Reflect.construct(Array, { length: 1e6 }).length);
tell('apply 1e5', () => String.fromCharCode.apply(null, new Uint8Array(1e5)).length);
tell('apply none', () => (function () { return arguments.length }).apply(null));
tell('apply null', () => (function () { return arguments.length }).apply(null, null));
tell('apply 5', () => (function () { return arguments.length }).apply(null, 5));
