// Package querystring is node:querystring, in JavaScript: see querystring.js.
package querystring
