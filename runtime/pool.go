package runtime

import (
	"context"
	"errors"
	"io"
	"os"
	stdruntime "runtime"
	"slices"
	"sync"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/jsnet"
	"github.com/sluicejs/sluice/jsnet/transport"
	"github.com/sluicejs/sluice/modules/cluster"
)

// A Pool runs one program in several runtimes side by side, each on a goroutine of its own,
// so that a server uses as many processors. The runtimes are workers as those of Node's
// module cluster: they have no variables in common, and servers of theirs that listen on
// the same address share one socket.
//
//	pool, err := runtime.NewPool(4, runtime.WithSystem())
//	if err != nil {
//		return err
//	}
//	defer pool.Close()
//	return pool.RunFile(ctx, "server.js")
//
// # Sockets
//
// Whoever listens on an address first opens the socket, and who comes later joins, with the
// same address; a first listen(0) of one is the first of all, a second the second. The last
// to close closes it. What keeps the socket from being opened is an error of each, which
// reads as in a worker of Node's. The option exclusive of listen has the server open a
// socket of its own.
//
// A connection goes to the worker that has the fewest of that socket, to those that have as
// many in turn, and never to one that has not yet taken the last: while all are busy,
// connections wait with the system. One that a busy worker has left lying for 20 ms goes to
// another that is not, and so does what was on its way to a server that closes. A server that
// has its maxConnections leaves connections to the others, and emits no 'drop'; where all
// have as many, connections wait.
//
// # Workers
//
// A program learns from the module cluster that it is a worker (isWorker is true) and which
// one (worker.id, from 1). So a program written for Node, which forks where isPrimary is
// true and serves elsewhere, serves in all of them. There is no primary and no channel to
// it: process.send is undefined, and worker.send throws. worker.disconnect and worker.kill
// are there, and concern one worker only.
//
// Each worker has the options of the pool, its own event loop and its own signals. Standard
// input is that of worker 1, the others have none. What a worker writes to standard output
// or error with one call stays in one piece.
//
// # The end
//
// A worker whose program has nothing left to do is done, and the others go on. All end with
// the first that fails or has an exit code, or that calls process.exit, also with 0. The
// others are then closed as by [Runtime.Close]: without any further event.
type Pool struct {
	workers []*worker
	sharing *transport.Sharing
	output  sync.Mutex // held while one writes
}

// A worker is a runtime of a pool.
type worker struct {
	*Runtime
	pool *Pool
	id   int  // from 1
	left bool // it ends for itself alone
}

// NewPool returns a pool of n runtimes with these options; 0 is as many as Go uses
// processors. What the options bring is used by all of them at the same time. The pool's
// owner calls [Pool.Close] when done with it. An error is one of [New], or says that n is
// negative.
func NewPool(n int, options ...Option) (*Pool, error) {
	if n == 0 {
		n = stdruntime.GOMAXPROCS(0)
	}
	if n < 0 {
		return nil, errors.New("runtime: a pool of fewer than no runtimes")
	}
	p := &Pool{sharing: transport.NewSharing()}
	for id := 1; id <= n; id++ {
		w := &worker{pool: p, id: id}
		rt, err := New(append(slices.Clip(options), w.configure)...)
		if err != nil {
			return nil, errors.Join(err, p.Close())
		}
		w.Runtime = rt
		p.workers = append(p.workers, w)
	}
	return p, nil
}

// configure is the last of the worker's options.
func (w *worker) configure(c *config) {
	c.worker = w
	if w.id > 1 {
		c.process.Stdin = nil
	}
	c.process.Stdout = w.pool.undivided(c.process.Stdout)
	c.process.Stderr = w.pool.undivided(c.process.Stderr)
}

// define has the worker's realm know that it is one. It is called before modules are
// loaded.
func (w *worker) define(r *js.Realm) {
	jsnet.Share(r, w.pool.sharing)
	r.Define("cluster", cluster.Worker{
		ID:      w.id,
		Servers: servers,
		Leave:   func() { w.left = true },
	}.Loader())
}

// servers returns the servers of a realm that share their sockets.
func servers(r *js.Realm) []*goja.Object {
	if !r.HasBuiltin("net") {
		return nil
	}
	return jsnet.SharingServers(r)
}

// Runtimes returns the runtimes, worker 1 first.
func (p *Pool) Runtimes() []*Runtime {
	runtimes := make([]*Runtime, len(p.workers))
	for i, w := range p.workers {
		runtimes[i] = w.Runtime
	}
	return runtimes
}

// Run runs a program in each runtime, and returns when all have ended: nil, or the error
// of the first that has ended for all, see [Runtime.Run]. A pool runs one program.
func (p *Pool) Run(ctx context.Context, program *Program) error {
	return p.RunFunc(ctx, func(ctx context.Context, rt *Runtime) error { return rt.Run(ctx, program) })
}

// RunFile is [Pool.Run] of a [File].
func (p *Pool) RunFile(ctx context.Context, name string) error { return p.Run(ctx, File(name)) }

// RunString is [Pool.Run] of a text, as if it stood in the file of that name.
func (p *Pool) RunString(ctx context.Context, name, text string) error {
	return p.Run(ctx, &Program{name, &text})
}

// errOthersEnd ends the workers that are left when one has ended for all.
var errOthersEnd = errors.New("runtime: another worker has ended the pool")

// RunFunc is [Pool.Run] with run called for each runtime, on a goroutine of its own: it
// runs the program by [Runtime.Run] or its like, and returns what that does.
func (p *Pool) RunFunc(ctx context.Context, run func(context.Context, *Runtime) error) error {
	ctx, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)
	var (
		workers sync.WaitGroup
		first   sync.Once
		result  error
	)
	for _, w := range p.workers {
		workers.Go(func() {
			err := run(ctx, w.Runtime)
			if err == nil && (w.left || !w.process.Ended()) {
				_ = w.Close() // the others take over what it has left of connections
				return
			}
			first.Do(func() {
				result = err
				cancel(errOthersEnd)
			})
		})
	}
	workers.Wait()
	return result
}

// Shutdown ends the program in good order, in all runtimes at a time, see
// [Runtime.Shutdown]. It returns the errors of those that have ended with one.
func (p *Pool) Shutdown(ctx context.Context) error {
	errs := make([]error, len(p.workers))
	var workers sync.WaitGroup
	for i, w := range p.workers {
		workers.Go(func() { errs[i] = w.Runtime.Shutdown(ctx) })
	}
	workers.Wait()
	return errors.Join(errs...)
}

// Close closes all runtimes, see [Runtime.Close], and returns when nothing is left of the
// pool. Any goroutine may call it but those of the workers, any number of times. It returns
// the errors of all.
func (p *Pool) Close() error {
	var errs []error
	for _, w := range p.workers {
		errs = append(errs, w.Close())
	}
	return errors.Join(append(errs, closeError(p.sharing.Wait()))...)
}

// undivided returns w for one of several writers, of whom each has a call of Write to
// itself. A file sees to that itself.
func (p *Pool) undivided(w io.Writer) io.Writer {
	if _, ok := w.(*os.File); ok || w == nil {
		return w
	}
	return &undividedWriter{w, &p.output}
}

type undividedWriter struct {
	io.Writer
	mu *sync.Mutex
}

// Write implements [io.Writer].
func (w *undividedWriter) Write(b []byte) (int, error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.Writer.Write(b)
}
