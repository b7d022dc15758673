package doctest

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"maps"
	"net"
	"regexp"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/sluicejs/sluice/jsnet"
	"github.com/sluicejs/sluice/jsnet/memnet"
	"github.com/sluicejs/sluice/runtime"
)

// What server, socket and client are where the example does not declare them.
type given int

const (
	givenByPage    given = iota // what the page declares earlier
	givenFresh                  // new ones
	givenListening              // new ones, and the server listens
)

var givenNames = []string{"server", "socket", "client"}

// quiet is how long nothing must have happened before an example is settled.
const quiet = 50 * time.Millisecond

var (
	errSettled = errors.New("nothing more happens")
	errTimeout = errors.New("it has not ended")
)

// An execution is one run of an example.
type execution struct {
	example *Example
	page    *Page
	given   given
	earlier []*Example // those that declare something that the example may use
	network *memnet.Network
	visits  bool // servers get a client

	ctx   context.Context
	peers *crew
	ended chan struct{} // closed when it has run as a server for another

	mu        sync.Mutex
	running   bool // the script has run, and its events come
	active    int  // conversations
	last      time.Time
	dialed    []string
	listening []string
	servers   map[*Example]*execution // that were run for this one
	claims    []*claim
	lines     []string // what was printed
	output    bytes.Buffer
}

func newExecution(p *Page, e *Example, g given) *execution {
	return &execution{
		example: e, page: p, given: g, network: memnet.New(), visits: true, peers: &crew{},
		ended: make(chan struct{}), last: time.Now(), servers: make(map[*Example]*execution),
	}
}

// start runs an example until it has ended, is settled, or the time is over.
func start(ctx context.Context, p *Page, e *Example, g given, timeout time.Duration) (*execution, error) {
	x := newExecution(p, e, g)
	for _, other := range p.Examples[:slices.Index(p.Examples, e)] {
		if len(x.usable(other)) > 0 && parseFunction(asFunction(other.Code)) == nil {
			x.earlier = append(x.earlier, other)
		}
	}
	var code string
	x.claims, code = e.claims()
	ctx, cancel := context.WithCancelCause(ctx)
	defer x.peers.Wait()
	defer cancel(nil)
	x.ctx = ctx
	timer := time.AfterFunc(timeout, func() { cancel(errTimeout) })
	defer timer.Stop()
	x.peers.Go(func() { x.watch(cancel) })
	return x, x.run(ctx, code)
}

// usable are the names that an earlier example declares and this one may read.
func (x *execution) usable(other *Example) []string {
	return slices.DeleteFunc(other.declared(), func(name string) bool {
		return x.given != givenByPage && slices.Contains(givenNames, name) ||
			!regexp.MustCompile(`\b`+regexp.QuoteMeta(name)+`\b`).MatchString(x.example.Code)
	})
}

// run runs code in a runtime of its own.
func (x *execution) run(ctx context.Context, code string) error {
	out := &writer{x: x}
	rt, err := runtime.New(
		runtime.WithSystem(),
		runtime.WithNetwork(jsnet.Network{Dialer: x, Listener: x}),
		runtime.WithStdio(nil, out, out),
		runtime.WithNativeModule(scopeModule, x.loadScope),
		runtime.WithPreload(scopeModule),
	)
	if err != nil {
		return err
	}
	defer rt.Close()
	// In stacks, the lines are those of the page.
	return rt.RunString(ctx, x.example.base(), strings.Repeat("\n", x.example.Line-1)+x.example.text(code))
}

// provide runs the example of the page that listens at an address, if there is one.
func (x *execution) provide(ctx context.Context, address string) bool {
	at := address
	if _, port, err := net.SplitHostPort(address); err == nil {
		at = port
	}
	for _, e := range x.page.Examples {
		if e == x.example || !strings.Contains(e.Code, "listen(") || parse(e.Code) != nil {
			continue
		}
		if !strings.Contains(e.Code, at) && (at != fmt.Sprint(pagePort) || !strings.Contains(e.Code, "PORT")) {
			continue
		}
		if x.listensAt(ctx, e, address) {
			return true
		}
	}
	return false
}

