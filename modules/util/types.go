package util

import (
	"slices"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/inspect"
	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/namespace"
)

// defineTypes makes util.types. Its tests go by what an object is, whatever its
// prototype or its tag say.
func (m *module) defineTypes() {
	m.types = m.r.VM.NewObject()
	for _, t := range []struct {
		name string
		is   func(inspect.Kind) bool
	}{
		{"isExternal", none},
		{"isDate", oneOf(inspect.KindDate)},
		{"isArgumentsObject", oneOf(inspect.KindArguments)},
		{"isBigIntObject", oneOf(inspect.KindBigInt)},
		{"isBooleanObject", oneOf(inspect.KindBoolean)},
		{"isNumberObject", oneOf(inspect.KindNumber)},
		{"isStringObject", oneOf(inspect.KindString)},
		{"isSymbolObject", oneOf(inspect.KindSymbol)},
		{"isNativeError", oneOf(inspect.KindError)},
		{"isRegExp", oneOf(inspect.KindRegExp)},
		{"isAsyncFunction", oneOf(inspect.KindAsyncFunction, inspect.KindAsyncGeneratorFunction)},
		{"isGeneratorFunction", oneOf(inspect.KindGeneratorFunction, inspect.KindAsyncGeneratorFunction)},
		{"isGeneratorObject", oneOf(inspect.KindGenerator)},
		{"isPromise", oneOf(inspect.KindPromise)},
		{"isMap", oneOf(inspect.KindMap)},
		{"isSet", oneOf(inspect.KindSet)},
		{"isMapIterator", oneOf(inspect.KindMapIterator)},
		{"isSetIterator", oneOf(inspect.KindSetIterator)},
		{"isWeakMap", oneOf(inspect.KindWeakMap)},
		{"isWeakSet", oneOf(inspect.KindWeakSet)},
		{"isArrayBuffer", oneOf(inspect.KindArrayBuffer)},
		{"isDataView", oneOf(inspect.KindDataView)},
		{"isSharedArrayBuffer", oneOf(kindShared)},
		{"isProxy", oneOf(inspect.KindProxy)},
		{"isModuleNamespaceObject", oneOf(kindNamespace)},
		{"isAnyArrayBuffer", oneOf(inspect.KindArrayBuffer, kindShared)},
		{"isBoxedPrimitive", inspect.Kind.IsBoxed},
	} {
		m.r.On(m.types).Value(t.name, m.test(t.name, 0, func(v goja.Value) bool {
			o := js.Object(v)
			switch {
			case o != nil && js.IsShared(o):
				return t.is(kindShared)
			case o != nil && namespace.Is(o):
				return t.is(kindNamespace)
			}
			return o != nil && t.is(inspect.KindOf(o))
		}))
	}
	m.defineTypesOfViews()
	for _, name := range []string{"isKeyObject", "isCryptoKey"} { // there is no node:crypto
		no := m.test("value", 1, func(goja.Value) bool { return false })
		check(m.types.DefineDataProperty(name, no, goja.FLAG_FALSE, goja.FLAG_FALSE, goja.FLAG_TRUE))
	}
}

// kindShared is the kind of a SharedArrayBuffer, which is an ArrayBuffer to the engine.
const kindShared inspect.Kind = 255

// kindNamespace is the kind of the namespace of a module, which is a proxy to the engine.
const kindNamespace inspect.Kind = 254

func none(inspect.Kind) bool { return false }

func oneOf(kinds ...inspect.Kind) func(inspect.Kind) bool {
	return func(k inspect.Kind) bool { return slices.Contains(kinds, k) }
}

func (m *module) defineTypesOfViews() {
	m.r.On(m.types).
		Value("isArrayBufferView", m.isView).
		Value("isTypedArray", m.test("isTypedArray", 1, func(v goja.Value) bool { return m.typedArrayName(v) != "" }))
	for _, class := range []string{
		"Uint8Array", "Uint8ClampedArray", "Uint16Array", "Uint32Array", "Int8Array", "Int16Array", "Int32Array",
		"Float32Array", "Float64Array", "BigInt64Array", "BigUint64Array",
	} {
		is := func(v goja.Value) bool { return m.typedArrayName(v) == class }
		m.r.On(m.types).Value("is"+class, m.test("is"+class, 1, is))
	}
}

// typedArrayName is the name of the class of a typed array, "" if v is none.
func (m *module) typedArrayName(v goja.Value) string {
	tag := m.typedArrayTag(goja.FunctionCall{This: v})
	if js.IsUndefined(tag) {
		return ""
	}
	return tag.String()
}
