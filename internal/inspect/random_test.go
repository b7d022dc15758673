package inspect_test

import (
	"flag"
	"fmt"
	"maps"
	"math/rand/v2"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

var (
	seed   = flag.Uint64("seed", 1, "seed of the random expressions")
	rounds = flag.Int("rounds", 1500, "how many random expressions to compare")
)

// refusal is what the engines say in words of their own when a getter throws.
var refusal = regexp.MustCompile(`Cannot assign to read only property.*`)

// Random values, nested, with random options: what goja and Node print is the
// same.
func TestRandomAgainstNode(t *testing.T) {
	g := &generator{rand.New(rand.NewPCG(*seed, 0))}
	expressions := make([]string, *rounds)
	for i := range expressions {
		expressions[i] = g.call()
	}
	wants := node(t, expressions)
	e := newEvaluator(t)
	failed := 0
	for i, expression := range expressions {
		got := e.text(t, expression)
		if refused := "throws TypeError: C"; strings.HasPrefix(got, refused) && strings.HasPrefix(wants[i], refused) {
			continue // cannot be converted, cannot be assigned to: the engines say it in words of their own
		}
		if strings.Contains(wants[i], "must not be a regular expression") {
			continue // an error whose name is one, which Node searches the stack for
		}
		if refusal.ReplaceAllString(got, "") != refusal.ReplaceAllString(wants[i], "") {
			t.Errorf("%s\n got: %s\nwant: %s", expression, got, wants[i])
			if failed++; failed > 10 {
				t.Fatal("and so on")
			}
		}
	}
}

// generator makes JavaScript expressions.
type generator struct{ *rand.Rand }

func (g *generator) pick(of ...string) string { return of[g.IntN(len(of))] }

// some makes up to n of what f makes.
func (g *generator) some(n int, f func() string) []string {
	out := make([]string, g.IntN(n+1))
	for i := range out {
		out[i] = f()
	}
	return out
}

// call is a call of inspect or format.
func (g *generator) call() string {
	depth := 1 + g.IntN(5)
	switch g.IntN(8) {
	case 0:
		args := append([]string{g.template()}, g.some(4, func() string { return g.value(2) })...)
		return "format(" + strings.Join(args, ", ") + ")"
	case 1:
		return "inspect(" + g.value(depth) + ")"
	case 2:
		return "inspect(circular(" + g.value(depth) + "), " + g.options() + ")"
	}
	return "inspect(" + g.value(depth) + ", " + g.options() + ")"
}

func (g *generator) template() string {
	var b strings.Builder
	for range g.IntN(8) {
		b.WriteString(g.pick("%s", "%d", "%i", "%f", "%j", "%O", "%c", "%%", "%x", "%", "text", " ", "é", "\\n"))
	}
	return "'" + b.String() + "'"
}

// options is an object of options.
func (g *generator) options() string {
	return "{ " + strings.Join(g.some(5, func() string {
		return g.pick(
			"depth: "+g.pick("0", "1", "2", "3", "9", "null", "Infinity", "-1"),
			"colors: "+g.pick("true", "true", "false"),
			"compact: "+g.pick("true", "false", "0", "1", "2", "3", "5"),
			"breakLength: "+g.pick("1", "20", "40", "60", "76", "80", "100", "120", "200", "Infinity"),
			"maxArrayLength: "+g.pick("0", "1", "3", "6", "10", "null"),
			"maxStringLength: "+g.pick("0", "1", "5", "20", "null"),
			"sorted: true",
			"getters: "+g.pick("true", "'get'", "'set'"),
			"numericSeparator: true",
			"customInspect: false", "showHidden: true",
			"showProxy: true",
		)
	}), ", ") + " }"
}

// value is a value that has others in it, depth levels deep.
func (g *generator) value(depth int) string {
	if depth == 0 || g.IntN(4) == 0 {
		return g.leaf()
	}
	inner := func() string { return g.value(depth - 1) }
	switch g.IntN(18) {
	case 0, 1, 2:
		return g.array(inner)
	case 3, 4, 5, 6:
		return g.object(inner)
	case 7:
		return "new Map([" + strings.Join(g.some(6, func() string { return "[" + inner() + ", " + inner() + "]" }), ", ") + "])"
	case 8:
		return "new Set([" + strings.Join(g.some(8, inner), ", ") + "])"
	case 9:
		return g.many(inner)
	case 10:
		return "Object.assign(" + g.pick("() => {}", "function f() {}", "class A {}", "new Date(0)", "/r/g", "new Number(5)",
			"new String('str')", "err(new Error('msg'))", "err(new TypeError(''))", "new Uint8Array(3)", "Promise.resolve(5)",
			"new Set([1])", "[1, 2, , 4]", "Object.create(null)") + ", " + g.object(inner) + ")"
	case 11:
		return "new (class " + g.pick("Foo", "Bar", "LongerClassName") + " extends " + g.pick("Object", "Map", "Array", "Set") +
			" { constructor() { super(); Object.assign(this, " + g.object(inner) + "); } })()"
	case 12:
		return "Promise.resolve(" + g.array(inner) + ")"
	case 13:
		return "new Proxy(" + g.object(inner) + ", " + g.pick("{}", "{ get: undefined }") + ")"
	case 14:
		return "err(new Error(" + g.text() + ", { cause: " + inner() + " }))"
	case 15:
		return "{ [inspect.custom](depth, options, inspect) { return " +
			g.pick("'custom'", "'two\\nlines'", "inspect(this.v, options)", "this.v", "depth") + "; }, v: " + inner() + " }"
	case 16:
		return "new Map([[" + inner() + ", " + inner() + "]])." + g.pick("keys", "values", "entries") + "()"
	}
	return "Object.create(" + g.pick("null", "{}", "Object.create(null)", "class P {}.prototype") + ", Object.getOwnPropertyDescriptors(" +
		g.object(inner) + "))"
}

func (g *generator) array(inner func() string) string {
	items := g.some(10, func() string {
		if g.IntN(15) == 0 {
			return "" // a hole
		}
		return inner()
	})
	array := "[" + strings.Join(items, ", ") + "]"
	if g.IntN(8) == 0 {
		return "Object.assign(" + array + ", " + g.object(g.leaf) + ")"
	}
	return array
}

// many is an array of many values of the same sort, which may be set in columns.
func (g *generator) many(inner func() string) string {
	n := 6 + g.IntN(40)
	items := make([]string, n)
	sort := g.IntN(5)
	for i := range items {
		switch sort {
		case 0:
			items[i] = g.number()
		case 1:
			items[i] = g.text()
		case 2:
			items[i] = strconv.Itoa(g.IntN(1000))
		case 3:
			items[i] = "'" + strings.Repeat(g.pick("x", "é", "日", "\\u{1f600}"), g.IntN(12)) + "'"
		default:
			items[i] = g.leaf()
		}
	}
	array := "[" + strings.Join(items, ", ") + "]"
	if sort == 2 && g.IntN(2) == 0 {
		return g.pick("Int16Array", "Float64Array", "Uint32Array") + ".from(" + array + ")"
	}
	return array
}

func (g *generator) object(inner func() string) string {
	properties := make(map[string]string)
	for range g.IntN(8) {
		switch key := g.key(); g.IntN(12) {
		case 0:
			properties[key] = "get " + key + "() { return " + inner() + "; }"
		case 1:
			properties[key] = "set " + key + "(v) {}"
		default:
			properties[key] = key + ": " + inner()
		}
	}
	return "{ " + strings.Join(slices.Sorted(maps.Values(properties)), ", ") + " }"
}

func (g *generator) key() string {
	return g.pick("a", "b", "c", "name", "aLongerKey", "key"+strconv.Itoa(g.IntN(20)), "1", "42", "'a-b'", "'it\\'s'", "'é'",
		"'日本'", "'two\\nlines'", "[Symbol('s')]", "[Symbol()]", "$", "_x", "constructor", "toString", "'\\ud83d'")
}

func (g *generator) leaf() string {
	switch g.IntN(14) {
	case 0, 1, 2:
		return g.number()
	case 3, 4, 5:
		return g.text()
	case 6:
		return g.pick("true", "false", "null", "undefined")
	case 7:
		return g.pick("Symbol('sym')", "Symbol()", "5n", "-12345678901234567890n", "10000n")
	case 8:
		return g.pick("() => {}", "function named() {}", "Object(class K {})", "Object(class K extends Object {})", "async () => {}", "function* gen() {}")
	case 9:
		return g.pick("{}", "[]", "new Map()", "new Set()", "new (class Foo {})()", "Object.create(null)", "[[]]", "new Array(3)", "[, 1]")
	case 10:
		return g.pick("new Date(0)", "new Date(NaN)", "/re[g]exp/gi", "new Number(-0)", "new String('boxed')", "Object(3n)")
	case 11:
		return g.pick("err(new Error('msg'))", "err(new RangeError('two\\nlines'))", "setStack(new Error('msg'), undefined)",
			"err(new (class MyError extends Error {})('msg'))", "Object.assign(err(new Error('msg')), { code: 'E' })")
	case 12:
		return g.pick("new Uint8Array(2)", "new ArrayBuffer(3)", "new Promise(() => {})", "Promise.resolve(4)", "new WeakMap()",
			"(function* () {})()", "new Set([1, 2]).values()", "new Map([[1, 2]]).entries()")
	}
	return g.pick("(function () { return arguments; })(1, 2)", "new Proxy({}, {})", "[1, 2, 3]", "{ a: 1, b: 2 }")
}

func (g *generator) number() string {
	switch g.IntN(6) {
	case 0:
		return g.pick("0", "-0", "NaN", "Infinity", "-Infinity", "1e21", "1e-7", "5e-324", "0.1")
	case 1:
		return strconv.FormatFloat(g.NormFloat64()*1000, 'g', 1+g.IntN(15), 64)
	case 2:
		return fmt.Sprint(g.Int64N(1<<53) >> g.IntN(50))
	}
	return strconv.Itoa(g.IntN(2000) - 500)
}

func (g *generator) text() string {
	var b strings.Builder
	for range g.IntN(6) {
		b.WriteString(g.pick("x", "word", "several words ", "it\\'s", "\"", "`", "${", "\\n", "\\n", "\\t", "\\x1b", "é", "日本", "\\u{1f600}",
			"\\ud83d", "\\udc00", "\\\\", strings.Repeat("y", g.IntN(60))))
	}
	return "'" + b.String() + "'"
}
