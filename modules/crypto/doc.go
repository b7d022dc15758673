// Package crypto is what there is of node:crypto: hashes, HMACs, random values, key
// derivation and comparison, over Go's own, and as much of the web's cryptography. The
// rest is that of package unavailable.
//
// crypto.js and webcrypto.js check arguments and are streams, classes and keys, the Go
// files do the work on bytes.
package crypto
