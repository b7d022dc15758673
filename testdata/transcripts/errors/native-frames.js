// Frames of the functions of the language, which have no place.
const show = (name, f) => {
  try {
    f();
  } catch (err) {
    const lines = err.stack.split('\n');
    const end = lines.findIndex((line) => /at show /.test(line));
    console.log(name + ': ' + lines.slice(0, end).filter((line) => !/node:internal/.test(line)).map((line) => line.trim().replaceAll(__filename, 'FILE')).join(' | '));
  }
};
const fail = () => { throw new Error('failed') };
for (const method of ['map', 'forEach', 'filter', 'some', 'every', 'find', 'findIndex', 'findLast', 'findLastIndex', 'flatMap', 'sort', 'toSorted']) {
  show(method, () => [1, 2][method](fail));
}
show('reduce', () => [1, 2].reduce(fail));
show('reduceRight', () => [1, 2].reduceRight(fail));
show('reduce of nothing', () => [].reduce(fail));
show('Array.from', () => Array.from([1], fail));
show('typed map', () => new Uint8Array(1).map(fail));
show('Map.forEach', () => new Map([[1, 2]]).forEach(fail));
show('Set.forEach', () => new Set([1]).forEach(fail));
show('replace', () => 'a'.replace(/a/, fail));
show('replaceAll', () => 'a'.replaceAll('a', fail));
show('JSON.stringify', () => JSON.stringify({ toJSON() { return fail() } }));
show('Object.assign', () => Object.assign({}, { get a() { return fail() } }));
show('Object.entries', () => Object.entries({ get a() { return fail() } }));
show('Object.fromEntries', () => Object.fromEntries([1]));
show('String', () => String({ toString() { return fail() } }));
show('join', () => [{ toString() { return fail() } }].join());
show('Math.max', () => Math.max({ valueOf() { return fail() } }));
show('parseInt', () => parseInt({ toString() { return fail() } }));
show('Reflect.apply', () => Reflect.apply(fail, null, []));
show('call', () => fail.call());
show('apply', () => fail.apply());
show('bind', () => fail.bind()());
show('call of a method', () => [].map.call([1], fail));
show('on an object', () => Array.prototype.map.call({ length: 1, 0: 1 }, fail));
show('repeat', () => 'x'.repeat(-1));
show('toFixed', () => (1).toFixed(101));
show('toString', () => (1).toString(1));
show('normalize', () => 'x'.normalize('y'));
show('decodeURIComponent', () => decodeURIComponent('%'));
show('Object.defineProperty', () => Object.defineProperty(1, 'a', {}));
show('Object.keys', () => Object.keys(null));
show('Object.create', () => Object.create(1));
show('Object.setPrototypeOf', () => Object.setPrototypeOf({}, 1));
show('Reflect.ownKeys', () => Reflect.ownKeys(1));
show('Date', () => new Date(NaN).toISOString());
show('BigInt', () => BigInt('x'));
show('BigInt of a fraction', () => BigInt(1.5));
show('Symbol', () => Symbol.keyFor(1));
show('new Promise', () => new Promise(1));
show('new Map', () => new Map([1]));
show('new Set', () => new Set(5));
show('new RegExp', () => new RegExp('('));
show('new Uint8Array', () => new Uint8Array(-1));
show('new ArrayBuffer', () => new ArrayBuffer(-1));
show('new Array', () => new Array(-1));
show('new Proxy', () => new Proxy(1, {}));
show('new Symbol', () => new Symbol());
show('Map', () => Map());
show('WeakRef', () => WeakRef({}));
show('FinalizationRegistry', () => FinalizationRegistry(fail));
show('new DataView', () => new DataView(new ArrayBuffer(1), 5));
show('DataView', () => new DataView(new ArrayBuffer(1)).setInt16(0, 1));
show('WeakMap', () => new WeakMap().set(1, 2));
show('typed set', () => new Uint8Array(1).set([1, 2]));
show('executor', () => { let caught; new Promise(() => { throw caught = new Error('in executor') }).catch(() => {}); throw caught });
