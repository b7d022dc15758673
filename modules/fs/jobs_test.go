//go:build linux || darwin

package fs

import (
	"os"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/sluicejs/sluice/eventloop"
	"github.com/sluicejs/sluice/internal/js"
)

func newTestModule(t *testing.T, patience time.Duration) *module {
	t.Helper()
	r, err := js.NewRealm(nil)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { r.Close() })
	m := js.State(r, newModule)
	m.jobs.patience = patience
	return m
}

// run has begin start jobs, as the first callback of the loop, and returns the order
// they were done in.
func run(t *testing.T, m *module, begin func(start func(name string, do work))) string {
	t.Helper()
	var done []string
	m.r.Loop.Turn(eventloop.Func(func() {
		begin(func(name string, do work) {
			m.start(do, func(result, error) { done = append(done, name) })
		})
	}))
	if err := m.r.Loop.Run(); err != nil {
		t.Fatal(err)
	}
	return strings.Join(done, " ")
}

func pauses(n int) work {
	return func(s step) (result, error) {
		for range n {
			s.next()
		}
		return nil, nil
	}
}

func TestJobsAreDoneInOrderAndAfterThoseWithLessToDo(t *testing.T) {
	m := newTestModule(t, time.Hour)
	got := run(t, m, func(start func(string, work)) {
		for i, name := range []string{"two", "none", "one", "none again", "one again", "two again"} {
			start(name, pauses([]int{2, 0, 1, 0, 1, 2}[i]))
		}
	})
	if want := "none none again one one again two two again"; got != want {
		t.Errorf("done: %s, want %s", got, want)
	}
}

func TestSlowJobHoldsUpNobody(t *testing.T) {
	m := newTestModule(t, time.Microsecond)
	last := make(chan struct{})
	got := run(t, m, func(start func(string, work)) {
		for range threads - 1 {
			start("slow", func(step) (result, error) { <-last; return nil, nil })
		}
		start("fast", func(step) (result, error) { return nil, nil })
		start("last", func(step) (result, error) { close(last); return nil, nil })
	})
	if !strings.HasPrefix(got, "fast ") {
		t.Errorf("done: %s, want fast first", got)
	}
}

func TestNothingBeginsAfterRelease(t *testing.T) {
	m := newTestModule(t, time.Hour)
	begun := make(chan struct{})
	m.start(func(s step) (result, error) {
		close(begun)
		<-s.ctx.Done()
		s.next()
		return nil, nil
	}, func(result, error) { t.Error("called back") })
	m.start(func(step) (result, error) { t.Error("begun"); return nil, nil }, func(result, error) {})
	<-begun
	m.r.Close()
}

func TestReleaseClosesFiles(t *testing.T) {
	m := newTestModule(t, time.Hour)
	fd, err := m.files.Open(t.Context(), "/dev/null", oRdonly, 0)
	if err != nil {
		t.Fatal(err)
	}
	other, err := m.files.Open(t.Context(), "/dev/null", oRdonly, 0)
	if err != nil {
		t.Fatal(err)
	}
	Disown(m.r, other)
	m.r.Close()
	if _, err := m.files.Fstat(fd); !isErrno(err, syscall.EBADF) {
		t.Errorf("fstat of a file that nobody closed: %v", err)
	}
	if err := m.files.Close(other); err != nil {
		t.Errorf("close of a file that is somebody else's: %v", err)
	}
}

func TestReadOfPipeEndsWithTheRealm(t *testing.T) {
	m := newTestModule(t, time.Hour)
	r, w := pipe(t)
	defer w.Close()
	defer r.Close()
	reading := make(chan struct{})
	m.start(func(s step) (result, error) {
		close(reading)
		_, err := m.files.Read(s.ctx, int(r.Fd()), make([]byte, 1), current)
		if !isErrno(err, syscall.ECANCELED) {
			t.Errorf("read: %v", err)
		}
		return nil, err
	}, func(result, error) { t.Error("called back") })
	<-reading
	m.r.Close()
}

func pipe(t *testing.T) (r, w *os.File) {
	t.Helper()
	r, w, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	return r, w
}
