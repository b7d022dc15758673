package buffer

import (
	"bytes"
	"math"
	"testing"
)

// FuzzFind compares a search with one that tries every place.
func FuzzFind(f *testing.F) {
	f.Add([]byte("abcabcabc"), []byte("abc"), 3, true, true)
	f.Add([]byte("aaaa"), []byte("aa"), -1, false, true)
	f.Add([]byte("\x00a\x00b\x00a"), []byte("a\x00"), 0, true, false)
	f.Add([]byte("abc"), []byte(""), -7, true, false)
	f.Fuzz(func(t *testing.T, b, needle []byte, offset int, last, wide bool) {
		unit := 1
		if wide {
			unit = 2
		}
		offset %= 2*len(b) + 3
		if got, want := find(b, needle, float64(offset), last, unit), findSlowly(b, needle, offset, last, unit); got != want {
			t.Errorf("%q in %q from %d, last %v, unit %d: got %d, want %d", needle, b, offset, last, unit, got, want)
		}
	})
}

func findSlowly(b, needle []byte, offset int, last bool, unit int) int {
	if offset < 0 {
		offset += len(b)
	}
	if len(needle) == 0 {
		return max(0, min(offset, len(b)))
	}
	if unit > len(needle) {
		return -1
	}
	found := -1
	for at := 0; at+len(needle) <= len(b); at += unit {
		if !bytes.HasPrefix(b[at:], needle) {
			continue
		}
		if last && at <= offset {
			found = at
		}
		if !last && at >= offset/unit*unit && offset+len(needle) <= len(b) {
			return at
		}
	}
	return found
}

func TestFindAtTheEnds(t *testing.T) {
	for _, offset := range []float64{math.Inf(1), 1 << 62, 3} {
		if got := find([]byte("aba"), []byte("a"), offset, true, 1); got != 2 {
			t.Errorf("the last from %g: %d", offset, got)
		}
		if got := find([]byte("aba"), []byte("a"), offset, false, 1); got != -1 {
			t.Errorf("the first from %g: %d", offset, got)
		}
	}
	for _, offset := range []float64{math.Inf(-1), -1 << 62, -4} {
		if got := find([]byte("aba"), []byte("a"), offset, true, 1); got != -1 {
			t.Errorf("the last from %g: %d", offset, got)
		}
		if got := find([]byte("aba"), []byte("a"), offset, false, 1); got != 0 {
			t.Errorf("the first from %g: %d", offset, got)
		}
	}
}
