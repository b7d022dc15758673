// Where lines begin and end for regular expressions with the flag m.
const text = 'Host: a\r\nPort: 1\n\rx\u2028y\u2029z\n';
console.log(text.match(/^.*$/gm));
console.log([...text.matchAll(/^(\w+): (.*)$/gm)].map((m) => [m.index, m[1], m[2]]));
console.log(/^b$/m.test('a\rb\rc'), /^b$/.test('a\rb\rc'), new RegExp('^Port', 'im').exec('HOST: a\r\nport: 1').index);
console.log(/^Port: .*$/im.source, String(/^a$/gm), new RegExp(/^q/m, 'g').multiline);
console.log(JSON.stringify('a\r\nb'.replace(/^/gm, '> ')), JSON.stringify('a\r\nb'.replace(/$/gm, ';')));
console.log(JSON.stringify('a\nb\r\nc\n'.split(/$/m)), 'x^y$z'.split(/[$^]/m), /[^$]/m.exec('$a')[0], /\$$/m.exec('1$\r2').index);
console.log(eval('/^b/m.test("a\\rb")'), Function('return /b$/m.test("b\\u2028")')());
const sticky = /^./my;
sticky.lastIndex = 2;
console.log(sticky.exec('a\rb'), sticky.lastIndex);
console.log(JSON.stringify(/(?:^|,)\s*(\w+)(?=$|,)/gm[Symbol.replace]('a, b\r\nc', '<$1>')));
