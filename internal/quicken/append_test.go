package quicken

import (
	"runtime"
	"strings"
	"sync"
	"testing"
	"weak"
)

// Strings that are added to end where they ended, while other goroutines add to them and memory is collected.
func TestAdd(t *testing.T) {
	var strings tails[byte]
	begin := strings.add(make([]byte, appendable), []byte("-"))
	begin = strings.add(begin, []byte("-")) // behind which there is room now
	var all sync.WaitGroup
	for worker := range byte(8) {
		all.Go(func() {
			s := begin
			for range 500 {
				s = strings.add(s, []byte{'a' + worker})
				if len(s)%100 == 0 {
					runtime.GC()
				}
			}
			for i, c := range s[len(begin):] {
				if c != 'a'+worker {
					t.Errorf("worker %d has %q at %d", worker, c, i)
					return
				}
			}
		})
	}
	all.Wait()
	if len(begin) != appendable+2 {
		t.Errorf("%d bytes", len(begin))
	}
}

// Memory whose string is gone is not taken for that of another one that begins at the same place.
func TestAddWhereMemoryWas(t *testing.T) {
	var strings tails[uint16]
	s := strings.add(make([]uint16, appendable), []uint16{1})
	s = strings.add(s, []uint16{2})
	strings.slot(s).memory = weak.Pointer[uint16]{} // as that of what was collected
	added := strings.add(s, []uint16{3})
	if &added[0] == &s[0] {
		t.Error("wrote behind memory that is another's")
	}
}

// What is added takes no more memory than it needs: the string is copied a few times, not each time.
func TestAddCopies(t *testing.T) {
	p := compile(t, "let s = 'x'.repeat(1024); for (let i = 0; i < 20000; i++) s += 'abc'; s")
	Program(p)
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	if s := outcome(p); len(s) != 1024+3*20000 || !strings.HasSuffix(s, "abcabc") {
		t.Errorf("%d bytes", len(s))
	}
	runtime.ReadMemStats(&after)
	if n := after.TotalAlloc - before.TotalAlloc; n > 8<<20 {
		t.Errorf("%d bytes were allocated", n)
	}
}
