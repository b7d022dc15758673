// Package zlib is node:zlib: gzip, zlib, raw deflate and brotli, as functions and as streams.
//
// # Compressing
//
// Package compress/flate compresses. It finds other matches than zlib does, so that what is compressed has
// other bytes than in Node, and decompresses to the same. Of the options, level,
// strategy (no matches at all for Z_HUFFMAN_ONLY; the others are hints, as in zlib) and dictionary count;
// memLevel is a matter of zlib's memory, and the window is always one of 32 KiB.
//
// Brotli is that of github.com/andybalholm/brotli, for which quality and window count (up to 24 bits). What the
// other parameters of compression say is checked only: the mode and the size are hints, the rest are details of blocks.
//
// # Decompressing
//
// inflate.go decompresses: other than compress/flate it gives everything that can be
// known from the bytes that have come, as streams have to, and tells what is wrong with
// them in zlib's words.
//
// # Streams
//
// An engine is stepped: it is given bytes and gives bytes, as many as there is room for
// (engine.go). zlib.js makes Transforms of engines; steps are taken on another goroutine,
// one after the other.
package zlib
