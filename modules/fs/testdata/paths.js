// Paths as texts, bytes and URLs.
const fs = require('fs');
const tmp = fs.mkdtempSync(require('os').tmpdir() + '/sluice-');
const show = (label, f) => {
  let result;
  try {
    result = f();
  } catch (err) {
    result = [err.name, err.code, err.message, err.path].join(' ').replaceAll(tmp, '');
  }
  console.log(label, result);
};
const url = (pathname, more) => ({ href: 'x', protocol: 'file:', hostname: '', pathname, ...more });

fs.writeFileSync(tmp + '/a b\u00e9', 'content');
for (const path of [tmp + '/a b\u00e9', Buffer.from(tmp + '/a b\u00e9'), new Uint8Array(Buffer.from(tmp + '/a b\u00e9')), url(tmp + '/a%20b%C3%A9'), url(tmp + '/a%20b\u00e9'), tmp + '//./a b\u00e9']) {
  show(typeof path, () => fs.readFileSync(path, 'utf8'));
}
fs.writeFileSync(Buffer.concat([Buffer.from(tmp + '/'), Buffer.from([0x66, 0xff])]), 'bytes');
console.log(fs.readdirSync(tmp), fs.readdirSync(tmp, 'latin1'), fs.readFileSync(Buffer.from(tmp + '/f\xff', 'latin1'), 'utf8'));
for (const path of [tmp + '/no\ud800', tmp + '/no\nline', tmp + "/it's", Buffer.from(tmp + '/no\xff', 'latin1'), url(tmp + '/no%20pe'), url(tmp + '/a%2fb'), url(tmp + '/a%2Fb'), url(tmp + '/a%00b'), url(tmp + '/a%zz'),
  url(tmp + '/a%ff'), url('/x', { hostname: 'host' }), url('/x', { protocol: 'http:' }), url('/x', { auth: null }), url('/x', { path: '/' }), url('/x', { href: '' }), { href: 'x' },
  new Uint16Array([1]), new DataView(new ArrayBuffer(1)), new ArrayBuffer(1), new String('x'), 'a\0b', Buffer.from('a\0b'), Buffer.from('')]) {
  show('open', () => fs.openSync(path));
}
show('rename', () => fs.renameSync(Buffer.from(tmp + '/no'), url(tmp + '/n%6f')));
show('mkdir', () => fs.mkdirSync(url(tmp + '/folder/in'), { recursive: true }).replace(tmp, ''));
show('realpath', () => fs.realpathSync(url(tmp + '/folder/../folder')).endsWith('/folder'));
show('readdir', () => fs.readdirSync(url(tmp + '/folder'), { withFileTypes: true }).map((d) => [d.name, d.parentPath.replace(tmp, '')]));
fs.rmSync(tmp, { recursive: true });
