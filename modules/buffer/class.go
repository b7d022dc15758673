package buffer

import (
	"strings"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
)

// fastBuffer makes the class of all instances. Its prototype is also Buffer's, so
// that Buffer can be called without new.
var fastBuffer = goja.MustCompile(js.InternalPrefix+"buffer", `(class FastBuffer extends Uint8Array {
	constructor(bufferOrLength, byteOffset, length) { super(bufferOrLength, byteOffset, length) }
})`, true)

func (m *Module) defineClass() {
	species, err := m.r.VM.RunProgram(fastBuffer)
	if err != nil {
		panic(err)
	}
	m.species = species.(*goja.Object)
	m.proto = js.Proto(m.species)
	m.sample = m.viewOf(m.r.VM.ToValue(m.r.VM.NewArrayBuffer(nil)), m.value(0), m.value(0))
	m.constructor = m.function("Buffer", 3, m.proto, m.construct)
	m.r.Hidden(m.proto).Value("constructor", m.constructor)

	m.defineStatics()
	m.defineNumbers()
	m.defineStrings()
	m.definePrototype()
}

// function makes a constructor as `function name() {}` is one: of a class that
// extends Uint8Array, but that works without new.
func (m *Module) function(name string, length int, proto *goja.Object, construct js.Callable) *goja.Object {
	f := m.r.VM.ToValue(func(c goja.ConstructorCall) *goja.Object {
		return construct(goja.FunctionCall{Arguments: c.Arguments}).(*goja.Object)
	}).(*goja.Object)
	define := func(key string, v goja.Value, writable, configurable goja.Flag) {
		if err := f.DefineDataProperty(key, v, writable, configurable, goja.FLAG_FALSE); err != nil {
			panic(err)
		}
	}
	define("length", m.value(length), goja.FLAG_FALSE, goja.FLAG_TRUE)
	define("name", m.r.VM.ToValue(name), goja.FLAG_FALSE, goja.FLAG_TRUE)
	define("prototype", proto, goja.FLAG_TRUE, goja.FLAG_FALSE)
	if err := f.SetPrototype(m.species.Prototype()); err != nil {
		panic(err)
	}
	return f
}

func (m *Module) defineStatics() {
	isEncoding := m.r.Func("isEncoding", 1, m.isEncoding)
	m.r.On(m.constructor).
		Value("poolSize", m.value(defaultPoolSize)).
		Method("from", 3, m.jsFrom).
		Method("copyBytesFrom", 3, m.copyBytesFrom).
		Method("of", 0, m.of).
		Method("alloc", 3, m.alloc).
		Method("allocUnsafe", 1, m.allocUnsafe).
		Method("allocUnsafeSlow", 1, m.allocUnsafeSlow).
		Method("isBuffer", 1, func(c goja.FunctionCall) goja.Value { return m.r.VM.ToValue(m.IsBuffer(c.Argument(0))) }).
		Method("compare", 2, m.compareStatic).
		Value("isEncoding", isEncoding).
		Method("concat", 2, m.concat).
		Method("byteLength", 2, m.byteLength)
	get := m.r.Func("get", 0, func(goja.FunctionCall) goja.Value { return m.species })
	if err := m.constructor.DefineAccessorPropertySymbol(goja.SymSpecies, get, nil, goja.FLAG_TRUE, goja.FLAG_FALSE); err != nil {
		panic(err)
	}
	m.r.On(m.constructor).Symbol(goja.NewSymbol("kIsEncodingSymbol"), isEncoding)
}

// definePrototype defines the methods that neither read nor write numbers or
// strings.
func (m *Module) definePrototype() {
	m.accessor(m.proto, "parent", goja.FLAG_FALSE, m.parent, nil)
	m.accessor(m.proto, "offset", goja.FLAG_FALSE, m.offset, nil)
	inspect := m.r.Func("inspect", 2, m.inspect)
	m.r.On(m.proto).
		Method("copy", 4, m.copy).
		Method("toString", 3, m.toString).
		Method("equals", 1, m.equals).
		Value("inspect", inspect).
		Method("compare", 5, m.compare).
		Method("indexOf", 3, m.indexOf).
		Method("lastIndexOf", 3, m.lastIndexOf).
		Method("includes", 3, m.includes).
		Method("fill", 4, m.jsFill).
		Method("write", 4, m.write).
		Method("toJSON", 0, m.toJSON).
		Method("subarray", 2, m.subarray).
		Method("slice", 2, m.slice).
		Method("swap16", 0, func(c goja.FunctionCall) goja.Value { return m.swap(c, 2) }).
		Method("swap32", 0, func(c goja.FunctionCall) goja.Value { return m.swap(c, 4) }).
		Method("swap64", 0, func(c goja.FunctionCall) goja.Value { return m.swap(c, 8) }).
		Alias("toLocaleString", "toString").
		Symbol(m.inspectCustom, inspect)
}

// construct is the deprecated constructor.
func (m *Module) construct(c goja.FunctionCall) goja.Value {
	m.warnOfConstructor()
	value, encoding := c.Argument(0), c.Argument(1)
	if !goja.IsNumber(value) {
		return m.from(value, encoding, c.Argument(2))
	}
	if goja.IsString(encoding) {
		panic(m.invalidArgType("string", "of type string", value))
	}
	return m.alloc(goja.FunctionCall{Arguments: c.Arguments[:1]})
}

// warnOfConstructor warns once that the constructor is deprecated, unless the call
// comes from a package that the program merely depends on and pending deprecations are
// not asked for.
func (m *Module) warnOfConstructor() {
	if m.warned {
		return
	}
	for _, frame := range m.r.VM.CaptureCallStack(0, nil) {
		if !m.r.PendingDeprecation && strings.Contains(frame.SrcName(), "/node_modules/") {
			return
		}
	}
	m.warned = true
	if process := m.r.Builtin("process"); process != nil {
		m.r.Invoke(process, "emitWarning",
			m.r.VM.ToValue("Buffer() is deprecated due to security and usability issues. "+
				"Please use the Buffer.alloc(), Buffer.allocUnsafe(), or Buffer.from() methods instead."),
			m.r.VM.ToValue("DeprecationWarning"), m.r.VM.ToValue("DEP0005"))
	}
}

// slowBuffer makes the deprecated class SlowBuffer.
func (m *Module) slowBuffer() *goja.Object {
	proto := m.r.VM.CreateObject(m.proto.Prototype())
	f := m.function("SlowBuffer", 1, proto, m.allocUnsafeSlow)
	m.r.Hidden(proto).Value("constructor", f)
	return f
}
