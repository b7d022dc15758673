// What cannot be made a primitive value.
'use strict';

for (const convert of [() => `${Object.create(null)}`, () => Object.create(null) + 1, () => +{ toString: 5, valueOf: null }, () => [Object.create(null)].join(),
  () => String({ toString() { return {}; }, valueOf() { return []; } }), () => ({})[Object.create(null)], () => `${{ [Symbol.toPrimitive]() { return {}; } }}`]) {
  try {
    console.log(convert());
  } catch (err) {
    console.log(err.name, err.message);
  }
}
