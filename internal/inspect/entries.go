package inspect

import (
	"math"
	"slices"

	"github.com/dop251/goja"
)

// mapPairs prints the entries of a map.
func (p *printer) mapPairs(s *subject, depth int) []string {
	held, hidden := p.held(s)
	return more(p.pairs(held, depth), hidden)
}

// setMembers prints the members of a set.
func (p *printer) setMembers(s *subject, depth int) []string {
	held, hidden := p.held(s)
	return more(p.members(held, depth), hidden)
}

// held returns what is printed of a map or set, and how many more it has. It is what the
// iterator gives that a script has put in the place of its own.
func (p *printer) held(s *subject) (entries []entry, hidden float64) {
	_, n := mapEntries(s.Object, 0)
	shown := p.shown(float64(n))
	hidden, limit := float64(n)-shown, int(math.Ceil(shown))
	if !s.proto || p.in.iteratesItself(s.Object, s.kind) {
		entries, _ = mapEntries(s.Object, limit)
		return entries, hidden
	}
	p.in.each(s.Object, func(v goja.Value) bool {
		if len(entries) == limit {
			return false
		}
		if s.kind == KindMap {
			entries = append(entries, p.in.pair(v))
		} else {
			entries = append(entries, entry{key: v})
		}
		return true
	})
	return entries, hidden
}

// each calls yield with what the iterator of o gives, until that returns false: the loop
// for-of, with V8's words for iterators that are none.
func (in *Inspector) each(o *goja.Object, yield func(goja.Value) bool) {
	method, _ := goja.AssertFunction(o.GetSymbol(goja.SymIterator))
	iterator, ok := in.call(method, o).(*goja.Object)
	if !ok {
		panic(in.vm.NewTypeError("Result of the Symbol.iterator method is not an object"))
	}
	next, ok := goja.AssertFunction(iterator.Get("next"))
	if !ok {
		panic(in.vm.NewTypeError("%s is not a function", orUndefined(iterator.Get("next"))))
	}
	for {
		result := in.iteratorResult(in.call(next, iterator))
		if done := result.Get("done"); done != nil && done.ToBoolean() {
			return
		}
		if !yield(orUndefined(result.Get("value"))) {
			break
		}
	}
	if end, ok := goja.AssertFunction(iterator.Get("return")); ok {
		in.iteratorResult(in.call(end, iterator))
	}
}

func (in *Inspector) iteratorResult(v goja.Value) *goja.Object {
	o, ok := v.(*goja.Object)
	if !ok {
		panic(in.vm.NewTypeError("Iterator result %s is not an object", orUndefined(v)))
	}
	return o
}

// iteratesItself tells whether the iterator of a map or set is the language's. It throws if
// there is none at all.
func (in *Inspector) iteratesItself(o *goja.Object, kind Kind) bool {
	method := o.GetSymbol(goja.SymIterator)
	if _, ok := goja.AssertFunction(method); !ok {
		panic(in.vm.NewTypeError("value is not iterable"))
	}
	own := in.builtins().mapEntries
	if kind == KindSet {
		own = in.builtins().setValues
	}
	return method == goja.Value(own)
}

// pair is the entry that an iterator has given.
func (in *Inspector) pair(v goja.Value) entry {
	if isNullish(v) {
		panic(in.vm.NewTypeError("Cannot destructure property '0' of '.for' as it is %s.", orUndefined(v)))
	}
	o := v.ToObject(in.vm)
	return entry{orUndefined(o.Get("0")), orUndefined(o.Get("1"))}
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
	shown := p.wholeShown(n)
	var entries []string
	p.indent += 2
	for given := range slices.Chunk(left[:int(shown)*size], size) {
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
