// URL and URLSearchParams are globals, the same as those of node:url.
'use strict';

const url = require('node:url');

console.log(URL === url.URL, URLSearchParams === url.URLSearchParams, Object.keys(globalThis).includes('URL'));
const u = new URL('../d?x=1#y', 'https://user:pass@example.com:8443/a/b/c');
console.log(u);
u.searchParams.append('q', 'a b');
u.hash = '';
console.log(`${u}`, JSON.stringify({ u }), u.search);
for (const [name, value] of u.searchParams) console.log(name, value);
try {
  new URL('not a url');
} catch (err) {
  console.log(err.name, err.code, err.message, err.input, err instanceof TypeError);
}
console.log(require('fs').existsSync(new URL(`file://${__filename}`)), url.fileURLToPath(url.pathToFileURL(__filename)) === __filename);
URL = 5;
console.log(URL);
