package readline

import (
	_ "embed"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/cursor"
	"github.com/sluicejs/sluice/internal/inspect"
	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/library"
)

var (
	//go:embed keys.js
	keysText string
	//go:embed interface.js
	interfaceText string
	//go:embed editor.js
	editorText string
	//go:embed history.js
	historyText string
	//go:embed complete.js
	completeText string
	//go:embed iterator.js
	iteratorText string
	//go:embed readline.js
	readlineText string
	//go:embed promises.js
	promisesText string
)

// parts are the libraries that both modules share, in the order that they are loaded in:
// each is given those before it, by its name.
var parts = []struct {
	name    string
	library *library.Library
}{
	{"keys", library.New("readline/keys", keysText)},
	{"iterator", library.New("readline/iterator", iteratorText)},
	{"interface", library.New("readline/interface", interfaceText)},
	{"history", library.New("readline/history", historyText)},
	{"editor", library.New("readline/editor", editorText)},
	{"complete", library.New("readline/complete", completeText)},
}

var (
	readlineLibrary = library.New("readline/readline", readlineText)
	promisesLibrary = library.New("readline/promises", promisesText)
)

// Load makes the exports of node:readline; it is a [js.Loader].
func Load(r *js.Realm) *goja.Object { return readlineLibrary.Load(r, js.State(r, newShared).native) }

// LoadPromises makes the exports of node:readline/promises; it is a [js.Loader].
func LoadPromises(r *js.Realm) *goja.Object {
	return promisesLibrary.Load(r, js.State(r, newShared).native)
}

// shared is what the libraries of a realm are given.
type shared struct{ native *goja.Object }

func newShared(r *js.Realm) *shared {
	s := &shared{r.VM.NewObject()}
	// A function of a stream is a method whose this is the stream.
	ofStream := func(fn func(*js.Realm, goja.FunctionCall) goja.Value) func(goja.FunctionCall) goja.Value {
		return func(c goja.FunctionCall) goja.Value {
			return fn(r, goja.FunctionCall{This: c.Argument(0), Arguments: c.Arguments[min(1, len(c.Arguments)):]})
		}
	}
	r.On(s.native).
		Value("asyncIterator", r.WellKnownSymbol("asyncIterator")).
		Method("cursorTo", 4, ofStream(cursor.To)).
		Method("moveCursor", 4, ofStream(cursor.Move)).
		Method("clearLine", 3, ofStream(cursor.ClearLine)).
		Method("clearScreenDown", 2, ofStream(cursor.ClearScreenDown)).
		Method("inspect", 1, func(c goja.FunctionCall) goja.Value { return r.VM.ToValue(r.Inspect.Inspect(c.Argument(0), nil)) }).
		Method("width", 1, func(c goja.FunctionCall) goja.Value { return r.VM.ToValue(inspect.Width(c.Argument(0).String())) }).
		Method("stripControl", 1, func(c goja.FunctionCall) goja.Value {
			return r.VM.ToValue(inspect.StripVTControlCharacters(c.Argument(0).String()))
		})
	for _, part := range parts {
		r.On(s.native).Value(part.name, part.library.Load(r, s.native))
	}
	return s
}
