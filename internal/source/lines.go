// Package source knows what lines the text of a script has.
package source

import (
	"sort"
	"strings"
)

// Lines returns where each line of a script begins.
func Lines(text string) []int {
	lines := []int{0}
	for i := 0; i < len(text); i++ {
		switch text[i] {
		case '\r':
			if i+1 < len(text) && text[i+1] == '\n' {
				i++
			}
		case '\n':
		case 0xe2: // the first byte of the separators of lines and paragraphs
			if !strings.HasPrefix(text[i:], "\u2028") && !strings.HasPrefix(text[i:], "\u2029") {
				continue
			}
			i += 2
		default:
			continue
		}
		lines = append(lines, i+1)
	}
	return lines
}

// LineColumn is where an offset is, both counted from 1, columns in bytes.
func LineColumn(lines []int, offset int) (line, column int) {
	line = sort.SearchInts(lines, offset+1)
	return line, offset - lines[line-1] + 1
}
