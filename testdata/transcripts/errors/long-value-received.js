'use strict';
// A long value is cut in a message after so many UTF-16 units, whatever these take in bytes.
const fs = require('fs');
for (const text of ['a', 'é', '€', '😀']) {
  try {
    fs.readFileSync(text.repeat(200) + '\0');
  } catch (err) {
    console.log(err.code, err.message.length, err.message);
  }
}
