package perfhooks

import (
	"cmp"
	"math"
	"math/bits"
	"slices"
)

// A histogram counts values in ranges whose width is a fixed share of the values, so
// that it keeps a number of significant figures of each. Only ranges that hold something
// take memory.
type histogram struct {
	unit, subBits uint  // the precision: shifts of the lowest value and of a range
	highest       int64 // a value above it is too large

	counts   map[int64]int64 // by the lowest value of their range
	total    int64
	min, max int64
	exceeds  int64 // how many values were too large
}

// newHistogram makes one of values from lowest to highest.
func newHistogram(lowest, highest int64, figures int) *histogram {
	h := &histogram{
		unit:    uint(bits.Len64(uint64(lowest)) - 1),
		subBits: uint(math.Ceil(math.Log2(2 * math.Pow10(figures)))),
	}
	h.highest = highest
	h.reset()
	return h
}

func (h *histogram) reset() {
	h.counts = make(map[int64]int64)
	h.total, h.min, h.max, h.exceeds = 0, math.MaxInt64, 0, 0
}

// width is the width of the range that holds v, as a shift.
func (h *histogram) width(v int64) uint {
	return max(h.unit, uint(bits.Len64(uint64(v)|(1<<(h.subBits+h.unit)-1)))-h.subBits)
}

func (h *histogram) low(v int64) int64 { return v >> h.width(v) << h.width(v) }

func (h *histogram) high(v int64) int64 { return h.low(v) + 1<<h.width(v) - 1 }

func (h *histogram) middle(v int64) float64 { return float64(h.low(v) + 1<<h.width(v)>>1) }

// record counts a value.
func (h *histogram) record(v int64) { h.recordMany(v, 1) }

func (h *histogram) recordMany(v, n int64) {
	if v > h.highest {
		h.exceeds += n
		return
	}
	h.counts[h.low(v)] += n
	h.total += n
	h.max = max(h.max, v)
	if v > 0 {
		h.min = min(h.min, v)
	}
}

// add counts what another histogram has counted.
func (h *histogram) add(other *histogram) {
	for v, n := range other.counts {
		h.recordMany(v, n)
	}
	h.exceeds += other.exceeds
	h.max = max(h.max, other.max)
}

func (h *histogram) clone() *histogram {
	c := *h
	c.counts = make(map[int64]int64, len(h.counts))
	for v, n := range h.counts {
		c.counts[v] = n
	}
	return &c
}

// minimum is the smallest value; that of an empty histogram is the largest there is.
func (h *histogram) minimum() int64 {
	switch {
	case h.counts[0] > 0:
		return 0
	case h.total == 0:
		return math.MaxInt64
	}
	return h.low(h.min)
}

// maximum is the largest value.
func (h *histogram) maximum() int64 {
	if h.total == 0 {
		return 0
	}
	return h.high(h.max)
}

func (h *histogram) mean() float64 {
	sum := 0.0
	for v, n := range h.counts {
		sum += h.middle(v) * float64(n)
	}
	return sum / float64(h.total)
}

// deviation is the standard deviation.
func (h *histogram) deviation() float64 {
	mean, sum := h.mean(), 0.0
	for v, n := range h.counts {
		d := h.middle(v) - mean
		sum += d * d * float64(n)
	}
	return math.Sqrt(sum / float64(h.total))
}

// A bar is a range of values, by its lowest, and how many there are up to it.
type bar struct{ value, upTo int64 }

// bars are the ranges that hold something, in order.
func (h *histogram) bars() []bar {
	all := make([]bar, 0, len(h.counts))
	for v, n := range h.counts {
		all = append(all, bar{v, n})
	}
	slices.SortFunc(all, func(a, b bar) int { return cmp.Compare(a.value, b.value) })
	for i := 1; i < len(all); i++ {
		all[i].upTo += all[i-1].upTo
	}
	return all
}

// percentile is the value that p per cent of the values are not above.
func (h *histogram) percentile(p float64) int64 {
	count := max(1, int64(p/100*float64(h.total)+0.5))
	for _, b := range h.bars() {
		if b.upTo >= count {
			return h.high(b.value)
		}
	}
	return 0
}

// A percentile is a share of the values and the value that it reaches.
type percentile struct {
	percent float64
	value   int64
}

// percentiles are the values at shares that halve the distance to all of them again
// and again.
func (h *histogram) percentiles() []percentile {
	var all []percentile
	bars, next, last := h.bars(), 0.0, int64(0)
	for i := 0; i < len(bars); {
		b := bars[i]
		reached := 100 * float64(b.upTo) / float64(h.total)
		if next > reached {
			i++
			continue
		}
		all = append(all, percentile{next, b.value})
		last = b.value
		if b.upTo == h.total {
			break
		}
		halvings := math.Floor(math.Log2(100/(100-next))) + 1
		next += 100 / math.Pow(2, halvings)
	}
	return append(all, percentile{100, last})
}
