// How the errors of node:fs look: those of calls that return, call back, and reject.
const fs = require('fs');

fs.stat('none', (err) => {
  console.log(err);
  console.log(err.stack);
  fs.rename('none', 'other', (err) => {
    console.log(err);
    fs.readFile('/', (err) => {
      console.log(err);
      promises();
    });
  });
});
try {
  fs.openSync('none');
} catch (err) {
  console.log(err.message, Object.entries(err), err.constructor === Error, err.toString());
}
try {
  fs.readFileSync();
} catch (err) {
  console.log(err.message, Object.entries(err), err.toString());
}

async function promises() {
  for (const call of [() => fs.promises.stat('none'), () => fs.promises.rm('none'), () => fs.promises.readdir('none'), () => fs.promises.copyFile('none', 'other'), () => fs.promises.open(5)]) {
    await call().catch((err) => console.log(err.message, Object.entries(err)));
  }
}
