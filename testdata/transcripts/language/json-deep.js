// JSON.stringify throws for what nests too deep, whatever it nests in.
'use strict';

const tell = (label, f) => {
  try {
    console.log(label, f());
  } catch (error) {
    console.log(label, error.name + ': ' + error.message.split('\n')[0]);
  }
};
function nest(depth, wrap) {
  let value = wrap(1);
  for (let i = 1; i < depth; i++) value = wrap(value);
  return value;
}
const wraps = {
  arrays: (value) => [value],
  objects: (value) => ({ value }),
  both: (value) => [0, { a: 'a', value, b: [] }],
  instances: (value) => Object.assign(new (class Box {})(), { value }),
};
for (const [name, wrap] of Object.entries(wraps)) {
  tell(name, () => JSON.stringify(nest(1000, wrap)).length);
  tell(name, () => JSON.stringify(nest(100000, wrap)).length);
}
tell('what was parsed', () => JSON.stringify(JSON.parse('['.repeat(200000) + ']'.repeat(200000))).length);
tell('within a list', () => JSON.stringify([1, 2, { list: nest(50000, wraps.arrays) }]).length);
tell('a circle', () => {
  const a = nest(10, wraps.objects);
  a.value.value.value.value.a = a;
  return JSON.stringify(a);
});
tell('the same twice', () => {
  const a = nest(100, wraps.arrays);
  return JSON.stringify([a, a, { a }]).length;
});
