package js

import (
	"strings"

	"github.com/dop251/goja"
)

// callSites makes the array of frames that Error.prepareStackTrace is given.
func (r *Realm) callSites(frames []frame) *goja.Object {
	var sites []any
	limit := r.stackLimit()
	r.eachFrame(frames, func(f *frame, text string) bool {
		sites = append(sites, r.callSite(f, text))
		return len(sites) < limit
	})
	return r.VM.NewArray(sites...)
}

// site is a frame as a script sees it; text is how a stack shows it.
type site struct {
	frame
	text string
}

var sites = NewSlot[site]("CallSite")

func (r *Realm) callSite(f *frame, text string) *goja.Object {
	proto := r.errors.callSite
	if proto == nil {
		proto = r.callSitePrototype()
		r.errors.callSite = proto
	}
	o := r.VM.CreateObject(proto)
	sites.Set(r, o, &site{*f, text})
	return o
}

// callSitePrototype makes the prototype of call sites.
func (r *Realm) callSitePrototype() *goja.Object {
	ctor := r.NewClass(Class{Name: "CallSite", Init: func(*goja.Object, []goja.Value) {}})
	proto := Proto(ctor)
	define := r.Hidden(proto)
	for _, m := range []struct {
		name string
		get  func(s *site) any // nil: null
	}{
		{"getColumnNumber", func(s *site) any { return number(s.position(r).Column) }},
		{"getEvalOrigin", func(s *site) any {
			if e := r.evaluated(s.file); e != nil {
				return e.origin(r)
			}
			return Undefined
		}},
		{"getFileName", func(s *site) any { return s.fileName(r) }},
		{"getFunction", func(*site) any { return Undefined }},
		{"getFunctionName", func(s *site) any { return text(s.functionName(r)) }},
		{"getLineNumber", func(s *site) any { return number(s.line) }},
		{"getMethodName", func(s *site) any { _, method := s.method(); return text(method) }},
		{"getPromiseIndex", func(*site) any { return nil }},
		{"getScriptNameOrSourceURL", func(s *site) any {
			if sc := r.script(s.file); sc != nil && sc.URL() != "" {
				return sc.URL()
			}
			return s.fileName(r)
		}},
		{"getThis", func(*site) any { return Undefined }},
		{"getTypeName", func(s *site) any { object, _ := s.method(); return text(object) }},
		{"isAsync", func(s *site) any { return strings.HasPrefix(s.text, "async ") }},
		{"isConstructor", func(s *site) any { return strings.HasPrefix(s.text, "new ") }},
		{"isEval", func(s *site) any { return r.evaluated(s.file) != nil }},
		{"isNative", func(*site) any { return false }},
		{"isPromiseAll", func(*site) any { return false }},
		{"isToplevel", func(s *site) any { object, _ := s.method(); return object == "" }},
		{"toString", func(s *site) any { return s.text }},
	} {
		define.Method(m.name, 0, func(c goja.FunctionCall) goja.Value {
			s := sites.Get(c.This)
			if s == nil {
				panic(r.NewError(TypeError, "", "CallSite method "+m.name+" expects CallSite as receiver"))
			}
			v := m.get(s)
			if v == nil {
				return goja.Null()
			}
			return r.VM.ToValue(v)
		})
	}
	return proto
}

// text is a string, or null if it is empty.
func text(s string) any {
	if s == "" {
		return nil
	}
	return s
}

// number is a number, or null if it is 0.
func number(n int) any {
	if n == 0 {
		return nil
	}
	return n
}

// fileName is the name of the file; code that was made of a string is in none.
func (s *site) fileName(r *Realm) any {
	if r.evaluated(s.file) != nil {
		return Undefined
	}
	return text(s.file)
}

// functionName is the name of the function, of a constructor that of its class.
func (s *site) functionName(r *Realm) string {
	if (s.function == "" || s.function == "anonymous") && r.evaluated(s.file) != nil {
		return "eval"
	}
	if class, isConstructor := strings.CutPrefix(s.text, "new "); isConstructor && s.function == "" {
		class, _, _ = strings.Cut(class, " (")
		return class
	}
	return s.function
}

// method is the class and the method that a frame's text names, as in `Class.method
// (place)`.
func (s *site) method() (object, method string) {
	name, _, ok := strings.Cut(s.text, " (")
	if class, isConstructor := strings.CutPrefix(name, "new "); isConstructor {
		return class, ""
	}
	if !ok || strings.Contains(name, " ") {
		return "", ""
	}
	i := strings.LastIndexByte(name, '.')
	if i < 0 {
		return "", ""
	}
	if method = name[i+1:]; method == "<anonymous>" {
		method = ""
	}
	return name[:i], method
}

// CallText is the text of the call that a script has under way, and the column, from 0,
// at which it begins; "" if it is in code made from a string.
func (r *Realm) CallText() (text string, indent int) {
	for _, call := range r.VM.CaptureCallStack(0, nil) {
		f := toFrame(&call)
		if f.file == "" || strings.HasPrefix(f.file, InternalPrefix) {
			continue
		}
		if s := r.script(f.file); s != nil && r.evaluated(f.file) == nil {
			return s.CallText(f.line, f.column)
		}
		break
	}
	return "", 0
}
