package language

import (
	"strings"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
)

// regExpStatics are the properties of RegExp that tell of the last match, which only old
// programs use. To note the matches makes them slower; so it is not done before a script
// names one of the properties, or reads one.
type regExpStatics struct {
	r       *js.Realm
	proto   *goja.Object // of regular expressions
	noting  bool
	text    goja.Value // input, which can be set
	subject goja.String
	index   int
	groups  []goja.Value // the whole match is the first
}

// staticNames are the names of the properties that are words, and their other ones.
var staticNames = []struct{ name, short string }{
	{"input", "$_"}, {"lastMatch", "$&"}, {"lastParen", "$+"}, {"leftContext", "$`"}, {"rightContext", "$'"},
}

// defineRegExpStatics defines the properties when somebody first touches the class, and watches
// for scripts that name them.
func defineRegExpStatics(r *js.Realm, class *goja.Object) {
	empty := goja.StringFromUTF16(nil)
	s := &regExpStatics{r: r, proto: js.Proto(class), text: empty, subject: empty, groups: []goja.Value{empty}}
	r.LazyGlobal("RegExp", false, func() goja.Value {
		s.define(class)
		return class
	})
	r.TextLoaded = func(text string) {
		if !s.noting && namesStatics(text) {
			s.note()
		}
	}
	defineTest(r, s)
}

// namesStatics tells whether a script may name one of the properties.
func namesStatics(text string) bool {
	const class = "RegExp"
	for {
		at := strings.Index(text, class)
		if at < 0 {
			return false
		}
		before := strings.TrimRight(text[:at], " ")
		text = text[at+len(class):]
		if strings.HasPrefix(text, "[") || strings.HasPrefix(text, ".$") || strings.HasSuffix(before, "} =") {
			return true
		}
		for _, n := range staticNames {
			if strings.HasPrefix(text, "."+n.name) {
				return true
			}
		}
	}
}

func (s *regExpStatics) define(class *goja.Object) {
	properties := []func() goja.Value{
		func() goja.Value { return s.text },
		func() goja.Value { return s.groups[0] },
		s.lastParen,
		func() goja.Value { return s.subject.Substring(0, s.index) },
		func() goja.Value {
			return s.subject.Substring(s.index+s.groups[0].(goja.String).Length(), s.subject.Length())
		},
	}
	for i, names := range staticNames {
		s.accessor(class, names.name, properties[i])
		s.accessor(class, names.short, properties[i])
	}
	for i := 1; i <= 9; i++ {
		s.accessor(class, "$"+string(rune('0'+i)), func() goja.Value { return s.group(i) })
	}
}

// accessor defines one of the properties. All can be set, which does nothing, but for input.
func (s *regExpStatics) accessor(class *goja.Object, name string, get func() goja.Value) {
	s.r.Hidden(class).Accessor(name,
		func(goja.Value) goja.Value {
			s.note()
			return get()
		},
		func(_, v goja.Value) {
			if name == "input" || name == "$_" {
				s.text = s.r.Text(v)
			}
		})
}

// group is what the i-th group has matched.
func (s *regExpStatics) group(i int) goja.Value {
	if i >= len(s.groups) || js.IsUndefined(s.groups[i]) {
		return goja.StringFromUTF16(nil)
	}
	return s.groups[i]
}

func (s *regExpStatics) lastParen() goja.Value {
	if len(s.groups) == 1 {
		return goja.StringFromUTF16(nil)
	}
	return s.group(len(s.groups) - 1)
}

// note has all matches from now on noted. The engine calls the method exec for each of them
// where that is not the one that it knows, or has been defined again.
func (s *regExpStatics) note() {
	if s.noting {
		return
	}
	s.noting = true
	exec := s.proto.Get("exec")
	js.Reimplement(exec, func(native js.Callable) js.Callable {
		return func(c goja.FunctionCall) goja.Value {
			match := native(c)
			if found := js.Object(match); found != nil {
				s.subject = found.Get("input").(goja.String)
				s.text, s.index, s.groups = s.subject, int(found.Get("index").ToInteger()), js.Elements(found)
			}
			return match
		}
	})
	s.r.Hidden(s.proto).Value("exec", exec)
}

// defineTest has the method test of regular expressions call their method exec, where that
// is not the language's own or matches are noted.
func defineTest(r *js.Realm, s *regExpStatics) {
	exec := s.proto.Get("exec")
	js.Reimplement(s.proto.Get("test"), func(native js.Callable) js.Callable {
		return func(c goja.FunctionCall) goja.Value {
			regexp := js.Object(c.This)
			if regexp == nil {
				return native(c) // which throws
			}
			own := regexp.Get("exec")
			if own == exec && !s.noting && regexp.ClassName() == "RegExp" {
				return native(c)
			}
			if !js.IsFunction(own) {
				own = exec
			}
			match := r.Call(own, regexp, r.Text(c.Argument(0)))
			if js.Object(match) == nil && !goja.IsNull(match) {
				panic(r.EngineError(js.TypeError, "RegExp exec method returned something other than an Object or null"))
			}
			return r.VM.ToValue(!goja.IsNull(match))
		}
	})
}
