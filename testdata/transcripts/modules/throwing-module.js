// A module that throws while loading is not cached.
'use strict';

for (let i = 0; i < 2; i++) {
  try {
    require('./shapes/throws');
  } catch (err) {
    console.log(err.message, require.resolve('./shapes/throws') in require.cache);
  }
}
