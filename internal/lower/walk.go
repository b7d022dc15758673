package lower

import (
	"reflect"
	"unsafe"

	"github.com/dop251/goja/ast"
	"github.com/dop251/goja/file"
)

// A walker goes through a syntax tree. Its functions may be nil.
type walker struct {
	enter  func(n any)                             // before what is below a node
	exit   func(n any)                             // after it
	leave  func(n ast.Node) ast.Node               // after that; returns what takes its place
	list   func(s []ast.Statement) []ast.Statement // after what is below the statements
	idx    func(at file.Idx) file.Idx
	source func(s string) string // of functions and classes
	skip   func(n any) bool      // whether to leave out a node with all below it

	seen map[unsafe.Pointer]bool // declarations are in the tree twice
}

func (w *walker) walk(n any) {
	w.seen = make(map[unsafe.Pointer]bool)
	w.value(reflect.ValueOf(n))
}

var (
	idxType        = reflect.TypeFor[file.Idx]()
	fileType       = reflect.TypeFor[*file.File]()
	statementsType = reflect.TypeFor[[]ast.Statement]()
)

func (w *walker) value(v reflect.Value) {
	switch v.Kind() {
	case reflect.Pointer:
		if v.IsNil() || v.Type() == fileType || w.seen[v.UnsafePointer()] {
			return
		}
		w.seen[v.UnsafePointer()] = true
		n := v.Interface()
		if w.skip != nil && w.skip(n) {
			return
		}
		if w.enter != nil {
			w.enter(n)
		}
		w.value(v.Elem())
		if w.exit != nil {
			w.exit(n)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Type().Field(i).Name == "Source" && v.Field(i).Kind() == reflect.String {
				if w.source != nil {
					v.Field(i).SetString(w.source(v.Field(i).String()))
				}
				continue
			}
			w.field(v.Field(i))
		}
	case reflect.Slice:
		for i := range v.Len() {
			w.field(v.Index(i))
		}
		if v.Type() == statementsType && w.list != nil && v.Len() > 0 {
			v.Set(reflect.ValueOf(w.list(v.Interface().([]ast.Statement))))
		}
	case reflect.Int:
		if v.Type() == idxType && w.idx != nil {
			v.SetInt(int64(w.idx(file.Idx(v.Int()))))
		}
	}
}

// field goes through a part of a node that another may take the place of.
func (w *walker) field(v reflect.Value) {
	if v.Kind() != reflect.Interface {
		w.value(v)
		return
	}
	if v.IsNil() {
		return
	}
	w.value(v.Elem())
	if w.leave == nil {
		return
	}
	if n, ok := v.Interface().(ast.Node); ok {
		if replaced := w.leave(n); replaced != n {
			v.Set(reflect.ValueOf(replaced))
		}
	}
}

// within tells which part of text s is, if it is one: not only equal to it, but sliced
// from it, as the parser slices the source of functions.
func within(text, s string) (from, to int, ok bool) {
	base, at := uintptr(unsafe.Pointer(unsafe.StringData(text))), uintptr(unsafe.Pointer(unsafe.StringData(s)))
	if s == "" || at < base || at+uintptr(len(s)) > base+uintptr(len(text)) {
		return 0, 0, false
	}
	return int(at - base), int(at-base) + len(s), true
}
