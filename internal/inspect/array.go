package inspect

import (
	"encoding/hex"
	"math"
	"strconv"

	"github.com/dop251/goja"
)

// shown is how many of n entries are printed, at most; a fraction counts as one.
func (p *printer) shown(n float64) float64 { return math.Min(math.Max(0, p.MaxArrayLength), n) }

// wholeShown is shown where Node makes an array of that length, which is an error for a
// fraction.
func (p *printer) wholeShown(n float64) float64 {
	shown := p.shown(n)
	if shown != math.Trunc(shown) {
		panic(p.in.construct("RangeError", p.in.vm.ToValue("Invalid array length")))
	}
	return shown
}

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

// typedArray prints the elements of a typed array. What a script has made of its length
// and of its first element decides on how they are taken.
func (p *printer) typedArray(s *subject, depth int) []string {
	o := s.Object
	if !s.proto { // which a copy of it has
		o = p.in.construct(typedArrayName(o), o)
	}
	s.elements = func(i int) goja.Value { return o.Get(strconv.Itoa(i)) }
	shown := p.wholeShown(float64(typedArrayLength(o)))
	length := orUndefined(o.Get("length")).ToFloat()
	element := p.primitive
	if !(length > 0 && goja.IsNumber(s.elements(0))) {
		element = func(v goja.Value) string { return p.style(v.String()+"n", styleBigint) }
	}
	entries := make([]string, 0, int(shown)+1)
	for i := range int(shown) {
		entries = append(entries, element(s.elements(i)))
	}
	entries = more(entries, length-shown)
	if p.ShowHidden {
		p.indent += 2
		for _, name := range []string{"BYTES_PER_ELEMENT", "length", "byteLength", "byteOffset", "buffer"} {
			v := orUndefined(o.Get(name))
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
	if len(data) > 0 && p.MaxArrayLength <= -1 {
		err := p.in.construct("RangeError", p.in.vm.ToValue("Index out of range"))
		set(err, "code", p.in.vm.ToValue("ERR_OUT_OF_RANGE"))
		panic(err)
	}
	n := float64(len(data))
	text := make([]byte, 0, 3*len(data))
	for i := range int(p.shown(n)) {
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
