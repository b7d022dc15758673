// Package convert takes values across the border between a Go application and its
// scripts.
//
// # What becomes what
//
//	Go                                  JavaScript
//	nil, a nil pointer                  null
//	bool, string                        boolean, string
//	numbers                             number; whole ones that it cannot hold are refused
//	[*big.Int]                          bigint
//	[]byte                              Buffer, a copy
//	[time.Time], pointer to one         Date
//	[time.Duration]                     number of milliseconds
//	slice, array                        Array, a copy
//	map with keys of strings or numbers object, a copy with its keys in order
//	struct, pointer to a struct         object, a copy of the exported fields
//	pointer to a struct with methods    object of a class of that name, which has the
//	                                    methods and fields of the struct itself
//	function                            function
//	error                               Error with the property code where one is known
//	[encoding.TextMarshaler]            string
//	[net.Conn]                          Socket, the same one for the same connection
//	[net.Listener]                      what the method listen of a Server takes
//	[Readable], [Writable], [Duplex]    streams
//	result declared as an [io.Reader],  Readable, Writable
//	an [io.Writer] or one with Close
//	[goja.Value]                        as it is
//
// In the other direction a value must be what the Go type asks for: a string is never
// read as a number. A Map is a map, a Set a slice, a typed array a slice of numbers, or of
// bytes the memory behind it. undefined is the zero value, as an
// argument that was left out; so is null for pointers, maps, slices, interfaces and
// functions. What has no type of its own (any) becomes bool, string, int64, float64,
// *big.Int, []byte, []float64 and the like, time.Time, []any, map[string]any, error or what it was in Go.
//
// # Streams
//
// A Go type that is [io.Reader], [io.ReadCloser], [io.Writer], [io.WriteCloser] or
// [net.Conn] takes a stream of the script's, for use on other goroutines.
//
// A connection or a listener is one by its type: nobody has the methods of [net.Conn] by
// accident, and the methods themselves would block the loop. That holds for a struct
// that embeds one too; give it a field instead to have a host object. Whatever has a
// method Read or Write is not enough to be a stream, as many a struct has more to it than
// that: a reader is one where it is declared as such, which only results are (arguments
// come as any), or where it is marked.
//
// # Names
//
// A field is known by the name in its json tag, `json:"-"` hides it, and omitempty leaves
// it out; other fields and all methods begin with a small letter: ID is id, RemoteAddr is
// remoteAddr.
//
// # Errors
//
// An error of Go's that is thrown keeps itself: what catches it in Go again finds it by
// [errors.Is] and [errors.As], and so does what sees it as the cause of another error. An
// exception of a script that comes back to the script is the same object as before.
//
// # Goroutines
//
// Everything belongs to the goroutine of the loop.
package convert
