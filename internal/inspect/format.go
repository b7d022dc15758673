package inspect

import (
	"math"
	"strings"

	"github.com/dop251/goja"
)

// Format is util.format: it replaces the directives of the first argument, if that
// is a string, and appends the arguments that are left.
func (in *Inspector) Format(args []goja.Value) string {
	return wellFormed(in.formatText(nil, args))
}

// FormatWithOptions is util.formatWithOptions.
func (in *Inspector) FormatWithOptions(opts *Options, args []goja.Value) string {
	return wellFormed(in.formatText(opts, args))
}

// formatText is FormatWithOptions for callers within the package.
func (in *Inspector) formatText(opts *Options, args []goja.Value) string {
	if len(args) == 0 {
		return ""
	}
	if only, ok := args[0].(goja.String); ok && len(args) == 1 {
		return textOf(only)
	}
	f := formatter{in: in, args: args}
	if opts != nil {
		f.Options = *opts
	} else {
		f.Options = in.Defaults()
	}
	return f.format()
}

// formatter is one call of format.
type formatter struct {
	in *Inspector
	Options
	args []goja.Value // those that are left
}

func (f *formatter) format() string {
	var b strings.Builder
	if template, ok := f.args[0].(goja.String); ok {
		f.args = f.args[1:]
		f.replace(&b, textOf(template))
	} else {
		b.WriteString(f.rest(f.next()))
	}
	for len(f.args) > 0 {
		b.WriteByte(' ')
		b.WriteString(f.rest(f.next()))
	}
	return b.String()
}

// next takes the next argument.
func (f *formatter) next() goja.Value {
	v := orUndefined(f.args[0])
	f.args = f.args[1:]
	return v
}

// rest prints an argument that no directive asks for.
func (f *formatter) rest(v goja.Value) string {
	if s, ok := v.(goja.String); ok {
		return textOf(s)
	}
	return f.in.text(v, &f.Options)
}

// replace writes a template with its directives replaced. A directive without an
// argument, or one that there is not, stays.
func (f *formatter) replace(b *strings.Builder, template string) {
	for {
		i := strings.IndexByte(template, '%')
		if i < 0 || i+1 == len(template) {
			b.WriteString(template)
			return
		}
		b.WriteString(template[:i])
		directive := template[i+1]
		template = template[i+1:]
		switch {
		case directive == '%':
			b.WriteByte('%')
		case len(f.args) > 0 && strings.IndexByte("sdifjoOc", directive) >= 0:
			b.WriteString(f.directive(directive, f.next()))
		default:
			b.WriteByte('%')
			continue
		}
		template = template[1:]
	}
}

// directive returns what a directive is replaced with.
func (f *formatter) directive(directive byte, v goja.Value) string {
	opts := f.Options
	switch directive {
	case 's':
		return f.asString(v)
	case 'd', 'i', 'f':
		return f.asNumber(directive, v)
	case 'j':
		return f.asJSON(v)
	case 'o':
		opts.ShowHidden, opts.ShowProxy, opts.Depth = true, true, 4
		return f.in.text(v, &opts)
	case 'O':
		return f.in.text(v, &opts)
	}
	return "" // %c is for the styles of a browser
}

// asString is %s.
func (f *formatter) asString(v goja.Value) string {
	p := printer{in: f.in, Options: f.Options}
	switch o, ok := v.(*goja.Object); {
	case goja.IsNumber(v):
		return p.number(v.ToFloat())
	case goja.IsBigInt(v):
		return p.bigint(v)
	case !ok && !isSymbol(v), ok && (isCallable(o) || f.in.hasOwnText(o)):
		return f.in.toText(v)
	case !ok:
		return f.in.symbolText(v)
	}
	opts := f.Options
	opts.Depth, opts.Colors, opts.Compact = 0, false, 3
	return f.in.text(v, &opts)
}

// hasOwnText tells whether an object can be made a string in a way that is not
// the language's.
func (in *Inspector) hasOwnText(o *goja.Object) bool {
	if KindOf(o) == KindProxy {
		if o = o.Export().(goja.Proxy).Target(); o == nil {
			return false
		}
	}
	return in.hasOwnMethod(o, goja.SymToPrimitive) || in.hasOwnMethod(o, in.vm.ToValue("toString"))
}

// hasOwnMethod tells whether an object has a method that is its own, or that of a
// class which is not one of the language.
func (in *Inspector) hasOwnMethod(o *goja.Object, key goja.Value) bool {
	fn, ok := get(o, key).(*goja.Object)
	if !ok || !isCallable(fn) {
		return false
	}
	holder := o
	for !in.hasOwn(holder, key) {
		if holder = holder.Prototype(); holder == nil {
			return true // a proxy made it up
		}
	}
	if holder == o {
		return true
	}
	ctor := in.constructor(holder)
	return ctor == nil || !builtinClasses[in.toText(ctor.Get("name"))]
}

// asNumber is %d, %i or %f.
func (f *formatter) asNumber(directive byte, v goja.Value) string {
	p := printer{in: f.in, Options: f.Options}
	if isSymbol(v) {
		return "NaN"
	}
	if goja.IsBigInt(v) && directive != 'f' {
		return p.bigint(v)
	}
	switch directive {
	case 'd':
		if _, ok := v.(*goja.Object); ok {
			v = f.in.builtins().number.call(nil, v)
		}
		return p.number(v.ToFloat())
	case 'i':
		n := f.in.builtins().parseInt.call(nil, v).ToFloat()
		if n == 0 && strings.HasPrefix(strings.TrimSpace(f.in.toText(v)), "-") { // goja has no -0 here
			n = math.Copysign(0, -1)
		}
		return p.number(n)
	}
	return p.number(f.in.builtins().parseFloat.call(nil, v).ToFloat())
}

// asJSON is %j.
func (f *formatter) asJSON(v goja.Value) (text string) {
	ex := f.in.vm.Try(func() { text = f.in.toText(f.in.builtins().stringify.call(nil, v)) })
	if ex == nil {
		return text
	}
	if thrown := ex.Value(); isNullish(thrown) { // which Node reads a property of
		panic(f.in.vm.NewTypeError("Cannot read properties of %s (reading 'name')", orUndefined(thrown)))
	}
	if err, ok := ex.Value().(*goja.Object); ok && strings.HasPrefix(f.in.toText(err.Get("message")), "Converting circular structure") {
		return "[Circular]"
	}
	panic(ex)
}
