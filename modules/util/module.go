package util

import (
	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
)

// module is node:util in one realm.
type module struct {
	r       *js.Realm
	exports *goja.Object
	types   *goja.Object
	intrinsics

	debug              debugSections
	deprecated         map[string]bool // codes that were warned of
	deprecatedFunction goja.Value
}

func of(r *js.Realm) *module { return js.State(r, newModule) }

func newModule(r *js.Realm) *module {
	m := &module{r: r, deprecated: make(map[string]bool)}
	m.intrinsics.capture(r)
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
		Method("toUSVString", 1, m.toUSVString).
		Value("types", m.types).
		Method("parseEnv", 1, m.parseEnv)
	m.replaceable("parseArgs", r.Func("parseArgs", 0, m.parseArgs))
	m.replaceable("TextDecoder", m.newTextDecoderClass())
	m.replaceable("TextEncoder", m.newTextEncoderClass())
}

// replaceable defines an export that is an accessor, as Node's are that are loaded when
// somebody asks for them. Setting it makes it a property like any other.
func (m *module) replaceable(name string, v goja.Value) {
	get := m.r.Func("get "+name, 0, func(goja.FunctionCall) goja.Value { return v })
	set := m.r.Func("set "+name, 1, func(c goja.FunctionCall) goja.Value {
		m.r.On(m.exports).Value(name, c.Argument(0))
		return js.Undefined
	})
	check(m.exports.DefineAccessorProperty(name, get, set, goja.FLAG_TRUE, goja.FLAG_TRUE))
}
