package convert

import (
	"context"
	"fmt"
	"net"
	"reflect"
	"strings"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
)

// A Converter converts for one realm.
type Converter struct {
	r       *js.Realm
	classes map[reflect.Type]*goja.Object // prototypes of host objects
	sockets map[net.Conn]*goja.Object     // those that stand for connections and are not closed

	// Context is what functions get that ask for one as their first argument.
	Context context.Context

	// Exception makes an error of a value that was thrown, or may be.
	Exception func(thrown goja.Value) error

	// Thrown finds in err the error of Exception's that stands for a value of this realm,
	// and the value. It returns nil if there is none.
	Thrown func(err error) (thrown goja.Value, exception error)

	// Call calls a function of the script for a Go function that stands for it, on any
	// goroutine, and has result take what it returns on the goroutine of the loop.
	Call func(ctx context.Context, fn goja.Value, args []any, result func(goja.Value) error) error

	// Streams makes streams of Go's of those of the script.
	Streams Streams
}

// Of returns the converter of a realm.
func Of(r *js.Realm) *Converter {
	return js.State(r, func(r *js.Realm) *Converter {
		return &Converter{r: r, classes: make(map[reflect.Type]*goja.Object), Context: context.Background()}
	})
}

// An Error says that a value cannot be had as what was asked for.
type Error struct {
	Path string // where it is, as in "[2].name"; "" for the value itself
	From string // what it is
	To   string // what was asked for
}

// Error names both types and the place.
func (e *Error) Error() string {
	at := ""
	if e.Path != "" {
		at = e.Path + ": "
	}
	return fmt.Sprintf("%scannot use %s as %s", at, e.From, e.To)
}

// maxDepth is how deep values may nest. Those that contain themselves are deeper.
const maxDepth = 200

// fail panics with an Error, which the entry points return.
func fail(path, from, to string) { panic(&Error{path, from, to}) }

// failCycle fails for a value that nests too deep. The path to it says nothing beyond its
// beginning.
func failCycle(path, from, to string) {
	const shown = 40
	if len(path) > shown {
		path = strings.ToValidUTF8(path[:shown], "") + "..."
	}
	fail(path, from+" that contains itself", to)
}

// caught is deferred by the entry points.
func caught(err *error) {
	switch v := recover().(type) {
	case nil:
	case *Error:
		*err = v
	default:
		panic(v)
	}
}
