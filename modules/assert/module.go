package assert

import (
	_ "embed" // for the parts in JavaScript

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/library"
	"github.com/sluicejs/sluice/modules/util"
)

//go:embed error.js
var errorText string

//go:embed assert.js
var assertText string

//go:embed call_tracker.js
var callTrackerText string

var (
	errorLibrary       = library.New("assert/error", errorText)
	assertLibrary      = library.New("assert", assertText)
	callTrackerLibrary = library.New("assert/call_tracker", callTrackerText)
)

// module is node:assert in one realm.
type module struct {
	r       *js.Realm
	exports *goja.Object // of assert.js
}

// Load makes the exports of node:assert; it is a [js.Loader].
func Load(r *js.Realm) *goja.Object { return of(r).exports.Get("assert").(*goja.Object) }

// LoadStrict makes the exports of node:assert/strict; it is a [js.Loader].
func LoadStrict(r *js.Realm) *goja.Object { return Load(r).Get("strict").(*goja.Object) }

func of(r *js.Realm) *module { return js.State(r, newModule) }

func newModule(r *js.Realm) *module {
	m := &module{r: r}
	native := r.VM.NewObject()
	r.On(native).
		Value("inspect", r.Inspect.InspectFunction()).
		Method("compared", 2, m.compared).
		Method("describe", 4, m.describe).
		Method("deprecate", 2, m.deprecate).
		Method("expression", 0, m.expression).
		Method("isDeepEqual", 3, m.isDeepEqual)
	parts := errorLibrary.Load(r, native)
	r.On(native).Value("AssertionError", parts.Get("AssertionError"))
	r.On(native).Value("CallTracker", callTrackerLibrary.Load(r, native).Get("CallTracker"))
	m.exports = assertLibrary.Load(r, native)
	return m
}

// deprecate(code, message) warns of a deprecated use.
func (m *module) deprecate(c goja.FunctionCall) goja.Value {
	m.r.DeprecationWarning(c.Argument(0).String(), c.Argument(1).String())
	return js.Undefined
}

// isErrorObject tells whether v is an error, or inherits from one.
func (m *module) isErrorObject(v goja.Value) bool {
	o := js.Object(v)
	return o != nil && (o.ClassName() == "Error" || js.Inherits(o, m.r.ErrorClass(js.Error)))
}

// isDeepEqual(a, b, strict) tells whether two values are deeply equal.
func (m *module) isDeepEqual(c goja.FunctionCall) goja.Value {
	return m.r.VM.ToValue(util.Equal(m.r, c.Argument(0), c.Argument(1), c.Argument(2).ToBoolean()))
}
