package lower

import (
	"regexp"
	"strings"
	"sync"

	"github.com/dop251/goja/ast"
	"github.com/dop251/goja/file"
	"github.com/dop251/goja/unistring"
)

// parse parses a text as goja does, which panics at the escape \u{10FFFF}: another character
// stands in for that meanwhile.
func parse(name, text string) (*ast.Program, error) {
	places := maxRunes(text)
	digit := byte(0)
	if places != nil {
		digit = standIn(text)
	}
	if digit == 0 {
		return parseBindings(name, text)
	}
	edited := []byte(text)
	for _, end := range places {
		last := end - len("F}")
		edited[last] = digit | edited[last]&0x20 // the case stays
	}
	program, err := parseBindings(name, string(edited))
	if err != nil {
		return nil, err
	}
	restore(program, text, digit)
	program.File = file.NewFile(name, text, 1)
	return program, nil
}

var maxRunePattern = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`\\+u\{0*10[fF]{4}\}`) })

// maxRunes lists where the escapes of that character end.
func maxRunes(text string) (ends []int) {
	if !strings.Contains(text, `\u{`) {
		return nil
	}
	for _, m := range maxRunePattern().FindAllStringIndex(text, -1) {
		if backslashes := strings.IndexByte(text[m[0]:], 'u'); backslashes%2 == 1 {
			ends = append(ends, m[1])
		}
	}
	return ends
}

// standIn is the last digit of the first character U+10FFF... that is not in a text, in any way
// of writing it; 0 if each is.
func standIn(text string) byte {
	lower := strings.ToLower(text)
	for _, digit := range []byte("EDCBA") {
		r := rune(0x10FFF0 + int(digit-'A') + 10)
		hex := string(digit | 0x20)
		if !strings.ContainsRune(text, r) && !strings.Contains(lower, "10fff"+hex+"}") && !strings.Contains(lower, "dff"+hex) {
			return digit
		}
	}
	return 0
}

// restore puts back what the character stands in for.
func restore(program *ast.Program, text string, digit byte) {
	unit := 0xDFF0 + uint16(digit-'A') + 10 // the second of its two
	value := func(s *unistring.String) {
		units := s.AsUtf16()
		for i := 1; i < len(units); i++ {
			if units[i] == unit && units[i-1] == 0xDBFF {
				units[i] = 0xDFFF
			}
		}
		if units != nil {
			*s = unistring.FromUtf16(units)
		}
	}
	edited := program.File.Source()
	original := func(s string) string {
		if from, to, ok := within(edited, s); ok {
			return text[from:to]
		}
		return s
	}
	(&walker{
		source: original,
		enter: func(n any) {
			switch n := n.(type) {
			case *ast.StringLiteral:
				n.Literal = original(n.Literal)
				value(&n.Value)
			case *ast.TemplateElement:
				n.Literal = original(n.Literal)
				value(&n.Parsed)
			case *ast.RegExpLiteral:
				n.Literal, n.Pattern = original(n.Literal), original(n.Pattern)
			}
		},
	}).walk(program)
}
