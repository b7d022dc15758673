package jsontext

import "strings"

// Indent writes JSON that has no spaces over several lines, which begin with as many gaps as
// they are deep within it.
func Indent(text, gap string) string {
	var b strings.Builder
	depth := 0
	line := func() {
		b.WriteByte('\n')
		for range depth {
			b.WriteString(gap)
		}
	}
	for i := 0; i < len(text); i++ {
		switch c := text[i]; c {
		case '"':
			end := i + 1
			for text[end] != '"' {
				if text[end] == '\\' {
					end++
				}
				end++
			}
			b.WriteString(text[i : end+1])
			i = end
		case '[', '{':
			b.WriteByte(c)
			if next := text[i+1]; next == ']' || next == '}' {
				b.WriteByte(next)
				i++
				continue
			}
			depth++
			line()
		case ']', '}':
			depth--
			line()
			b.WriteByte(c)
		case ',':
			b.WriteByte(c)
			line()
		case ':':
			b.WriteString(": ")
		default:
			b.WriteByte(c)
		}
	}
	return b.String()
}
