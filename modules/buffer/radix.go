package buffer

import (
	"encoding/base64"
	"encoding/hex"
)

// The digits of hex and base64. Only the low byte of a code unit counts, as in
// Node.
const (
	notADigit = 0xff
	padding   = 0xfe // '=' ends base64
)

var hexDigits, base64Digits = func() (h, b [256]byte) {
	for i := range h {
		h[i], b[i] = notADigit, notADigit
	}
	for i, c := range "0123456789abcdef" {
		h[c] = byte(i)
	}
	for i, c := range "0123456789ABCDEF" {
		h[c] = byte(i)
	}
	for i, c := range "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/" {
		b[c] = byte(i)
	}
	b['-'], b['_'], b['='] = 62, 63, padding
	return h, b
}()

// decodeHex decodes pairs of digits until dst is full or a pair is not one.
func decodeHex[T byte | uint16](dst []byte, src []T) int {
	n := min(len(dst), len(src)/2)
	for i := range n {
		high, low := hexDigits[byte(src[2*i])], hexDigits[byte(src[2*i+1])]
		if high|low > 15 {
			return i
		}
		dst[i] = high<<4 | low
	}
	return n
}

// decodeBase64 decodes either alphabet, skipping what is no digit, until dst is
// full or a '=' comes.
func decodeBase64[T byte | uint16](dst []byte, src []T) int {
	n, i := 0, 0
	for i+4 <= len(src) && n+3 <= len(dst) {
		a, b := base64Digits[byte(src[i])], base64Digits[byte(src[i+1])]
		c, d := base64Digits[byte(src[i+2])], base64Digits[byte(src[i+3])]
		if a|b|c|d > 63 {
			break
		}
		dst[n], dst[n+1], dst[n+2] = a<<2|b>>4, b<<4|c>>2, c<<6|d
		n, i = n+3, i+4
	}
	var bits, held uint
	for ; i < len(src) && n < len(dst); i++ {
		digit := base64Digits[byte(src[i])]
		if digit == padding {
			break
		}
		if digit == notADigit {
			continue
		}
		bits, held = bits<<6|uint(digit), held+6
		if held >= 8 {
			held -= 8
			dst[n] = byte(bits >> held)
			n++
		}
	}
	return n
}

func encodeHex(b []byte) string {
	digits := make([]byte, hex.EncodedLen(len(b)))
	hex.Encode(digits, b)
	return asString(digits)
}

func encodeBase64(b []byte, enc Encoding) string {
	e := base64.StdEncoding
	if enc == Base64URL {
		e = base64.RawURLEncoding
	}
	digits := make([]byte, e.EncodedLen(len(b)))
	e.Encode(digits, b)
	return asString(digits)
}
