package memory

import (
	"math"
	"runtime"
	"testing"
)

func TestHas(t *testing.T) {
	for bytes, want := range map[int]bool{0: true, large - 1: true, large: true, math.MaxInt / 2: false} {
		if runtime.GOOS == "js" {
			t.Skip("the system cannot be asked")
		}
		if got := Has(bytes); got != want {
			t.Errorf("%d bytes: %v, want %v", bytes, got, want)
		}
	}
}
