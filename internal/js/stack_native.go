package js

import (
	"strings"

	"github.com/dop251/goja"
)

// The functions of the language have frames in stacks as those of scripts do, without a
// place: `at Array.map (<anonymous>)`. Functions of Sluice have none.

// languageNames are the globals of the language that are functions, or have some.
var languageNames = []string{
	"Object", "Function", "Array", "Number", "Boolean", "String", "Symbol", "Date", "Promise", "RegExp", "JSON", "Math", "ArrayBuffer",
	"DataView", "Map", "BigInt", "Set", "WeakMap", "WeakSet", "WeakRef", "FinalizationRegistry", "Reflect", "Uint8Array", "Int8Array",
	"Uint16Array", "Int16Array", "Uint32Array", "Int32Array", "Float32Array", "Float64Array", "Uint8ClampedArray", "BigUint64Array",
	"BigInt64Array", "decodeURI", "decodeURIComponent", "encodeURI", "encodeURIComponent", "escape", "unescape", "isFinite", "isNaN",
	"parseFloat", "parseInt", "eval",
}

// frameless are those functions that V8 leaves before they call another.
var frameless = map[string][]string{"Function.prototype": {"call", "apply"}, "Reflect": {"apply", "construct"}}

// languageClasses are the constructors that have a frame where they are used with new.
var languageClasses = map[string]bool{
	"Symbol": true, "BigInt": true, "Map": true, "Set": true, "WeakMap": true, "WeakSet": true, "WeakRef": true, "FinalizationRegistry": true,
	"Promise": true, "RegExp": true, "ArrayBuffer": true, "DataView": true, "Date": true, "Number": true, "String": true, "Int8Array": true,
	"Uint8Array": true, "Uint8ClampedArray": true, "Int16Array": true, "Uint16Array": true, "Int32Array": true, "Uint32Array": true,
	"Float32Array": true, "Float64Array": true, "BigInt64Array": true, "BigUint64Array": true, "Function": true,
}

// iteratorPrototypes is a program that lists the prototypes of the language's iterators.
var iteratorPrototypes = program("iterators", `[[][Symbol.iterator](), new Map().keys(), new Set().keys(), ''[Symbol.iterator](),
	''.matchAll(/a/g), Object.getPrototypeOf(function* () {}.prototype)].map((iterator, i) => i < 5 ? Object.getPrototypeOf(iterator) : iterator)`)

// languageFunctions are the functions that have frames, with their names.
func (r *Realm) languageFunctions() map[*goja.Object]string {
	if r.language != nil {
		return r.language
	}
	r.language = make(map[*goja.Object]string)
	add := func(path string, owner *goja.Object) {
		for _, name := range owner.GetOwnPropertyNames() {
			own := Object(r.describeOwn(goja.FunctionCall{Arguments: []goja.Value{owner, r.VM.ToValue(name)}}))
			for _, key := range []string{"value", "get "} {
				if f := Object(Get(own, strings.TrimSpace(key))); f != nil && name != "constructor" && IsFunction(f) {
					r.language[f] = strings.TrimSuffix(key, "value") + path + "." + name
				}
			}
		}
		for _, name := range frameless[path] {
			delete(r.language, Object(owner.Get(name)))
		}
	}
	for _, name := range languageNames {
		global := Object(r.VM.GlobalObject().Get(name))
		if global == nil {
			continue
		}
		if IsFunction(global) {
			r.language[global] = name
		}
		add(name, global)
		if proto := Object(global.Get("prototype")); proto != nil {
			add(name+".prototype", proto)
		}
		if name == "Uint8Array" {
			add("TypedArray", global.Prototype())
			add("TypedArray.prototype", Proto(global.Prototype()))
		}
	}
	protos := Object(must(r.VM.RunProgram(iteratorPrototypes())))
	for _, proto := range Elements(protos) {
		add("", Object(proto))
	}
	return r.language
}

// nativeText is how V8 writes the frame of a function of the language; "" for others. Where
// it is that of a generator, whose own frame is above, it is called after that.
func (r *Realm) nativeText(f *frame, above string) (text string) {
	callee := f.called.callee
	if callee == nil {
		return ""
	}
	if ex := r.VM.Try(func() {
		if r.languageFunctions()[callee] == "" {
			return
		}
		name, ok := r.calledName(&f.called, "")
		if !ok {
			name = r.Inspect.FunctionName(callee)
		}
		if method, ok := strings.CutPrefix(name, "Generator."); ok && above != "" {
			generator, _, _ := strings.Cut(above, " (")
			name = generator[strings.LastIndexByte(generator, '.')+1:] + "." + method
		}
		text = name + " (<anonymous>)"
	}); ex != nil {
		return ""
	}
	return text
}

// constructorText is how V8 writes the frame of a constructor of the language that the
// first of frames, which is of a script, calls with new; "" if it does not.
func (r *Realm) constructorText(frames []frame) string {
	class := r.constructed(frames)
	if !languageClasses[class] {
		return ""
	}
	return "new " + class + " (<anonymous>)"
}
