// Package crypto is what there is of node:crypto: hashes, HMACs, random values, key
// derivation and comparison, over Go's own. The rest is that of package unavailable.
//
// crypto.js checks arguments and is streams, the Go files do the work on bytes.
package crypto
