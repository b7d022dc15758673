// The reviver of JSON.parse is called from the inside out, on what holds the property.
'use strict';

const tell = (label, f) => {
  try {
    console.log(label, f());
  } catch (error) {
    console.log(label, error.name + ': ' + error.message);
  }
};
tell('order', () => {
  const seen = [];
  JSON.parse('{"b":[1,{"c":null}],"2":"x","1":true}', function (key, value) {
    seen.push(`${key}=${JSON.stringify(value)} in ${JSON.stringify(this)} ${arguments.length}`);
    return value;
  });
  return '\n' + seen.join('\n');
});
tell('values', () => JSON.parse('{"a":1,"b":[1,2,"3"]}', (key, value) => (typeof value === 'number' ? value * 2 : value)));
tell('removed', () => JSON.parse('{"a":1,"b":[1,2,3],"c":{"d":1}}', (key, value) => (key === 'a' || key === '1' || key === 'd' ? undefined : value)));
tell('the whole', () => JSON.parse('[1]', (key, value) => (key === '' ? 'whole' : value)));
tell('nothing', () => JSON.parse('[1]', () => {}));
tell('no function', () => JSON.parse('[1]', {}));
tell('thrown', () => JSON.parse('[1]', () => { throw new RangeError('of the reviver'); }));
tell('a date', () => JSON.parse('{"at":"2026-11-28T04:00:00.000Z"}', (key, value) => (key === 'at' ? new Date(value) : value)));
tell('frozen', () => JSON.parse('{"a":{"b":1}}', function (key, value) {
  if (key === 'b') Object.freeze(this);
  return key === 'b' ? 2 : value;
}));
tell('deleted before it is visited', () => JSON.parse('{"a":1,"b":2}', function (key, value) {
  delete this.b;
  return value;
}));
tell('added', () => JSON.parse('{"a":1,"b":[1]}', function (key, value) {
  if (key === 'a') this.b = { added: [1, 2] };
  return Array.isArray(value) ? value.length : value;
}));
tell('a proxy', () => JSON.parse('{"a":0,"b":0}', function (key, value) {
  if (key === 'a') {
    this.b = new Proxy([1, 2], {
      deleteProperty(target, name) { console.log('delete', name); return false; },
      defineProperty(target, name, { value }) { console.log('define', name, value); return false; },
    });
  }
  return key === '1' ? undefined : value;
}).b.length);
tell('__proto__', () => Object.keys(JSON.parse('{"__proto__":1}', (key, value) => (key ? value + 1 : value))).join());
tell('too deep', () => JSON.parse('['.repeat(20000) + ']'.repeat(20000), (key, value) => value));
