package inspect

import (
	"math"
	"strconv"
	"strings"
	"unicode/utf16"

	"github.com/dop251/goja"
	"github.com/dop251/goja/ftoa"
)

// primitive prints a value that is no object.
func (p *printer) primitive(v goja.Value) string {
	switch v := v.(type) {
	case goja.String:
		return p.string(v)
	case *goja.Symbol:
		return p.style(p.in.symbolText(v), styleSymbol)
	}
	switch {
	case goja.IsNumber(v):
		return p.style(p.number(v.ToFloat()), styleNumber)
	case goja.IsBigInt(v):
		return p.style(p.bigint(v), styleBigint)
	case goja.IsUndefined(v):
		return p.style("undefined", styleUndefined)
	case goja.IsNull(v):
		return p.style("null", styleNull)
	}
	return p.style(v.String(), styleBoolean)
}

// minSplitLength is the length up to which strings stay on one line.
const minSplitLength = 16

// string prints a string in quotes. One that does not fit the line is printed as
// a sum of its lines.
func (p *printer) string(s goja.String) string {
	trailer := ""
	if n := float64(s.Length()); n > p.MaxStringLength {
		rest := n - p.MaxStringLength
		s = s.Substring(0, sliceEnd(p.MaxStringLength, s.Length()))
		trailer = "... " + formatFloat(rest) + " more character" + plural(rest)
	}
	text := textOf(s)
	if n := s.Length(); p.Compact != CompactAll && n > minSplitLength && float64(n) > p.BreakLength-float64(p.indent)-4 &&
		strings.IndexByte(text, '\n') >= 0 {
		lines := strings.SplitAfter(text, "\n")
		if lines[len(lines)-1] == "" {
			lines = lines[:len(lines)-1]
		}
		for i, line := range lines {
			lines[i] = p.style(quote(line), styleString)
		}
		return strings.Join(lines, " +\n"+spaces(p.indent+2)) + trailer
	}
	return p.style(quote(text), styleString) + trailer
}

// sliceEnd is the end of s.slice(0, end) for a string of n units.
func sliceEnd(end float64, n int) int {
	if end < 0 {
		return max(n+int(math.Max(end, -float64(n))), 0)
	}
	return int(math.Min(end, float64(n)))
}

func plural(n float64) string {
	if n > 1 {
		return "s"
	}
	return ""
}

// spaces returns n spaces.
func spaces(n int) string {
	const some = "                                                                "
	if n <= len(some) {
		return some[:n]
	}
	return strings.Repeat(" ", n)
}

// quote puts a text in quotes, single ones if it can, and escapes what must be.
func quote(text string) string {
	quote := byte('\'')
	if strings.IndexByte(text, '\'') >= 0 {
		switch {
		case strings.IndexByte(text, '"') < 0:
			quote = '"'
		case strings.IndexByte(text, '`') < 0 && !strings.Contains(text, "${"):
			quote = '`'
		}
	}
	var b strings.Builder
	b.Grow(len(text) + 2)
	b.WriteByte(quote)
	writeEscaped(&b, text, quote)
	b.WriteByte(quote)
	return b.String()
}

// escape escapes a text that is printed without quotes.
func escape(text string) string {
	var b strings.Builder
	b.Grow(len(text))
	writeEscaped(&b, text, '\'')
	return b.String()
}

// writeEscaped writes a text with control characters, halves of surrogate pairs,
// backslashes and the quote escaped.
func writeEscaped(b *strings.Builder, text string, quote byte) {
	const hex = "0123456789ABCDEF"
	start := 0
	for i := 0; i < len(text); {
		c, size := text[i], 1
		replacement := ""
		switch {
		case c == quote || c == '\\':
			replacement = "\\" + string(c)
		case c == '\n':
			replacement = `\n`
		case c == '\t':
			replacement = `\t`
		case c == '\r':
			replacement = `\r`
		case c == '\b':
			replacement = `\b`
		case c == '\f':
			replacement = `\f`
		case c < ' ' || c == 0x7F:
			replacement = `\x` + string(hex[c>>4]) + string(hex[c&15])
		case c == 0xC2 && text[i+1] < 0xA0: // U+0080 to U+009F
			c, size = text[i+1], 2
			replacement = `\x` + string(hex[c>>4]) + string(hex[c&15])
		case c == surrogateLead:
			var r rune
			if r, size = decodeUnit(text[i:]); utf16.IsSurrogate(r) {
				replacement = `\u` + strconv.FormatInt(int64(r), 16)
			}
		}
		if replacement != "" {
			b.WriteString(text[start:i])
			b.WriteString(replacement)
			start = i + size
		}
		i += size
	}
	b.WriteString(text[start:])
}

// number returns the digits of a number.
func (p *printer) number(f float64) string {
	if !p.NumericSeparator {
		if f == 0 && math.Signbit(f) {
			return "-0"
		}
		return formatFloat(f)
	}
	text := formatFloat(f)
	if f == math.Trunc(f) || math.IsNaN(f) { // infinities too
		if strings.Contains(text, "e") || math.IsInf(f, 0) {
			return text
		}
		return separated(text)
	}
	// What has an exponent but no fraction is printed as Node does, which takes the
	// last digit off and then appends all of them.
	whole, fraction, ok := strings.Cut(text, ".")
	if !ok {
		whole, fraction = text[:len(text)-1], text
	}
	return separated(whole) + "." + separatedFraction(fraction)
}

// bigint returns the digits of a bigint, with its n.
func (p *printer) bigint(v goja.Value) string {
	if p.NumericSeparator {
		return separated(v.String()) + "n"
	}
	return v.String() + "n"
}

// formatFloat is JavaScript's String of a number.
func formatFloat(f float64) string {
	if i := int64(f); float64(i) == f && i > -1<<53 && i < 1<<53 {
		return strconv.FormatInt(i, 10)
	}
	switch {
	case math.IsNaN(f):
		return "NaN"
	case math.IsInf(f, 1):
		return "Infinity"
	case math.IsInf(f, -1):
		return "-Infinity"
	}
	return string(ftoa.FToStr(f, ftoa.ModeStandard, 0, nil))
}

// separated puts an underscore before every third digit from the right.
func separated(digits string) string {
	first := 0
	if strings.HasPrefix(digits, "-") {
		first = 1
	}
	for i := len(digits) - 3; i > first; i -= 3 {
		digits = digits[:i] + "_" + digits[i:]
	}
	return digits
}

// separatedFraction puts an underscore after every third digit.
func separatedFraction(digits string) string {
	var b strings.Builder
	for len(digits) > 3 {
		b.WriteString(digits[:3] + "_")
		digits = digits[3:]
	}
	return b.String() + digits
}
