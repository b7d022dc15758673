package buffer

import "strings"

// Encoding is a way to turn a string into bytes and back.
type Encoding uint8

// The encodings of Node. Raw is what Node calls 'buffer': bytes stay bytes. It is
// no encoding that [ParseEncoding] finds, nor one that strings can be encoded in.
const (
	UTF8 Encoding = iota
	UTF16LE
	Latin1
	ASCII
	Hex
	Base64
	Base64URL
	Raw
)

var encodingNames = [...]string{
	UTF8:      "utf8",
	UTF16LE:   "utf16le",
	Latin1:    "latin1",
	ASCII:     "ascii",
	Hex:       "hex",
	Base64:    "base64",
	Base64URL: "base64url",
	Raw:       "buffer",
}

// String returns Node's name of the encoding: the one it makes of all aliases.
func (e Encoding) String() string { return encodingNames[e] }

// ParseEncoding finds an encoding by any of its names, in upper or lower case.
func ParseEncoding(name string) (Encoding, bool) {
	if enc, ok := parseLowerCase(name); ok {
		return enc, true
	}
	const longest = len("base64url")
	if len(name) > longest {
		return 0, false
	}
	return parseLowerCase(strings.ToLower(name))
}

func parseLowerCase(name string) (enc Encoding, ok bool) {
	switch name {
	case "utf8", "utf-8":
		return UTF8, true
	case "utf16le", "utf-16le", "ucs2", "ucs-2":
		return UTF16LE, true
	case "latin1", "binary":
		return Latin1, true
	case "ascii":
		return ASCII, true
	case "hex":
		return Hex, true
	case "base64":
		return Base64, true
	case "base64url":
		return Base64URL, true
	}
	return 0, false
}
