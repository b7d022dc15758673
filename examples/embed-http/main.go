// Command embed-http is an HTTP server whose tenants bring their handlers as scripts: each has a
// runtime of its own, without files and network, that stays from request to request. Bodies are
// streams in both directions, and who takes too long is interrupted.
//
//	go run ./examples/embed-http      # then, elsewhere: curl -d hello localhost:8127/ann/
package main

import (
	"context"
	"embed"
	"errors"
	"io"
	"io/fs"
	"log"
	"net/http"
	"path"
	"strings"
	"time"

	"github.com/sluicejs/sluice/runtime"
)

//go:embed tenants
var tenants embed.FS

func main() {
	s, err := newServer(context.Background(), tenants, time.Second)
	if err != nil {
		log.Fatal(err)
	}
	defer s.close()
	log.Print(http.ListenAndServe("localhost:8127", s))
}

// A server has a runtime for each tenant, by name.
type server struct {
	tenants  map[string]*runtime.Runtime
	patience time.Duration // how long a handler may take to answer
}

// newServer starts the scripts of the folder tenants.
func newServer(ctx context.Context, files fs.FS, patience time.Duration) (*server, error) {
	s := &server{tenants: make(map[string]*runtime.Runtime), patience: patience}
	scripts, err := fs.Glob(files, "tenants/*.js")
	for _, script := range scripts {
		if err == nil {
			err = s.start(ctx, files, script)
		}
	}
	if err != nil {
		s.close()
		return nil, err
	}
	return s, nil
}

func (s *server) start(ctx context.Context, files fs.FS, script string) error {
	rt, err := runtime.New(runtime.WithFS(files), runtime.WithLimits(runtime.Limits{Timers: 1000}))
	if err != nil {
		return err
	}
	s.tenants[strings.TrimSuffix(path.Base(script), ".js")] = rt
	return rt.Start(ctx, runtime.File(script))
}

func (s *server) close() {
	for _, rt := range s.tenants {
		rt.Close()
	}
}

// What a handler is given, and what it returns: { method, path, body } and { status, body }.
type (
	request struct {
		Method, Path string
		Body         runtime.Readable
	}
	response struct {
		Status int
		Body   io.ReadCloser
	}
)

func (s *server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	name, rest, _ := strings.Cut(strings.TrimPrefix(r.URL.Path, "/"), "/")
	rt := s.tenants[name]
	if rt == nil {
		http.NotFound(w, r)
		return
	}
	ctx, cancel := context.WithTimeout(r.Context(), s.patience)
	defer cancel()
	control := http.NewResponseController(w)
	if err := control.EnableFullDuplex(); err != nil { // a handler may answer before it has read the body
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	answer, err := runtime.Call[response](ctx, rt, "handle", request{r.Method, "/" + rest, runtime.Readable{Reader: r.Body}})
	if err != nil {
		http.Error(w, err.Error(), status(err))
		return
	}
	if answer.Body == nil || answer.Status < 200 || answer.Status > 599 {
		http.Error(w, "the handler has returned no answer", http.StatusInternalServerError)
		return
	}
	defer answer.Body.Close() // also if the client has gone
	w.WriteHeader(answer.Status)
	if _, err := io.Copy(flushing{w, control}, answer.Body); err != nil {
		panic(http.ErrAbortHandler) // the client must not take it for complete
	}
}

// flushing sends what is written at once.
type flushing struct {
	io.Writer
	control *http.ResponseController
}

func (f flushing) Write(p []byte) (int, error) {
	n, err := f.Writer.Write(p)
	if err == nil {
		err = f.control.Flush()
	}
	return n, err
}

// status is what a call that has failed means to a client.
func status(err error) int {
	var thrown *runtime.Exception
	switch {
	case errors.Is(err, context.DeadlineExceeded):
		return http.StatusGatewayTimeout
	case errors.Is(err, runtime.ErrClosed): // the program has ended
		return http.StatusServiceUnavailable
	case errors.As(err, &thrown) && thrown.Code == "EACCES":
		return http.StatusForbidden
	}
	return http.StatusInternalServerError
}
