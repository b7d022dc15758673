// flags: ["--no-addons"]
try { process.dlopen({ exports: {} }, 'x.node'); } catch (err) { console.log(err.name); }
const file = require('path').join(require('os').tmpdir(), 'a.node');
require('fs').writeFileSync(file, '');
try { require(file); } catch (err) { console.log(err.name, err.code, err.message); }
