package main

import (
	"bytes"
	"fmt"
	"html"
	"math"
)

// The picture's measures, in pixels.
const (
	pictureWidth = 860
	labelWidth   = 400
	valueWidth   = 60
	barHeight    = 12
	rowGap       = 10
	headHeight   = 56
)

// The scale of the picture is logarithmic: ten times better is as far from even as ten
// times worse. What is beyond it is cut, and its value still stands beside it.
const leastRatio, greatestRatio = 1.0 / 8, 32.0

// colours are those of the runtimes, the first of which is the line that the bars
// start from.
var colours = []string{"#57606a", "#0969da", "#8c959f", "#bf8700", "#8250df", "#1a7f37"}

// picture draws the ratios: a bar for each runtime, from even to how many times better
// or worse it is than the first.
func (r *report) picture() []byte {
	others := len(r.Runtimes) - 1
	rowHeight := max(others, 2)*barHeight + rowGap
	height := headHeight + len(r.Rows)*rowHeight + rowGap
	var b bytes.Buffer
	fmt.Fprintf(&b, `<svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%d" viewBox="0 0 %[1]d %d" font-family="sans-serif" font-size="12">
<style>text { fill: #24292f } .faint { fill: #57606a; font-size: 11px } @media (prefers-color-scheme: dark) { text { fill: #e6edf3 } .faint { fill: #9198a1 } }</style>
`, pictureWidth, height, height)
	fmt.Fprintf(&b, `<text x="8" y="18" font-weight="bold">How many times better than %s</text>`+"\n", html.EscapeString(r.Runtimes[0].Name))
	for i, e := range r.Runtimes[1:] {
		x := labelWidth + 110*i
		fmt.Fprintf(&b, `<rect x="%d" y="8" width="12" height="12" fill="%s"/><text x="%d" y="18">%s</text>`+"\n",
			x, colours[(i+1)%len(colours)], x+18, html.EscapeString(e.Name))
	}
	for ratio := leastRatio; ratio <= greatestRatio; ratio *= 2 {
		x, width := position(ratio), 0.5
		if ratio == 1 {
			width = 1.5
		}
		fmt.Fprintf(&b, `<line x1="%.1f" x2="%[1]f" y1="%d" y2="%d" stroke="%s" stroke-width="%v"/><text class="faint" x="%.1f" y="%d" text-anchor="middle">%s</text>`+"\n",
			x, headHeight-8, height-rowGap, colours[0], width, x, headHeight-12, ratioLabel(ratio))
	}
	for i, row := range r.Rows {
		r.drawRow(&b, row, headHeight+i*rowHeight)
	}
	b.WriteString("</svg>\n")
	return b.Bytes()
}

// drawRow draws a row whose upper edge is at y.
func (r *report) drawRow(b *bytes.Buffer, row reportRow, y int) {
	fmt.Fprintf(b, `<text x="8" y="%d">%s</text><text class="faint" x="8" y="%d">%s, %s</text>`+"\n",
		y+barHeight-1, html.EscapeString(row.Title), y+2*barHeight, html.EscapeString(row.Measure), html.EscapeString(row.Unit))
	for i, ratio := range row.Better[1:] {
		if ratio == 0 {
			continue
		}
		from, to := position(1), position(ratio)
		label := to + 4
		if to < from {
			from, to, label = to, from, from+4
		}
		top := y + i*barHeight
		fmt.Fprintf(b, `<rect x="%.1f" y="%d" width="%.1f" height="%d" fill="%s"/><text class="faint" x="%.1f" y="%d">%s</text>`+"\n",
			from, top, math.Max(to-from, 1), barHeight-2, colours[(i+1)%len(colours)], label, top+barHeight-3, number(ratio, "×"))
	}
}

// position is where a ratio is on the scale.
func position(ratio float64) float64 {
	const width = pictureWidth - labelWidth - valueWidth
	ratio = math.Min(math.Max(ratio, leastRatio), greatestRatio)
	return labelWidth + width*math.Log(ratio/leastRatio)/math.Log(greatestRatio/leastRatio)
}

func ratioLabel(ratio float64) string {
	if ratio < 1 {
		return fmt.Sprintf("1/%v×", 1/ratio)
	}
	return fmt.Sprintf("%v×", ratio)
}
