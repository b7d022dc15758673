// require() of ES modules can be turned off.
// flags: ["--no-experimental-require-module"]
// stderr: compare
try { require('./kinds/module/plain.js') } catch (err) { console.log(err.code) }
require('./lib/star-b.mjs');
