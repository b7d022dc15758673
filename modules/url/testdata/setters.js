// Setting the parts of URLs.
'use strict';

const { URL } = require('url');

const values = ['', 'http', 'https:', 'ftp', 'foo', 'x y', 'a@b', 'a:b', 'host', '1.2.3.4', '256.1.1.1', '0x1', '日本', 'a/b', 'a?b', 'a#b', '80', '443', '65536',
  '8080abc', 'abc', '\t9\n0', 'p', 'C:\\x', ' x ', '{}<>"`^|\'', 'data:', 'a.b:', 'file', '\\', 'x\ud800', 'h:', 'user:pw', '💩', 'localhost', '0', '00080', '80.5', '1e2', 'xn--a', '?q', '#h', '/p/../q'];
const bases = ['http://u:p@h:81/a/b?c#d', 'https://h/', 'file:///C:/x?y#z', 'file://h/x', 'foo:opaque  ?q #f', 'mailto:x@y', 'ws://[::1]/', 'http://h/a b',
  'javascript:x', 'data:a b'];
for (const base of bases) {
  for (const part of ['href', 'protocol', 'username', 'password', 'host', 'hostname', 'port', 'pathname', 'search', 'hash']) {
    for (const value of values) {
      const url = new URL(base);
      let result;
      try {
        url[part] = value;
        result = [url.href, url.search, url.hash, url.searchParams].join(' | ');
      } catch (err) {
        result = `${err.name} ${err.code} ${err.message}`;
      }
      console.log(JSON.stringify([base, part, value]), result);
    }
  }
}
