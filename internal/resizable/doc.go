// Package resizable has ArrayBuffers change their length: those that were made with a
// maxByteLength, and SharedArrayBuffers, which only grow.
//
// The engine's buffers have a length for ever, and its views keep their own. So what views a
// resizable buffer is remembered, weakly, and set right whenever the buffer is resized. A view
// that does not fit any more is out of bounds: to the engine it becomes a view of a detached
// buffer, which has no elements and whose methods throw, and it comes back when the buffer has
// grown again.
//
// Nothing of this is done in a realm, and no method of a typed array costs anything, before it
// has its first resizable buffer. From then on the methods that call a script before they are
// done with the elements are those of typedarray.js, for views of such buffers alone: in the
// engine's own the length does not change on the way.
package resizable
