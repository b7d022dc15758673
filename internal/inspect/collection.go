package inspect

import "github.com/dop251/goja"

// describeIterable is describe for arrays, typed arrays, maps, sets and their
// iterators. It reports whether s is one.
func (p *printer) describeIterable(s *subject) (text string, is, done bool) {
	if s.proto && !p.in.has(s.Object, goja.SymIterator) {
		return "", false, false
	}
	var hollow string // what an empty one is printed with
	switch {
	case isArray(s.Object):
		n := s.Get("length").ToFloat()
		prefix := ""
		if s.class != "Array" || s.tag != "" {
			prefix = p.prefix(s, "Array", size(n))
		}
		s.open, s.close, s.list, s.contents = prefix+"[", "]", true, (*printer).array
		s.keys = p.extraKeys(s.Object)
		if n != 0 {
			return "", true, false
		}
		hollow = s.open
	case s.kind == KindTypedArray:
		n := float64(typedArrayLength(s.Object))
		s.open, s.close, s.list, s.contents = p.prefix(s, typedArrayName(s.Object), size(n))+"[", "]", true, (*printer).typedArray
		s.keys = p.extraKeys(s.Object)
		if !orUndefined(s.Get("length")).StrictEquals(p.in.vm.ToValue(0)) || p.ShowHidden {
			return "", true, false
		}
		hollow = s.open
	case s.kind == KindMap, s.kind == KindSet:
		what, contents := "Map", (*printer).mapPairs
		if s.kind == KindSet {
			what, contents = "Set", (*printer).setMembers
		}
		_, n := mapEntries(s.Object, 0)
		s.open, s.contents = p.prefix(s, what, size(float64(n)))+"{", contents
		s.keys = p.keys(s.Object)
		if n != 0 {
			return "", true, false
		}
		hollow = s.open
	case s.kind == KindMapIterator, s.kind == KindSetIterator:
		s.open, s.contents = p.iteratorOpening(s), (*printer).iterator
		s.keys = p.keys(s.Object)
		return "", true, false
	default:
		return "", false, false
	}
	if s.empty() {
		return hollow + s.close, true, true
	}
	return "", true, false
}

// size is how the size of a collection is printed.
func size(n float64) string { return "(" + formatFloat(n) + ")" }

// isArray is Array.isArray: proxies of arrays are arrays too.
func isArray(o *goja.Object) bool {
	for KindOf(o) == KindProxy {
		if o = o.Export().(goja.Proxy).Target(); o == nil {
			return false
		}
	}
	return KindOf(o) == KindArray
}

// describeHolder is describe for objects that are printed like plain ones, but
// hold something. It reports whether s is one.
func (p *printer) describeHolder(s *subject) bool {
	what := ""
	switch s.kind {
	case KindArrayBuffer:
		what, s.contents = "ArrayBuffer", (*printer).arrayBuffer
		s.keys = append([]goja.Value{p.in.vm.ToValue("byteLength")}, s.keys...)
	case KindDataView:
		what = "DataView"
		vm := p.in.vm
		s.keys = append([]goja.Value{vm.ToValue("byteLength"), vm.ToValue("byteOffset"), vm.ToValue("buffer")}, s.keys...)
	case KindPromise:
		what, s.contents = "Promise", (*printer).promise
	case KindWeakSet:
		what, s.contents = "WeakSet", (*printer).weakContents
	case KindWeakMap:
		what, s.contents = "WeakMap", (*printer).weakContents
	default:
		return false
	}
	s.open = p.prefix(s, what, "") + "{"
	return true
}
