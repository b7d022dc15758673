// Package url is node:url: the classes URL and URLSearchParams as browsers have them, and
// the functions that are older than they are.
//
// Parsing of URLs is done by github.com/nlnwa/whatwg-url, see whatwg.go; the classes are
// JavaScript, in url.js and search_params.js. The older parser has rules of its own
// (legacy.js), and is in JavaScript altogether. What makes URLs of paths, and paths of
// URLs, is in file.js.
package url
