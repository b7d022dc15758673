// Making promises of what is no function, and asking whether something is an instance of what has none.
'use strict';

for (const f of [() => new Promise(), () => new Promise(5), () => Promise(), () => ({}) instanceof {}]) {
  try {
    f();
  } catch (err) {
    console.log(`${err}`);
  }
}
