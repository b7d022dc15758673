package inspect

import (
	"math"
	"strings"

	"github.com/dop251/goja"
)

// block is a printed object, still in pieces.
type block struct {
	base        string // what precedes the entries: a function, an error, ...
	open, close string // the braces
	entries     []string
	list        bool // array elements, which may be set in columns
	elements    func(i int) goja.Value
}

// join makes one text of an object's pieces: on one line if it fits and is
// shallow enough, on several otherwise.
func (p *printer) join(b *block, depth int) string {
	if p.Compact == CompactAll {
		return p.joinCompact(b)
	}
	entries := b.entries
	if p.Compact >= 1 {
		if b.list && len(entries) > 6 {
			entries = p.columns(b)
		}
		if float64(p.nesting-depth) < p.Compact && len(entries) == len(b.entries) {
			// The braces, the spaces around them and the indentation count as well.
			start := len(entries) + p.indent + length(b.open) + length(b.base) + 10
			if p.fits(entries, start, b.base) {
				if line := strings.Join(entries, ", "); strings.IndexByte(line, '\n') < 0 {
					return spaced(b.base) + b.open + " " + line + " " + b.close
				}
			}
		}
	}
	indentation := "\n" + spaces(p.indent)
	return spaced(b.base) + b.open + indentation + "  " +
		strings.Join(entries, ","+indentation+"  ") + indentation + b.close
}

// joinCompact joins as much as fits a line, with the base inside of the braces.
func (p *printer) joinCompact(b *block) string {
	base := ""
	if b.base != "" {
		base = " " + b.base
	}
	if p.fits(b.entries, 0, b.base) {
		return b.open + base + " " + strings.Join(b.entries, ", ") + " " + b.close
	}
	indentation := "\n" + spaces(p.indent)
	// A lone brace and the first entry share a line.
	first := " "
	if b.base != "" || len(b.open) > 1 {
		first = base + indentation + "  "
	}
	return b.open + first + strings.Join(b.entries, ","+indentation+"  ") + " " + b.close
}

// spaced returns a text with a space after it, unless it is empty.
func spaced(text string) string {
	if text == "" {
		return ""
	}
	return text + " "
}

// fits tells whether the entries may share a line of which start columns are
// taken.
func (p *printer) fits(entries []string, start int, base string) bool {
	total := float64(len(entries) + start)
	if total+float64(len(entries)) > p.BreakLength {
		return false
	}
	for _, entry := range entries {
		if p.Colors {
			entry = stripStyles(entry)
		}
		total += float64(length(entry))
		if total > p.BreakLength {
			return false
		}
	}
	return strings.IndexByte(base, '\n') < 0
}

// columns sets the entries of a list in columns if they are many and short,
// and returns the rows; otherwise it returns the entries.
func (p *printer) columns(b *block) []string {
	const (
		separator  = 2   // ", "
		ratio      = 2.5 // of a character's height to its width, roughly
		mostWide   = 15
		wideFactor = 4
	)
	cells := b.entries
	if p.MaxArrayLength < float64(len(b.entries)) {
		cells = cells[:len(cells)-1] // what is left out has a row of its own
	}
	widths := make([]int, len(cells))
	total, widest := 0, 0
	for i, cell := range cells {
		if p.Colors {
			cell = StripVTControlCharacters(cell)
		}
		widths[i] = Width(cell)
		total += widths[i] + separator
		widest = max(widest, widths[i])
	}
	full := float64(widest + separator)
	roomy := full*3+float64(p.indent) < p.BreakLength // false if there is no limit at all: not a number
	if !roomy || float64(total)/full <= 5 && widest > 6 {
		return b.entries
	}
	// As near to a square as can be, with room for entries of unequal length.
	bias := math.Sqrt(full - float64(total)/float64(len(b.entries)))
	biased := math.Max(full-3-bias, 1)
	wide := math.Min(
		math.Min(roundHalfUp(math.Sqrt(ratio*biased*float64(len(cells)))/biased), math.Floor((p.BreakLength-float64(p.indent))/full)),
		math.Min(p.Compact*wideFactor, mostWide),
	)
	if wide <= 1 {
		return b.entries
	}
	return append(p.rows(b, cells, widths, int(wide)), b.entries[len(cells):]...)
}

// rows sets cells in rows of so many columns. Numbers are aligned to the right.
func (p *printer) rows(b *block, cells []string, widths []int, columns int) []string {
	columnWidths := make([]int, columns)
	for i := range columnWidths {
		for j := i; j < len(cells); j += columns {
			columnWidths[i] = max(columnWidths[i], widths[j])
		}
	}
	right := b.elements != nil
	for i := 0; right && i < len(b.entries); i++ {
		v := b.elements(i)
		right = v != nil && (goja.IsNumber(v) || goja.IsBigInt(v))
	}
	var rows []string
	for i := 0; i < len(cells); i += columns {
		end := min(i+columns, len(cells))
		var row strings.Builder
		for j := i; j < end; j++ {
			padding := spaces(columnWidths[j-i] - widths[j])
			switch {
			case right:
				row.WriteString(padding + cells[j])
			case j < end-1:
				row.WriteString(cells[j])
			default:
				row.WriteString(cells[j])
				padding = ""
			}
			if j < end-1 {
				row.WriteString(", ")
			}
			if !right {
				row.WriteString(padding)
			}
		}
		rows = append(rows, row.String())
	}
	return rows
}

// roundHalfUp is Math.round of a number that is not negative.
func roundHalfUp(f float64) float64 { return math.Floor(f + 0.5) }

// indented returns a text with its lines after the first indented.
func (p *printer) indented(text string) string {
	if p.indent == 0 || strings.IndexByte(text, '\n') < 0 {
		return text
	}
	return strings.ReplaceAll(text, "\n", "\n"+spaces(p.indent))
}
