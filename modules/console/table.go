package console

import (
	"cmp"
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/sluicejs/sluice/internal/inspect"
)

// A table is a table of text. Its cells are known by their row.
type table struct {
	columns []*column
	rows    int
}

type column struct {
	heading string
	cells   map[int]string
}

func newTable(headings ...string) *table {
	t := &table{}
	for _, heading := range headings {
		t.column(heading)
	}
	return t
}

// column returns the column of that heading, which is added if there is none.
func (t *table) column(heading string) *column {
	for _, c := range t.columns {
		if c.heading == heading {
			return c
		}
	}
	c := &column{heading, make(map[int]string)}
	t.columns = append(t.columns, c)
	return c
}

// addRow adds a row, with cells for the first columns.
func (t *table) addRow(cells ...string) (row int) {
	row = t.rows
	t.rows++
	for i, cell := range cells {
		t.columns[i].cells[row] = cell
	}
	return row
}

// sort puts the columns in the order in which objects have their keys: indices come
// first, by their value.
func (t *table) sort() {
	slices.SortStableFunc(t.columns, func(a, b *column) int {
		return cmp.Compare(indexOf(a.heading), indexOf(b.heading))
	})
}

// indexOf is the index that a key stands for, a greater number than any if none.
func indexOf(key string) uint64 {
	n, err := strconv.ParseUint(key, 10, 32)
	if err != nil || n == math.MaxUint32 || strconv.FormatUint(n, 10) != key {
		return math.MaxUint64
	}
	return n
}

// String draws the table, without a line break at its end.
func (t *table) String() string {
	widths := make([]int, len(t.columns))
	for i, c := range t.columns {
		widths[i] = cellWidth(c.heading)
		for _, cell := range c.cells {
			widths[i] = max(widths[i], cellWidth(cell))
		}
	}
	var b strings.Builder
	rule := func(left, crossing, right string) {
		for _, width := range widths {
			b.WriteString(left)
			b.WriteString(strings.Repeat("─", width+2))
			left = crossing
		}
		b.WriteString(right)
	}
	line := func(text func(c *column) string) {
		for i, c := range t.columns {
			cell := text(c)
			b.WriteString("│ " + cell + strings.Repeat(" ", widths[i]-cellWidth(cell)+1))
		}
		b.WriteString("│\n")
	}
	rule("┌", "┬", "┐\n")
	line(func(c *column) string { return c.heading })
	rule("├", "┼", "┤\n")
	for row := range t.rows {
		line(func(c *column) string { return c.cells[row] })
	}
	rule("└", "┴", "┘")
	return b.String()
}

func cellWidth(s string) int { return inspect.Width(inspect.StripVTControlCharacters(s)) }
