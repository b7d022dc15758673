// Packages: where they are found, what "main" and "exports" make of them.
const show = (id, text) => console.log(id, '=>', String(text).replaceAll(__dirname, '<dir>'));
function load(id) {
  try {
    show(id, JSON.stringify(require(id)));
  } catch (err) {
    const { code, path, requestPath } = err;
    show(id, [err.name, err.message, JSON.stringify({ code, path, requestPath }), Object.keys(err)].join(' | '));
  }
}
for (const id of `str str/other str/other.js cond
nod nod/sub nod/dir/a nod/dir/xb nod/priv/a nod/old/a nod/old/a.js nod/arr nod/bad nod/bad2 nod/bad3 nod/nul nod/cond nod/none
nod/missing nod/dot nod/num nod/cnum nod/arrbad nod/arrnull nod/e nod/unknown nod/ nod/dir/../x nod/%2e
mixed badjson arrjson mainnum mainmissing2 maindir maindot mainempty noexp emptyexp fls @s/p @s/p/q @s/p/z @s @s/
selfy/x weird weird.txt noext a.b both both/ ./node_modules/both ./node_modules/both/
bom bom.json hash empty.json dirjs.js dirjs buffer/ fs/ test node_modules/str ./node_modules/str #foo ./node_modules
./node_modules/str/ ./node_modules/mainmissing2 ./node_modules/badjson ./node_modules/badjson/index.js buffer/index`.split(/\s+/)) load(id);

for (const result of require('selfy')) show('selfy', result);
