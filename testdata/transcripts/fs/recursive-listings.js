// readdir with recursive: each form has an order and errors of its own.
const fs = require('fs');
const path = require('path');

process.chdir(fs.mkdtempSync(path.join(process.env.TMPDIR, 'listing-')));
fs.mkdirSync('r/a/b/c', { recursive: true });
fs.mkdirSync('r/d/e', { recursive: true });
for (const file of ['r/1', 'r/z', 'r/a/3', 'r/a/b/4', 'r/a/b/c/5', 'r/d/e/6', 'r/d/0']) fs.writeFileSync(file, '');
fs.symlinkSync('a', 'r/link');
fs.symlinkSync('nowhere', 'r/dangling');

const shown = (list) => list.map((entry) => (entry.name === undefined ? entry : `${entry.parentPath}:${entry.name}`)).join();
const failure = (err) => `${err.name} ${err.code}: ${err.message}`;

async function list(at, options) {
  console.log('--', at, options);
  try {
    console.log('sync', shown(fs.readdirSync(at, options)));
  } catch (err) {
    console.log('sync', failure(err));
  }
  try {
    console.log('promise', shown(await fs.promises.readdir(at, options)));
  } catch (err) {
    console.log('promise', failure(err));
  }
  let returned = false;
  await new Promise((resolve) => {
    try {
      fs.readdir(at, options, (err, found) => {
        console.log('callback', returned ? 'later' : 'at once', err ? failure(err) : shown(found));
        resolve();
      });
      returned = true;
    } catch (err) {
      console.log('callback throws', failure(err));
      resolve();
    }
  });
}

(async () => {
  for (const at of ['r', './r/', 'none', 'r/1', Buffer.from('r')]) {
    await list(at, { recursive: true });
    await list(at, { recursive: true, withFileTypes: true });
  }
  await list('r', { recursive: 1 });
  await list('r', { recursive: 'x', withFileTypes: true });
  await list('r', { recursive: 0 });
  await list('r', { recursive: null });
})();
