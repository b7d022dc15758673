package quicken

import (
	"reflect"
	"sync"
	"unsafe"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/layout"
)

// Program quickens a program and the functions in it.
func Program(p *goja.Program) {
	mu.Lock()
	defer mu.Unlock()
	if quickened == nil {
		learn()
	}
	each(p, func(in *instruction) {
		if faster := quickened[in.methods]; faster != nil {
			in.methods = faster
		}
	})
}

// An instruction is the interface value that goja has for one.
type instruction struct {
	methods *methods
	data    unsafe.Pointer
}

// methods is what Go finds the type and the method of an instruction by.
type methods struct {
	_, typ unsafe.Pointer
	_      uint32
	exec   uintptr // where the code of the method is
}

// matchMethods panics if Go finds methods in another way.
func matchMethods() {
	var v interface{ exec(*machine) } = (*nothing)(nil)
	var same any = (*nothing)(nil)
	if m := (*instruction)(unsafe.Pointer(&v)).methods; m.typ != (*layout.Impl)(unsafe.Pointer(&same)).Type || m.exec != codeOf((*nothing).exec) {
		panic("quicken: this version of Go has the methods of interface values elsewhere")
	}
}

// nothing is an instruction that does nothing.
type nothing struct{}

func (*nothing) exec(*machine) {}

// typ returns the type of an instruction.
func (in *instruction) typ() reflect.Type {
	var v any
	*(*layout.Impl)(unsafe.Pointer(&v)) = layout.Impl{Type: in.methods.typ, At: in.data}
	return reflect.TypeOf(v)
}

// An exec is the method of an instruction, which lies in data.
type exec func(data unsafe.Pointer, m *machine)

var (
	mu        sync.Mutex
	quickened map[*methods]*methods  // for those of goja's
	functions map[*methods][]uintptr // where instructions have the programs of functions

	codeAt, _ = layout.FieldOf(reflect.TypeFor[goja.Program](), "code", reflect.Slice)
)

// each visits the instructions of a program and of the functions in it.
func each(p *goja.Program, visit func(*instruction)) {
	code := layout.Field[[]instruction](unsafe.Pointer(p), codeAt)
	for i := range code {
		in := &code[i]
		fields, known := functions[in.methods]
		if !known {
			fields = programsIn(in.typ())
			functions[in.methods] = fields
		}
		for _, at := range fields {
			if p := layout.Field[*goja.Program](in.data, at); p != nil {
				each(p, visit)
			}
		}
		visit(in)
	}
}

// programsIn returns where instructions of a type have programs.
func programsIn(typ reflect.Type) (fields []uintptr) {
	if typ.Kind() != reflect.Pointer || typ.Elem().Kind() != reflect.Struct {
		return nil
	}
	for _, f := range reflect.VisibleFields(typ.Elem()) {
		if f.Type == reflect.TypeFor[*goja.Program]() {
			at, _ := layout.FieldOf(typ.Elem(), f.Name, reflect.Pointer)
			fields = append(fields, at)
		}
	}
	return fields
}

// sample has all instructions that are quickened, and of those of yieldMarker just await.
const sample = "(function (a, b) { a.p; a.p(); a[b]; a + b; a - b; a++; a--; a < b; a <= b; a > b; a >= b; a & b; a | b; a ^ b; a << b; a >> b; a >>> b; ~a; for (b of a); [a] = b; var [c] = a; (async () => await a); return `${a}-${b}` })"

// learn finds goja's methods in a sample, and makes those that take their place.
func learn() {
	matchMethods()
	learnValues()
	learnIterators()
	quickened, functions = map[*methods]*methods{}, map[*methods][]uintptr{}
	each(goja.MustCompile("", sample, false), func(in *instruction) {
		typ := in.typ()
		if typ.Kind() == reflect.Pointer {
			typ = typ.Elem()
		}
		f, ok := faster[typ.Name()]
		if !ok || quickened[in.methods] != nil {
			return
		}
		*f.original = functionAt[exec](&in.methods.exec)
		if typ.Name() == "yieldMarker" {
			awaitMarker = in.data
		}
		own := *in.methods
		own.exec = codeOf(f.exec)
		quickened[in.methods] = &own
	})
}

// functionAt makes a function of the place of its code, which must stay where it is.
func functionAt[F any](code *uintptr) (f F) {
	*(**uintptr)(unsafe.Pointer(&f)) = code
	return f
}

// codeOf returns the place of the code of a function.
func codeOf[F any](f F) uintptr { return **(**uintptr)(unsafe.Pointer(&f)) }
