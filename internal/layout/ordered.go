package layout

import (
	"reflect"
	"unsafe"

	"github.com/dop251/goja"
)

// An OrderedMap is what goja keeps the entries of a Set or a Map in, as far as it is read.
type OrderedMap struct {
	_     unsafe.Pointer
	_     map[uint64]unsafe.Pointer
	First *Entry
	_     *Entry
	Size  int
}

// An Entry is one entry. The key of one that was deleted is nil.
type Entry struct {
	Key, Value     goja.Value
	previous, next *Entry
	_              *Entry
}

// An OrderedMapIterator is what an iterator of a Set or a Map goes through these with.
type OrderedMapIterator struct {
	Map     *OrderedMap // nil at the end
	Current *Entry      // the one given last; nil before the first
}

// OrderedMapAt returns where a Set or a Map has its [OrderedMap].
func OrderedMapAt(in reflect.Type) uintptr {
	at, typ := FieldOf(in, "m", reflect.Pointer)
	matchOrderedMap(typ.Elem())
	return at
}

// OrderedMapIteratorAt returns where an iterator of a Set or a Map has its
// [OrderedMapIterator].
func OrderedMapIteratorAt(in reflect.Type) uintptr {
	at, typ := FieldOf(in, "iter", reflect.Pointer)
	MustMatch(typ.Elem(), reflect.TypeFor[OrderedMapIterator](), map[string]string{"m": "Map", "cur": "Current"})
	_, of := FieldOf(typ.Elem(), "m", reflect.Pointer)
	matchOrderedMap(of.Elem())
	return at
}

func matchOrderedMap(theirs reflect.Type) {
	MustMatch(theirs, reflect.TypeFor[OrderedMap](), map[string]string{"iterFirst": "First", "size": "Size"})
	_, first := FieldOf(theirs, "iterFirst", reflect.Pointer)
	MustMatch(first.Elem(), reflect.TypeFor[Entry](),
		map[string]string{"key": "Key", "value": "Value", "iterPrev": "previous", "iterNext": "next"})
}

// After returns the entry that follows e, the first if e is nil; nil if there is none. What
// was deleted meanwhile is gone from the order, but knows what it stood behind.
func (m *OrderedMap) After(e *Entry) *Entry {
	for e != nil && e.Key == nil {
		e = e.previous
	}
	if e == nil {
		return m.First
	}
	return e.next
}
