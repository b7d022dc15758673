// process.versions names the parts of the release of Node.
const { versions } = process;
const expected = ['node', 'acorn', 'ada', 'ares', 'brotli', 'cjs_module_lexer', 'cldr', 'icu', 'llhttp', 'modules', 'napi',
	'nghttp2', 'openssl', 'simdutf', 'tz', 'undici', 'unicode', 'uv', 'uvwasi', 'v8', 'zlib'];
for (const name of expected) console.log(name, versions[name], JSON.stringify(Object.getOwnPropertyDescriptor(versions, name)));
versions.node = 'changed';
console.log(versions.node, `v${versions.node}` === process.version);
console.log(Array.isArray(process.moduleLoadList), process.moduleLoadList.every((name) => typeof name === 'string'));
console.log(process.moduleLoadList.includes('NativeModule zlib'));
require('zlib');
console.log(process.moduleLoadList.includes('NativeModule zlib'));
