package path

import (
	"math"
	"strconv"
	"strings"
)

// Braces that are no more than characters are set apart while a pattern is expanded,
// as bytes that no text has.
const (
	plainOpen  = "\xfe"
	plainClose = "\xff"
)

var restoreBraces = strings.NewReplacer(plainOpen, "{", plainClose, "}")

// expandBraces expands the alternatives in braces: "a{b,c}" is "ab" and "ac", "{1..3}"
// is "1", "2" and "3".
func expandBraces(pattern string) []string {
	if open := strings.IndexByte(pattern, '{'); open < 0 || !strings.Contains(pattern[open:], "}") {
		return []string{pattern}
	}
	if rest, ok := strings.CutPrefix(pattern, "{}"); ok {
		pattern = plainOpen + plainClose + rest
	}
	list := expand(pattern, true)
	for i := range list {
		list[i] = restoreBraces.Replace(list[i])
	}
	return list
}

// expand expands a part of a pattern. Only as a whole it has no empty expansions.
func expand(s string, whole bool) []string {
	start, end := bracePair(s)
	if start < 0 {
		return []string{s}
	}
	before, body, after := s[:start], s[start+1:end], s[end+1:]
	ends := []string{""}
	if after != "" {
		ends = expand(after, false)
	}
	if strings.HasSuffix(before, "$") {
		return combine(before+"{"+body+"}", []string{""}, ends, false)
	}
	if sequence, ok := braceSequence(body); ok {
		return combine(before, sequence, ends, false)
	}
	parts := braceParts(body)
	if !strings.Contains(body, ",") {
		if comma := strings.IndexByte(after, ','); comma >= 0 && strings.Contains(after[comma:], "}") {
			return expand(before+"{"+body+plainClose+after, whole) // the brace that closes is another
		}
		return []string{s}
	}
	middle := make([]string, 0, len(parts))
	if len(parts) == 1 { // braces around braces
		for _, inner := range expand(parts[0], false) {
			middle = append(middle, "{"+inner+"}")
		}
		return combine(before, middle, ends, whole && len(middle) > 1)
	}
	for _, part := range parts {
		middle = append(middle, expand(part, false)...)
	}
	return combine(before, middle, ends, whole)
}

// combine puts each of one list before each of another.
func combine(before string, middle, ends []string, dropEmpty bool) []string {
	list := make([]string, 0, len(middle)*len(ends))
	for _, m := range middle {
		for _, e := range ends {
			if s := before + m + e; s != "" || !dropEmpty {
				list = append(list, s)
			}
		}
	}
	return list
}

// bracePair finds the first brace that has one to close it, and that one; -1 if there
// are none. Where one is missing the innermost pair counts.
func bracePair(s string) (start, end int) {
	var open []int
	start, end = -1, -1
	for i := range len(s) {
		switch {
		case s[i] == '{':
			open = append(open, i)
		case s[i] == '}' && len(open) > 0:
			top := open[len(open)-1]
			open = open[:len(open)-1]
			if start < 0 || top < start {
				start, end = top, i
			}
			if len(open) == 0 {
				return start, end
			}
		}
	}
	return start, end
}

// braceParts splits at the commas that are not in braces.
func braceParts(body string) []string {
	var parts []string
	depth, from := 0, 0
	for i := range len(body) {
		switch body[i] {
		case '{':
			depth++
		case '}':
			depth--
		case ',':
			if depth == 0 {
				parts = append(parts, body[from:i])
				from = i + 1
			}
		}
	}
	return append(parts, body[from:])
}

// braceSequence expands "1..3", "a..e" and "1..9..2"; false if body is none of these.
func braceSequence(body string) (list []string, ok bool) {
	parts := strings.Split(body, "..")
	if len(parts) < 2 || len(parts) > 3 {
		return nil, false
	}
	step := 1.0
	if len(parts) == 3 {
		n, ok := integer(parts[2])
		if !ok {
			return nil, false
		}
		step = math.Max(math.Abs(n), 1)
	}
	from, isFrom := integer(parts[0])
	to, isTo := integer(parts[1])
	format := func(n float64) string { return strconv.FormatFloat(n, 'f', -1, 64) }
	switch {
	case isFrom && isTo:
		if isPadded(parts[0]) || isPadded(parts[1]) {
			width := max(len(parts[0]), len(parts[1]))
			format = func(n float64) string { return pad(n, width) }
		}
	case isFrom || isTo:
		return nil, false
	case len(parts[0]) == 1 && len(parts[1]) == 1 && isLetter(parts[0][0]) && isLetter(parts[1][0]):
		from, to = float64(parts[0][0]), float64(parts[1][0])
		format = func(n float64) string {
			if n == '\\' {
				return "" // which is no character of a pattern
			}
			return string(rune(n))
		}
	default:
		return nil, false
	}
	if to < from {
		step = -step
	}
	for n := from; step > 0 && n <= to || step < 0 && n >= to; n += step {
		list = append(list, format(n))
	}
	return list, true
}

func integer(s string) (n float64, ok bool) {
	digits := strings.TrimPrefix(s, "-")
	if digits == "" || strings.Trim(digits, "0123456789") != "" {
		return 0, false
	}
	n, err := strconv.ParseFloat(s, 64)
	return n, err == nil
}

// isPadded tells whether a number begins with zeros.
func isPadded(s string) bool {
	digits := strings.TrimPrefix(s, "-")
	return len(digits) > 1 && digits[0] == '0'
}

// pad writes a number with zeros before it.
func pad(n float64, width int) string {
	sign := ""
	if n < 0 {
		sign, n, width = "-", -n, width-1
	}
	digits := strconv.FormatFloat(n, 'f', -1, 64)
	return sign + strings.Repeat("0", max(0, width-len(digits))) + digits
}
