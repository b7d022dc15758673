// Sizes that cannot be had are refused whichever way a class is reached, and are asked for once.
const t = (name, f) => { try { console.log(name, f()) } catch (e) { console.log(name, e.name + ': ' + e.message) } };
const huge = 2 ** 45;
class Sub extends ArrayBuffer {}
class Floats extends Float64Array {}
const Alias = ArrayBuffer, Elements = Uint16Array;
t('alias', () => new Alias(huge));
t('reflect', () => Reflect.construct(ArrayBuffer, [huge]));
t('subclass', () => new Sub(huge).byteLength);
t('bound', () => new (ArrayBuffer.bind(null, huge))());
t('proxy', () => new (new Proxy(ArrayBuffer, {}))(huge));
t('string', () => new Alias('1e20'));
t('text of none', () => new Alias('x').byteLength);
t('object', () => { let asked = 0; return [new Alias({ valueOf() { asked++; return 5 } }).byteLength, asked] });
t('throws', () => new Alias({ valueOf() { throw new Error('of valueOf') } }));
t('infinite', () => new Alias(Infinity));
t('negative', () => new Alias(-1));
t('fraction', () => new Alias(-0.5).byteLength);
t('BigInt', () => new Alias(5n));
t('symbol', () => new Alias(Symbol('s')));
t('nothing', () => [new Alias().byteLength, new Alias(undefined).byteLength, new Alias(null).byteLength, new Alias(true).byteLength]);
t('elements', () => new Elements(2 ** 33));
t('elements negative', () => new Elements(-1));
t('elements text', () => new Elements('-1'));
t('elements text, many', () => new Elements('1e20'));
t('elements infinite', () => Reflect.construct(Elements, [Infinity]));
t('elements BigInt', () => new Elements(5n));
t('elements symbol', () => new Elements(Symbol('s')));
t('elements nothing', () => [new Elements().length, new Elements(undefined).length, new Elements(null).length, new Elements(true).length, new Elements('3').length]);
t('elements subclass', () => new Floats(2 ** 33));
t('elements of a list', () => new Elements({ length: 2 ** 40 }));
t('elements of a list like none', () => new Elements({ length: -5 }).length);
t('without new', () => Elements(-1));
