package main

import (
	"fmt"
	"io"
	"strings"
)

// markdown writes the report as a table. Ratios say how many times better a runtime is
// than the first one.
func (r *report) markdown(w io.Writer) error {
	var b strings.Builder
	fmt.Fprintf(&b, "Medians of %d rounds of %v s on %d CPUs, which the load shares. Versions: ", r.Rounds, r.Seconds, r.CPUs)
	for i, e := range r.Runtimes {
		if i > 0 {
			b.WriteString(", ")
		}
		b.WriteString(e.Name + " (" + e.Version + ")")
	}
	b.WriteString(".\n\n| workload | measured |")
	for _, e := range r.Runtimes {
		fmt.Fprintf(&b, " %s |", e.Name)
	}
	for _, e := range r.Runtimes[1:] {
		fmt.Fprintf(&b, " %s better |", e.Name)
	}
	b.WriteString(" target |\n|---|---|" + strings.Repeat("---:|", 2*len(r.Runtimes)) + "\n")
	for _, row := range r.Rows {
		fmt.Fprintf(&b, "| %s | %s, %s |", row.Title, row.Measure, row.Unit)
		for _, figure := range row.Figures {
			b.WriteString(" " + number(figure, "") + " |")
		}
		for _, ratio := range row.Better[1:] {
			b.WriteString(" " + number(ratio, "×") + " |")
		}
		b.WriteString(" " + number(row.Target, "×") + " |\n")
	}
	for _, failure := range r.Failures {
		fmt.Fprintf(&b, "\nFailed: %s\n", failure)
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// number is a figure with about three digits, and nothing for what was not measured.
func number(f float64, unit string) string {
	switch {
	case f == 0:
		return ""
	case f < 10:
		return fmt.Sprintf("%.2f%s", f, unit)
	case f < 100:
		return fmt.Sprintf("%.1f%s", f, unit)
	}
	return fmt.Sprintf("%.0f%s", f, unit)
}
