// Package stringdecoder is node:string_decoder: the class StringDecoder over a
// [buffer.Decoder].
//
// The decoder's state is what Node has it in, a Buffer under a symbol of the
// instance, so that any object the constructor was called on is a StringDecoder.
// Go code that decodes text uses a buffer.Decoder of its own.
package stringdecoder
