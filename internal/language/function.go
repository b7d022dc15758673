package language

import (
	"strings"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/lower"
)

// defineFunction replaces the constructors of functions by those that lower the code they
// are given, where goja does not know its syntax.
func defineFunction(r *js.Realm) {
	makers := r.Evaluate("[function () {}, function* () {}, async function () {}]").(*goja.Object)
	for i, keyword := range []string{"function", "function*", "async function"} {
		proto := makers.Get(string(rune('0' + i))).(*goja.Object).Prototype()
		native := proto.Get("constructor").(*goja.Object)
		construct, _ := goja.AssertConstructor(native)
		visible := replaceClass(r, native, 1, func(call goja.ConstructorCall) *goja.Object {
			code := functionText(keyword, call.Arguments)
			r.CheckText("(" + code + ")")
			if lower.Needed(code) {
				return r.Evaluate("(" + code + ")").(*goja.Object)
			}
			o, err := construct(call.NewTarget, call.Arguments...)
			if err != nil {
				r.CheckSyntax("(" + code + ")")
				panic(err)
			}
			return o
		})
		if keyword == "function" {
			r.Hidden(r.VM.GlobalObject()).Value("Function", visible)
		} else {
			check(visible.SetPrototype(r.VM.Get("Function").(*goja.Object)))
			check(proto.DefineDataProperty("constructor", visible, goja.FLAG_FALSE, goja.FLAG_TRUE, goja.FLAG_FALSE))
		}
	}
}

// functionText is the text of a function that a constructor is given in parts.
func functionText(keyword string, parts []goja.Value) string {
	texts := make([]string, len(parts))
	for i, part := range parts {
		texts[i] = part.String()
	}
	body := ""
	if last := len(texts) - 1; last >= 0 {
		texts, body = texts[:last], texts[last]
	}
	return keyword + " anonymous(" + strings.Join(texts, ",") + "\n) {\n" + body + "\n}"
}
