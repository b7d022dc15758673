// matchesGlob: what the patterns of a shell match.
'use strict';

const { posix, win32 } = require('path');

function show(pattern, ...paths) {
  console.log(pattern, paths.map((path) => [path, posix.matchesGlob(path, pattern), win32.matchesGlob(path, pattern)].join(':')).join(' '));
}
show('*', 'a', '.a', 'a/b', '', 'a.js');
show('*.js', 'x.js', '.js', 'a/x.js', 'x.jsx');
show('**', 'a', 'a/b/c', '.a', 'a/.b/c');
show('**/*.js', 'x.js', 'a/x.js', 'a/b/x.js', 'a/.b/x.js');
show('a/**/b', 'a/b', 'a/x/b', 'a/x/y/b', 'a/x', 'a/.x/b');
show('a/**', 'a', 'a/', 'a/b', 'a/b/c');
show('?', 'a', 'ab', '', '.');
show('a?c', 'abc', 'ac', 'a.c', 'a/c');
show('[a-c]x', 'ax', 'bx', 'dx', 'Ax');
show('[!a-c]x', 'ax', 'dx', '.x', 'x');
show('[[:alpha:]]', 'a', 'é', '1');
show('[[:digit:]]', 'a', '1', '٣');
show('[![:upper:]]', 'a', 'A');
show('{a,b}.js', 'a.js', 'b.js', 'c.js');
show('{a,b/c}/d', 'a/d', 'b/c/d', 'b/d');
show('{1..3}', '1', '3', '4');
show('{01..10}', '01', '1', '10');
show('{a..e..2}', 'a', 'b', 'c');
show('@(a|b)', 'a', 'b', 'ab', '');
show('@()', '@()', '');
show('+(a|b)', 'a', 'abab', 'c', '');
show('*(a|b)x', 'x', 'ax', 'abx');
show('?(a)x', 'x', 'ax', 'aax');
show('!(a)', 'a', 'b', 'ab', '.b');
show('.*', '.a', 'a', '.', '..');
show('foo/./bar', 'foo/bar');
show('foo/../bar', 'bar', 'foo/bar');
show('C:/*', 'c:/a', 'C:\\a', 'D:/a');
show('a\\b', 'a/b', 'a\\b');
show('*(a', '*(a', '(a', 'b(a');
for (const args of [[5, 'a'], ['a'], [], ['a', {}]]) {
  try {
    posix.matchesGlob(...args);
  } catch (err) {
    console.log(err.name, err.code, err.message);
  }
}
