// Package buffer is node:buffer: the class Buffer, and the conversions between
// strings and bytes that everything else in Sluice uses.
//
// # Memory
//
// A Buffer is a Uint8Array whose prototype is Buffer.prototype; there is no state
// beside it. [Module.New] makes one over a Go slice and [Bytes] returns the slice
// behind one, both without a copy: a write on one side is seen on the other. So a
// slice handed to New belongs to the script from then on, and Go code that keeps
// what Bytes returned past the call at hand either copies it or accepts that the
// script may change it.
//
// # Strings
//
// The strings of JavaScript are sequences of UTF-16 code units, and a Go string
// cannot hold all of them. [Encode] and [Decode] convert on the code units and are
// exact; neither goes through a Go string that could lose a lone surrogate.
//
// # Goroutines
//
// Everything belongs to the realm's goroutine, except [ParseEncoding] and the
// methods of [Encoding].
//
// # Pattern
//
//	m := buffer.Of(r)
//	chunk := m.New(data)                             // to the script
//	data, ok := buffer.Bytes(call.Argument(0))       // from the script
//	data = buffer.Encode(str, buffer.UTF8)           // a string's bytes
//	d := buffer.NewDecoder(enc)                      // text that arrives in pieces
//	text := d.Write(r, piece)
package buffer
