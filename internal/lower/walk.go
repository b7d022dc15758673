package lower

import (
	"reflect"
	"sync"
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

	seen map[*ast.Binding]bool // they are in the tree twice, and nothing else is
}

func (w *walker) walk(n any) {
	w.seen = make(map[*ast.Binding]bool)
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
		if v.IsNil() || v.Type() == fileType {
			return
		}
		n := v.Interface()
		if binding, ok := n.(*ast.Binding); ok {
			if w.seen[binding] {
				return
			}
			w.seen[binding] = true
		}
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
		shape := shapeOf(v.Type())
		for _, i := range shape.nodes {
			w.field(v.Field(i))
		}
		if w.idx != nil {
			for _, i := range shape.places {
				v.Field(i).SetInt(int64(w.idx(file.Idx(v.Field(i).Int()))))
			}
		}
		if w.source != nil && shape.source >= 0 {
			text := v.Field(shape.source)
			text.SetString(w.source(text.String()))
		}
	case reflect.Slice:
		for i := range v.Len() {
			w.field(v.Index(i))
		}
		if v.Type() == statementsType && w.list != nil && v.Len() > 0 {
			v.Set(reflect.ValueOf(w.list(v.Interface().([]ast.Statement))))
		}
	}
}

// A shape tells which fields of a struct a walker goes through. To ask the type again for
// each node would be most of the work.
type shape struct {
	nodes  []int // those with nodes in them
	places []int // those of type [file.Idx]
	source int   // the text of a function or class; -1 for none
}

var shapes sync.Map // the shapes, by reflect.Type

func shapeOf(t reflect.Type) *shape {
	if known, ok := shapes.Load(t); ok {
		return known.(*shape)
	}
	s := &shape{source: -1}
	for i := range t.NumField() {
		switch f := t.Field(i); {
		case f.Type == idxType:
			s.places = append(s.places, i)
		case f.Type.Kind() == reflect.String && f.Name == "Source":
			s.source = i
		case hasNodes(f.Type):
			s.nodes = append(s.nodes, i)
		}
	}
	shapes.Store(t, s)
	return s
}

func hasNodes(t reflect.Type) bool {
	switch t.Kind() {
	case reflect.Slice:
		return hasNodes(t.Elem())
	case reflect.Pointer, reflect.Struct, reflect.Interface:
		return true
	}
	return false
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
