// require takes a string that is not empty.
'use strict';

for (const id of [undefined, null, 5, {}, '', ['fs']]) {
  for (const call of [require, require.resolve]) {
    try {
      call(id);
    } catch (err) {
      console.log(call.name, err.name, err.code, err.message);
    }
  }
}
