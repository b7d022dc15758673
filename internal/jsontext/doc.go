// Package jsontext says what is wrong with a text that is no JSON, in V8's words.
// goja's JSON.parse, which finds that out first, has others.
package jsontext
