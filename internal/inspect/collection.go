package inspect

import (
	"encoding/hex"
	"math"
	"slices"
	"strconv"

	"github.com/dop251/goja"
)

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
		if n != 0 || p.ShowHidden {
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
		if !s.empty() {
			s.contents = nil
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

// shown is how many of n entries are printed, at most; a fraction counts as one.
func (p *printer) shown(n float64) float64 { return math.Min(math.Max(0, p.MaxArrayLength), n) }

// more appends what is said of entries that are not printed.
func more(entries []string, n float64) []string {
	if n > 0 {
		entries = append(entries, "... "+formatFloat(n)+" more item"+plural(n))
	}
	return entries
}

// array prints the elements of an array.
func (p *printer) array(s *subject, depth int) []string {
	o := s.Object
	stored, _ := elements(o)
	get := func(i int) goja.Value {
		if i < len(stored) && isPlain(stored[i]) {
			return stored[i]
		}
		return o.Get(strconv.Itoa(i))
	}
	s.elements = get
	n := o.Get("length").ToFloat()
	shown := p.shown(n)
	entries := make([]string, 0, min(int(n), 100))
	for i := 0; float64(i) < shown; i++ {
		if i < len(stored) && isPlain(stored[i]) {
			entries = append(entries, p.element(o, descriptor{value: stored[i]}, depth))
			continue
		}
		d, ok := p.in.own(o, p.in.vm.ToValue(strconv.Itoa(i)))
		if !ok {
			return p.sparse(s, i, n, entries, depth)
		}
		entries = append(entries, p.element(o, d, depth))
	}
	return more(entries, n-shown)
}

// sparse prints the elements of an array from its first hole on. A run of holes
// counts as one entry.
func (p *printer) sparse(s *subject, first int, n float64, entries []string, depth int) []string {
	limit := p.shown(n)
	next := first // the element to be printed next
	skip := func(to int) {
		missing := float64(to - next)
		entries = append(entries, p.style("<"+formatFloat(missing)+" empty item"+plural(missing)+">", styleUndefined))
		next = to
	}
	keys := p.in.list(p.in.objectKeys, s.Object)
	for i := first; i < len(keys) && float64(len(entries)) < limit; i++ {
		name := keys[i].String()
		if !isIndex(name) {
			break
		}
		if index, _ := strconv.Atoi(name); index != next {
			skip(index)
			if float64(len(entries)) == limit {
				break
			}
		}
		d, _ := p.in.own(s.Object, keys[i])
		entries = append(entries, p.element(s.Object, d, depth))
		next++
	}
	if float64(len(entries)) == limit {
		return more(entries, n-float64(next))
	}
	if float64(next) < n {
		skip(int(n))
	}
	return entries
}

// typedArray prints the elements of a typed array.
func (p *printer) typedArray(s *subject, depth int) []string {
	n := float64(typedArrayLength(s.Object))
	s.elements = func(i int) goja.Value { return s.Get(strconv.Itoa(i)) }
	shown := p.shown(n)
	entries := make([]string, 0, int(math.Ceil(shown))+1)
	for i := 0; float64(i) < shown; i++ {
		entries = append(entries, p.primitive(s.elements(i)))
	}
	entries = more(entries, n-shown)
	if p.ShowHidden {
		p.indent += 2
		for _, name := range []string{"BYTES_PER_ELEMENT", "length", "byteLength", "byteOffset", "buffer"} {
			v := orUndefined(s.Get(name))
			p.bare = v
			entries = append(entries, "["+name+"]: "+p.value(v, depth))
			p.bare = nil
		}
		p.indent -= 2
	}
	return entries
}

// arrayBuffer prints the bytes of an ArrayBuffer.
func (p *printer) arrayBuffer(s *subject, depth int) []string {
	buffer := s.Export().(goja.ArrayBuffer)
	if buffer.Detached() {
		return []string{p.style("(detached)", styleSpecial)}
	}
	data := buffer.Bytes()
	n := float64(len(data))
	text := make([]byte, 0, 3*len(data))
	for i := 0; float64(i) < p.shown(n); i++ {
		if i > 0 {
			text = append(text, ' ')
		}
		text = hex.AppendEncode(text, data[i:i+1])
	}
	if rest := n - p.MaxArrayLength; rest > 0 {
		text = append(text, " ... "+formatFloat(rest)+" more byte"+plural(rest)...)
	}
	return []string{p.style("[Uint8Contents]", styleSpecial) + ": <" + string(text) + ">"}
}

// mapPairs prints the entries of a map.
func (p *printer) mapPairs(s *subject, depth int) []string {
	_, n := mapEntries(s.Object, 0)
	shown := p.shown(float64(n))
	held, _ := mapEntries(s.Object, int(math.Ceil(shown)))
	return more(p.pairs(held, depth), float64(n)-shown)
}

// setMembers prints the members of a set.
func (p *printer) setMembers(s *subject, depth int) []string {
	_, n := mapEntries(s.Object, 0)
	shown := p.shown(float64(n))
	held, _ := mapEntries(s.Object, int(math.Ceil(shown)))
	return more(p.members(held, depth), float64(n)-shown)
}

// pairs prints keys and values.
func (p *printer) pairs(held []entry, depth int) []string {
	entries := make([]string, 0, len(held)+1)
	p.indent += 2
	for _, e := range held {
		entries = append(entries, p.value(e.key, depth)+" => "+p.value(e.value, depth))
	}
	p.indent -= 2
	return entries
}

// members prints keys.
func (p *printer) members(held []entry, depth int) []string {
	entries := make([]string, 0, len(held)+1)
	p.indent += 2
	for _, e := range held {
		entries = append(entries, p.value(e.key, depth))
	}
	p.indent -= 2
	return entries
}

// iteratorOpening is what precedes the entries of an iterator.
func (p *printer) iteratorOpening(s *subject) string {
	what := "Map"
	if s.kind == KindSetIterator {
		what = "Set"
	}
	tag := ""
	if s.tag != "" && s.tag != what+" Iterator" {
		tag = "[" + s.tag + "] "
	}
	if _, pairs := Remaining(s.Object); pairs {
		return tag + "[" + what + " Entries] {"
	}
	return tag + "[" + what + " Iterator] {"
}

// iterator prints what an iterator has left.
func (p *printer) iterator(s *subject, depth int) []string {
	left, pairs := Remaining(s.Object)
	size := 1
	if pairs {
		size = 2
	}
	n := float64(len(left) / size)
	shown := p.shown(n)
	var entries []string
	p.indent += 2
	for given := range slices.Chunk(left[:int(math.Ceil(shown))*size], size) {
		texts := make([]string, size)
		for i, v := range given {
			texts[i] = p.value(v, depth)
		}
		if pairs {
			texts[0] = p.join(&block{entries: texts, open: "[", close: "]", list: true}, depth)
		}
		entries = append(entries, texts[0])
	}
	p.indent -= 2
	return more(entries, n-shown)
}

// weakContents prints the entries of a weak collection if hidden things are shown.
// They are in no order of their own, so they are sorted.
func (p *printer) weakContents(s *subject, depth int) []string {
	if !p.ShowHidden {
		return []string{p.style("<items unknown>", styleSpecial)}
	}
	held := weakEntries(s.Object)
	n := float64(len(held))
	shown := p.shown(n)
	held = held[:int(math.Ceil(shown))]
	print := p.pairs
	if s.kind == KindWeakSet {
		print = p.members
	}
	entries := print(held, depth)
	if !p.Sorted {
		slices.SortFunc(entries, compareUnits)
	}
	return more(entries, n-shown)
}

// promise prints the state of a promise.
func (p *printer) promise(s *subject, depth int) []string {
	promise := s.Export().(*goja.Promise)
	if promise.State() == goja.PromiseStatePending {
		return []string{p.style("<pending>", styleSpecial)}
	}
	p.indent += 2
	text := p.value(orUndefined(promise.Result()), depth)
	p.indent -= 2
	if promise.State() == goja.PromiseStateRejected {
		text = p.style("<rejected>", styleSpecial) + " " + text
	}
	return []string{text}
}