// listensAt runs an example until it listens at an address, and tells whether it does.
func (x *execution) listensAt(ctx context.Context, e *Example, address string) bool {
	server := x.serve(e)
	for deadline := time.Now().Add(20 * patience); time.Now().Before(deadline); {
		if server.listensOn(address) {
			return true
		}
		select {
		case <-server.ended:
			return server.listensOn(address)
		case <-ctx.Done():
			return false
		case <-time.After(patience / 20):
		}
	}
	return false
}

// serve runs another example of the page on the network of this one, once.
func (x *execution) serve(e *Example) *execution {
	x.mu.Lock()
	defer x.mu.Unlock()
	if other := x.servers[e]; other != nil {
		return other
	}
	other := newExecution(x.page, e, givenFresh)
	other.network, other.ctx, other.peers, other.visits = x.network, x.ctx, x.peers, false
	maps.Copy(other.servers, x.servers) // it does not start its own client
	x.servers[e] = other
	x.peers.Go(func() {
		defer close(other.ended)
		_ = other.run(x.ctx, e.Code) // an error is one of that example, which is run for itself too
	})
	return other
}

// begin has a conversation on a goroutine of its own.
func (x *execution) begin(converse func()) {
	x.note(func() { x.active++ })
	x.peers.Go(func() {
		defer x.note(func() { x.active-- })
		converse()
	})
}

// note changes something, and remembers that something happened.
func (x *execution) note(change func()) {
	x.mu.Lock()
	defer x.mu.Unlock()
	change()
	x.last = time.Now()
}

// watch ends the run when the example is settled: it has kept what it claims, nobody
// talks, and nothing has happened for a while.
func (x *execution) watch(end context.CancelCauseFunc) {
	for {
		select {
		case <-x.ctx.Done():
			return
		case <-time.After(quiet / 5):
		}
		x.mu.Lock()
		settled := x.running && x.active == 0 && time.Since(x.last) > quiet && x.broken() == ""
		x.mu.Unlock()
		if settled {
			end(errSettled)
		}
	}
}

// broken says what the example has claimed and not kept.
func (x *execution) broken() string {
	for _, c := range x.claims {
		if c.met {
			continue
		}
		got := "nothing was"
		if c.got != "" {
			got = "got " + c.got
		} else if c.site > 0 {
			got = "nothing was printed"
		}
		return fmt.Sprintf("line %d claims %s, %s", c.line, c.want, got)
	}
	rest := x.lines
	for _, want := range strings.Split(strings.TrimSpace(x.example.output), "\n") {
		i := slices.IndexFunc(rest, func(line string) bool { return sameText(line, want) })
		if strings.TrimSpace(want) == "" {
			continue
		}
		if i < 0 {
			return fmt.Sprintf("it shows %q in what it prints, which is not there", want)
		}
		rest = rest[i+1:]
	}
	return ""
}

// started is called when the script has run.
func (x *execution) started() { x.note(func() { x.running = true }) }

// printed is called with what a call of console in some line has printed; the line is
// 0 if that was none of the example's.
func (x *execution) printed(line int, text string) {
	x.note(func() {
		if line == 0 {
			return
		}
		x.lines = append(x.lines, strings.Split(text, "\n")...)
		for _, c := range x.claims {
			if c.site == line && !c.met {
				c.met, c.got = sameText(text, c.want), text
				break
			}
		}
	})
}

// value is called with a value of which something is claimed.
func (x *execution) value(index int, equal bool, inspected string) {
	x.note(func() {
		c := x.claims[index]
		c.met, c.got = equal || sameText(inspected, c.want), inspected
	})
}

// A writer takes what the example prints.
type writer struct{ x *execution }

// Write implements [io.Writer].
func (w *writer) Write(b []byte) (int, error) {
	w.x.note(func() { w.x.output.Write(b) })
	return len(b), nil
}
