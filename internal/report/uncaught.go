package report

import (
	"strings"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/script"
	"github.com/sluicejs/sluice/internal/version"
)

// Uncaught returns what Node prints of an exception that nothing caught. command
// is the name that the command has in a hint.
//
// It may call into the script, for getters and for inspect functions of its own, so
// it runs where JavaScript can run.
func Uncaught(r *js.Realm, thrown goja.Value, origin js.Origin, command string) string {
	var b strings.Builder
	stack := r.ThrownStack(thrown)
	excerpt := r.Thrown(thrown, origin)
	o, isObject := thrown.(*goja.Object)
	if isObject && o.ClassName() == "Error" {
		if excerpt != "" {
			b.WriteString(excerpt + "\n\n")
		}
	} else {
		b.WriteString("\n")
		if excerpt != "" {
			b.WriteString(excerpt + "\n")
		}
	}
	text, ok := "", false
	if isObject {
		text, ok = inspect(r, o)
	}
	if !ok {
		text = plain(r, thrown)
		if stack == "" {
			text += "\n(Use `" + command + " --trace-uncaught ...` to show where the exception was thrown)"
		}
	}
	b.WriteString(text)
	if stack != "" {
		b.WriteString("\nThrown at:" + stack + "\n")
	}
	b.WriteString(Trailer)
	return b.String()
}

// Trailer ends all that Node prints of what has ended it.
const Trailer = "\n\nNode.js v" + version.Node + "\n"

// Syntax returns what Node prints of a text that cannot be compiled.
func Syntax(err *script.SyntaxError) string {
	return err.Excerpt() + "\n\n" + err.Error() + Trailer
}

// depth is how many levels of a value are shown.
const depth = 5

// inspect shows an object as util.inspect does; ok is false if that fails.
func inspect(r *js.Realm, o *goja.Object) (text string, ok bool) {
	ex := r.Try(func() {
		options := r.Inspect.Defaults()
		options.Depth = max(options.Depth, depth)
		options.CustomInspect = false
		text = r.Inspect.Inspect(o, &options)
	})
	return text, ex == nil
}

// plain is a value as a string: that of an error is its first line.
func plain(r *js.Realm, v goja.Value) (text string) {
	if _, isSymbol := v.(*goja.Symbol); isSymbol {
		return "" // a symbol does not convert to a string
	}
	r.Try(func() { text = v.String() })
	return text
}
