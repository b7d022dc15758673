// The flag d: where a match and its groups are.
const show = (label, m) => console.log(label, m && m.indices, m && m.indices && m.indices.groups);
show('groups', /a(?<Z>z)?/d.exec('xaz'));
show('no match of a group', /a(b)?(?<q>c)/d.exec('zac'));
show('lookahead', 'abc'.match(/b(?=(c))/d));
show('constructor', new RegExp('(?<y>a)', 'd').exec('ba'));
show('surrogates', /(.)(.)/d.exec('😀'));
show('unicode', /(.)(?<x>.)/du.exec('😀é'));
show('lookbehind', /(?<=(\d+)(\d+))$/d.exec('1053'));
show('without', /a/.exec('a'));
console.log(/x/d.hasIndices, /x/.hasIndices, /x/ysumigd.flags, RegExp.prototype.hasIndices);
console.log([...'aXbX'.matchAll(/(?<l>[a-z])X/dg)].map((m) => [m.indices[0], m.indices.groups.l]));
const sticky = /(o)/dy;
sticky.lastIndex = 1;
show('sticky', sticky.exec('foo'));
console.log(sticky.lastIndex, Object.keys(/a/d.exec('a')).includes('indices'));
console.log('aab'.replace(/(a)/dg, '<$1>'), 'a-b'.split(/-/d), 'aa'.match(/a/dg), /b/d.test('abc'), 'abc'.search(/c/d));
console.log(/a/dg, String(/[/]\/\n/d), new RegExp(/a/d, 'g').flags, new RegExp(/a/d).hasIndices);
for (const flags of ['dd', 'ddd', 'dgd']) try { new RegExp('', flags) } catch (err) { console.log(err.name, err.message) }
