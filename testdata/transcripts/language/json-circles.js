// What is said of circles that toJSON or a replacer is part of; gaps that are less than a space; names without a colon.
'use strict';
const text = (...args) => {
  try {
    console.log(JSON.stringify(...args));
  } catch (err) {
    console.log(err.message);
  }
};
for (const space of ['', 0, -1, 0.9, 1.9, null, true, NaN, Infinity, {}, []]) text({ a: 1 }, null, space);
text(undefined, null, 2);
text({ f() {}, s: Symbol('s'), u: undefined }, null, 2);

const circle = { a: 5 };
circle.self = [circle];
text(circle, (key, value) => value);
text({ toJSON: () => circle });
text([circle], ['self', '0']);
text([circle], ['a']);
text({ x: { get me() { return this; } } });
text({ list: [{ toJSON() { return this; }, up: circle }] });

for (const json of ['{"a":1,"b"}', '{"a":1,"b"1}', '{"a":1,"b""c"}', '{"a":1,"b"', '{"a":1,"b" true', '{"a"}', '{"a"1}', '[{"a":{},"b",1]']) {
  try {
    JSON.parse(json);
  } catch (err) {
    console.log(err.message);
  }
}
console.log(JSON.stringify([decodeURIComponent('\ud83d%41'), decodeURI('\ude00%C3%A9\ud83d')]));
