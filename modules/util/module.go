package util

import (
	"sync"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/nodeerr"
)

// module is node:util in one realm.
type module struct {
	r       *js.Realm
	exports *goja.Object
	types   *goja.Object
	intrinsics

	textDecoder, textEncoder func() *goja.Object // the classes, made when first asked for

	debug              debugSections
	deprecated         map[string]bool // codes that were warned of
	deprecatedFunction goja.Value
}

func of(r *js.Realm) *module { return js.State(r, newModule) }

func newModule(r *js.Realm) *module {
	m := &module{r: r, deprecated: make(map[string]bool)}
	m.intrinsics.capture(r)
	r.Inspect.InvalidArgType = func(name, expected string, actual goja.Value) *goja.Object {
		return nodeerr.InvalidArgType(r, name, expected, actual)
	}
	m.textDecoder = sync.OnceValue(m.newTextDecoderClass)
	m.textEncoder = sync.OnceValue(m.newTextEncoderClass)
	m.debug.init(m)
	m.deprecatedFunction = newDeprecatedFunction(r)
	m.defineTypes()
	m.defineExports()
	return m
}

// Load makes the exports of node:util; it is a [js.Loader].
func Load(r *js.Realm) *goja.Object { return of(r).exports }

// LoadTypes makes the exports of node:util/types; it is a [js.Loader].
func LoadTypes(r *js.Realm) *goja.Object { return of(r).types }

// LoadEncoding makes what the global TextDecoder and TextEncoder are taken from: those of
// node:util are accessors until a script asks for them; it is a [js.Loader].
func LoadEncoding(r *js.Realm) *goja.Object {
	m, exports := of(r), r.VM.NewObject()
	m.onDemandOf(exports, "TextDecoder", func() goja.Value { return m.textDecoder() })
	m.onDemandOf(exports, "TextEncoder", func() goja.Value { return m.textEncoder() })
	return exports
}

// defineExports defines the exports in Node's order.
func (m *module) defineExports() {
	r := m.r
	m.exports = r.VM.NewObject()
	debuglog, promisify := r.Func("debuglog", 2, m.debuglog), r.Func("promisify", 1, m.promisify)
	r.On(promisify).Value("custom", m.custom)
	r.On(m.exports).
		Method("_errnoException", 0, m.errnoException).
		Method("_exceptionWithHostPort", 0, m.exceptionWithHostPort).
		Method("_extend", 2, m.extend).
		Method("callbackify", 1, m.callbackify).
		Value("debug", debuglog).
		Value("debuglog", debuglog).
		Method("deprecate", 4, m.deprecate).
		Value("format", r.Inspect.FormatFunction()).
		Method("styleText", 2, m.styleText).
		Value("formatWithOptions", r.Inspect.FormatWithOptionsFunction()).
		Method("getSystemErrorMap", 0, m.getSystemErrorMap).
		Method("getSystemErrorName", 1, m.getSystemErrorName).
		Method("inherits", 2, m.inherits).
		Value("inspect", r.Inspect.InspectFunction()).
		Value("isArray", m.isArrayFunction).
		Value("isBoolean", m.isType("isBoolean", "boolean")).
		Value("isBuffer", m.isBuffer()).
		Method("isDeepStrictEqual", 2, m.isDeepStrictEqual).
		Value("isNull", m.test("isNull", 1, goja.IsNull)).
		Value("isNullOrUndefined", m.test("isNullOrUndefined", 1, js.IsNullish)).
		Value("isNumber", m.isType("isNumber", "number")).
		Value("isString", m.isType("isString", "string")).
		Value("isSymbol", m.isType("isSymbol", "symbol")).
		Value("isUndefined", m.test("isUndefined", 1, goja.IsUndefined)).
		Value("isRegExp", m.types.Get("isRegExp")).
		Value("isObject", m.test("isObject", 1, isObject)).
		Value("isDate", m.types.Get("isDate")).
		Value("isError", m.test("isError", 1, m.isError)).
		Value("isFunction", m.test("isFunction", 1, js.IsFunction)).
		Value("isPrimitive", m.test("isPrimitive", 1, isPrimitive)).
		Method("log", 0, m.log).
		Value("promisify", promisify).
		Method("stripVTControlCharacters", 1, m.stripVTControlCharacters).
		Method("toUSVString", 1, m.toUSVString)
	m.defineSignals()
	r.On(m.exports).
		Value("types", m.types).
		Method("parseEnv", 1, m.parseEnv)
	m.onDemand("parseArgs", func() goja.Value { return r.Func("parseArgs", 0, m.parseArgs) })
	m.onDemand("TextDecoder", func() goja.Value { return m.textDecoder() })
	m.onDemand("TextEncoder", func() goja.Value { return m.textEncoder() })
	classes := sync.OnceValue(func() *goja.Object { return mime.Load(r, js.Undefined) })
	m.onDemand("MIMEType", func() goja.Value { return classes().Get("MIMEType") })
	m.onDemand("MIMEParams", func() goja.Value { return classes().Get("MIMEParams") })
}

// onDemand defines an export that is an accessor until it is read or set: a property
// like any other from then on.
func (m *module) onDemand(name string, load func() goja.Value) { m.onDemandOf(m.exports, name, load) }

func (m *module) onDemandOf(exports *goja.Object, name string, load func() goja.Value) {
	load = sync.OnceValue(load) // the accessor may be called again
	replace := func(v goja.Value) goja.Value {
		m.r.On(exports).Value(name, v)
		return v
	}
	get := m.r.Func("get "+name, 0, func(goja.FunctionCall) goja.Value { return replace(load()) })
	set := m.r.Func("set "+name, 1, func(c goja.FunctionCall) goja.Value {
		replace(c.Argument(0))
		return js.Undefined
	})
	check(exports.DefineAccessorProperty(name, get, set, goja.FLAG_TRUE, goja.FLAG_TRUE))
}
