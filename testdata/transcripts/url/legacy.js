// url.parse, format and resolve, as most programs use them.
'use strict';

const url = require('url');

console.log(url.parse('https://user:pass@sub.example.com:8080/p/a/t/h?query=string&a=1&a=2#hash', true));
console.log(url.parse('/path?x=1').query, url.parse('//host/path', false, true).host);
console.log(url.format({ protocol: 'http', hostname: 'example.com', port: 80, pathname: '/x', query: { a: 1, b: ['x', 'y'] } }));
console.log(url.resolve('/one/two/three', 'four'), url.resolve('http://example.com/', '/one'), url.resolve('http://example.com/one', '../two'));
console.log(url.urlToHttpOptions(new URL('https://a:b@測試/p?q#h')));
console.log(url.domainToASCII('español.com'), url.domainToUnicode('xn--fiq228c.com'), JSON.stringify(url.domainToASCII('xn--iñvalid.com')));
