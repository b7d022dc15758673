// The query of a URL whose searchParams change, and those with many entries.
'use strict';

const url = new URL('http://host/path?a=1&b=2&a=3#hash');
const { searchParams } = url;
searchParams.append('c', 'ü &');
console.log(url.href, url.search, `${searchParams}`);
url.hash = '';
searchParams.delete('a', '3');
url.pathname = '/other';
console.log(url.href);
searchParams.set('b', 'new');
searchParams.set('b', 'newer');
url.search = '?z=1&y=2&z=0';
console.log(`${searchParams}`, url.href);
searchParams.sort();
url.href = 'http://elsewhere/?q';
console.log(`${searchParams}`, url.href);
searchParams.delete('q');
console.log(JSON.stringify(url), url.search === '');
const spaces = new URL('http://host/?x=%20');
spaces.searchParams.delete('nothing');
console.log(spaces.href);
spaces.searchParams.append('x', 'x');
console.log(spaces.searchParams.get('x') === ' ', spaces.searchParams.has('x', 'x'), spaces.searchParams.has('x', 'y'), spaces);

// Values that are called like names are none.
const pairs = new URLSearchParams([['a', 'b'], ['b', 'a'], ['a', 'a'], ['c', 'b'], ['b', 'b'], ['a', 'c']]);
console.log(pairs.get('b'), pairs.getAll('a'), pairs.has('b', 'a'), pairs.has('c', 'c'), pairs.has('d'), pairs.get('d'));
pairs.set('b', 'c');
console.log(`${pairs}`);
pairs.delete('a', 'a');
console.log(`${pairs}`);
pairs.sort();
console.log(`${pairs}`);
pairs.delete('a');
console.log(`${pairs}`);
const odd = new URLSearchParams([['\u{1f600}', '1'], ['\uffee', '2'], ['é', '3'], ['', '4'], ['é', '0'], ['z', '5']]);
odd.sort();
console.log([...odd].join(' '));

const many = new URL('http://host/');
for (let i = 0; i < 3000; i++) many.searchParams.append(`k${i % 1000}`, i);
console.log(many.searchParams.size, many.search.length, many.searchParams.getAll('k7').join());
for (let i = 0; i < 990; i++) many.searchParams.delete(`k${i}`);
many.searchParams.set('k995', 'x');
console.log(many.href);
