package language

import (
	"strings"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
)

// splitCalled is the method of Symbol.split.
func (x *regExps) splitCalled(o *goja.Object, c goja.FunctionCall) goja.Value {
	s := x.r.Text(c.Argument(0))
	class := x.species(o)
	if class != x.class || !x.isStandard(o) {
		return x.splitBy(o, class, s, c.Argument(1))
	}
	e := x.engine(o) // before the limit is asked for, which could change it
	limit := splitLimit(c.Argument(1))
	size := s.Length()
	var parts []goja.Value
	switch {
	case limit == 0:
		return x.array(nil)
	case size == 0:
		if x.find(e, s, 0, true) == nil {
			parts = append(parts, s)
		}
		return x.array(parts)
	}
	end := 0
	for from := 0; from < size; {
		places := x.find(e, s, from, false)
		if places == nil || int(places[0]) >= size {
			break
		}
		if int(places[1]) == end {
			from = next(s, from, e.unicode)
			continue
		}
		parts = append(parts, s.Substring(end, int(places[0])))
		for i := 1; i < len(places)/2 && len(parts) < limit; i++ {
			parts = append(parts, captured(s, places, i))
		}
		if len(parts) >= limit {
			return x.array(parts)
		}
		end = int(places[1])
		from = end
	}
	return x.array(append(parts, s.Substring(end, size)))
}

// splitLimit is how many parts there are to be at most.
func splitLimit(v goja.Value) int {
	if js.IsUndefined(v) {
		return 1<<32 - 1
	}
	return int(uint32(js.ToInt32(v)))
}

// splitBy splits a text where the method exec of another object matches.
func (x *regExps) splitBy(o, class *goja.Object, s goja.String, limitGiven goja.Value) goja.Value {
	flags := x.r.Text(js.Get(o, "flags"))
	unicode := strings.ContainsAny(flags.String(), "uv")
	if !strings.Contains(flags.String(), "y") {
		flags = x.r.Text(flags.Concat(x.r.VM.ToValue("y").(goja.String)))
	}
	splitter := x.r.New(class, o, flags)
	limit, size := splitLimit(limitGiven), s.Length()
	var parts []goja.Value
	switch {
	case limit == 0:
		return x.array(nil)
	case size == 0:
		if goja.IsNull(x.callExec(splitter, s)) {
			parts = append(parts, s)
		}
		return x.array(parts)
	}
	end := 0
	for from := 0; from < size; {
		x.set(splitter, "lastIndex", x.r.VM.ToValue(from))
		match := js.Object(x.callExec(splitter, s))
		to := end
		if match != nil {
			to = int(min(toLength(js.Get(splitter, "lastIndex")), int64(size)))
		}
		if to == end {
			from = next(s, from, unicode)
			continue
		}
		parts = append(parts, s.Substring(end, from))
		n := int(max(toLength(js.Get(match, "length")), 1))
		for i := 1; i < n && len(parts) < limit; i++ {
			parts = append(parts, js.Element(match, i))
		}
		if len(parts) >= limit {
			return x.array(parts)
		}
		end, from = to, to
	}
	return x.array(append(parts, s.Substring(end, size)))
}
