// Package jsontext reads JSON as V8's JSON.parse does: numbers of any size, strings with lone
// surrogates, text nested as deep as there is memory for. A [Parser] makes the values of
// it; [ErrorMessage] says what is wrong with a text that is no JSON, in V8's words.
package jsontext
