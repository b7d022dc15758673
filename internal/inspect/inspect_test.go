package inspect_test

import (
	"math"
	"strings"
	"testing"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/inspect"
)

// value evaluates an expression.
func value(t *testing.T, vm *goja.Runtime, expression string) goja.Value {
	t.Helper()
	v, err := vm.RunString("(" + expression + ")")
	if err != nil {
		t.Fatal(err)
	}
	return v
}

func TestOptionsFromGo(t *testing.T) {
	vm := goja.New()
	in := inspect.New(vm)
	v := value(t, vm, `{ b: [1, [2, [3, [4]]]], a: 'a string', get g() { return 1 } }`)
	for _, test := range []struct {
		change func(*inspect.Options)
		want   string
	}{
		{func(o *inspect.Options) {}, "{ b: [ 1, [ 2, [Array] ] ], a: 'a string', g: [Getter] }"},
		{func(o *inspect.Options) { o.Depth = -1 }, "[Object]"},
		{func(o *inspect.Options) { o.Depth = math.Inf(1); o.Compact = 9 }, "{ b: [ 1, [ 2, [ 3, [ 4 ] ] ] ], a: 'a string', g: [Getter] }"},
		{func(o *inspect.Options) { o.Sorted, o.MaxStringLength = true, 1 }, "{ a: 'a'... 7 more characters, b: [ 1, [ 2, [Array] ] ], g: [Getter] }"},
		{func(o *inspect.Options) { o.Getters, o.MaxArrayLength = inspect.GettersAll, 1 }, "{ b: [ 1, ... 1 more item ], a: 'a string', g: [Getter: 1] }"},
		{func(o *inspect.Options) { o.Depth, o.Colors = 0, true }, "{ b: \x1b[36m[Array]\x1b[39m, a: \x1b[32m'a string'\x1b[39m, g: \x1b[36m[Getter]\x1b[39m }"},
	} {
		opts := in.Defaults()
		test.change(&opts)
		if got := in.Inspect(v, &opts); got != test.want {
			t.Errorf("got %s\nwant %s", got, test.want)
		}
	}
}

func TestDefaultsFollowScripts(t *testing.T) {
	vm := goja.New()
	in := inspect.New(vm)
	vm.Set("inspect", in.InspectFunction())
	value(t, vm, `inspect.defaultOptions = { depth: 0, compact: true }`)
	if o := in.Defaults(); o.Depth != 0 || o.Compact != inspect.CompactAll || o.BreakLength != 80 {
		t.Errorf("%+v", o)
	}
	if got := in.Inspect(value(t, vm, `{ a: {} , b: { c: 1 } }`), nil); got != "{ a: {}, b: [Object] }" {
		t.Error(got)
	}
}

func TestOptionsOfAScript(t *testing.T) {
	vm := goja.New()
	in := inspect.New(vm)
	o := in.Options(value(t, vm, `{ depth: null, breakLength: 40, getters: 'get', sorted: (a, b) => 0, other: 1 }`))
	if !math.IsInf(o.Depth, 1) || o.BreakLength != 40 || o.Getters != inspect.GettersAlone || !o.Sorted || o.MaxArrayLength != 100 {
		t.Errorf("%+v", o)
	}
	if o := in.Options(goja.Undefined()); o != in.Defaults() {
		t.Errorf("%+v", o)
	}
	// What Go changes afterwards is what an inspection function sees.
	o = in.Options(value(t, vm, `{ depth: null, breakLength: 40 }`))
	o.Depth = 7
	vm.Set("inspect", in.InspectFunction())
	custom := value(t, vm, `{ [inspect.custom](depth, options) { return [depth, options.depth, options.breakLength].join() } }`)
	if got := in.Inspect(custom, &o); got != "7,7,40" {
		t.Error(got)
	}
}

func TestThrows(t *testing.T) {
	vm := goja.New()
	in := inspect.New(vm)
	vm.Set("inspect", in.InspectFunction())
	v := value(t, vm, `{ [inspect.custom]() { throw new RangeError('boom') } }`)
	ex := vm.Try(func() { in.Inspect(v, nil) })
	if ex == nil || !strings.Contains(ex.Error(), "RangeError: boom") {
		t.Error(ex)
	}
	// What was thrown has left nothing behind.
	if got := in.Inspect(value(t, vm, `{ a: { b: 1 } }`), nil); got != "{ a: { b: 1 } }" {
		t.Error(got)
	}
	vm.Set("format", in.FormatWithOptionsFunction())
	if _, err := vm.RunString(`format(1, 'x')`); err == nil || !strings.Contains(err.Error(), `"inspectOptions" argument must be of type object`) {
		t.Error(err)
	}
}

func TestFormat(t *testing.T) {
	vm := goja.New()
	in := inspect.New(vm)
	args := func(values ...any) (args []goja.Value) {
		for _, v := range values {
			args = append(args, vm.ToValue(v))
		}
		return args
	}
	for want, args := range map[string][]goja.Value{
		"":              nil,
		"a":             args("a"),
		"a is 1, 2":     args("%s is %d,", "a", 1, 2),
		"100% [ 1, 2 ]": args("100%", vm.NewArray(1, 2)),
		"undefined 5":   {nil, vm.ToValue(5)},
	} {
		if got := in.Format(args); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
	opts := in.Defaults()
	opts.Colors = true
	if got := in.FormatWithOptions(&opts, args("%O", 5)); got != "\x1b[33m5\x1b[39m" {
		t.Errorf("%q", got)
	}
}

// Halves of surrogate pairs survive on the way to a script; Go gets valid UTF-8.
func TestHalfPairs(t *testing.T) {
	vm := goja.New()
	in := inspect.New(vm)
	vm.Set("format", in.FormatFunction())
	for expression, want := range map[string]string{
		`format('\ud83d').charCodeAt(0) === 0xd83d`:               "true",
		`format('%s', '\ude00', '\ud83d').length`:                 "3",
		`format('\ud83d%s', '\ude00') === '\u{1f600}'`:            "true",
		`format({ '\ud83d': '\ude00' })`:                          `{ '\ud83d': '\ude00' }`,
		`format({ [Symbol('\ud83d')]: 1 })`:                       `{ [Symbol(\ud83d)]: 1 }`,
		`format('%s', { toString() { return '\ud83d' } }).length`: "1",
	} {
		if got := value(t, vm, expression).String(); got != want {
			t.Errorf("%s: %s, want %s", expression, got, want)
		}
	}
	half := value(t, vm, `'a\ud83db'`)
	if got := in.Format([]goja.Value{half}); got != "a\ufffdb" {
		t.Errorf("%q", got)
	}
	if got := in.Format([]goja.Value{half, value(t, vm, `'한국'`)}); got != "a\ufffdb 한국" {
		t.Errorf("%q", got)
	}
}

// Changing the language's functions changes nothing here.
func TestIntrinsicsAreKept(t *testing.T) {
	vm := goja.New()
	in := inspect.New(vm)
	value(t, vm, `(() => {
		for (const name of Object.getOwnPropertyNames(Object)) {
			if (typeof Object[name] === 'function') Object[name] = () => { throw new Error(name) };
		}
		Map.prototype.entries = Map.prototype.forEach = null;
		Object.prototype.hasOwnProperty = null;
		Array.prototype.join = Array.prototype.map = null;
	})()`)
	if got := in.Inspect(value(t, vm, `{ a: [1, , 2], m: new Map([[1, 2]]), get g() {} }`), nil); got != "{ a: [ 1, <1 empty item>, 2 ], m: Map(1) { 1 => 2 }, g: [Getter] }" {
		t.Error(got)
	}
}

// A structure without end is cut off, as it is in Node, and does not end the
// program.
func TestDeepNesting(t *testing.T) {
	vm := goja.New()
	in := inspect.New(vm)
	v := value(t, vm, `(() => { let o = {}; for (let i = 0; i < 100000; i++) o = { o }; return o })()`)
	opts := in.Defaults()
	opts.Depth = math.Inf(1)
	got := in.Inspect(v, &opts)
	if !strings.Contains(got, "[Object: Inspection interrupted prematurely. Maximum call stack size exceeded.]") {
		t.Error("not interrupted")
	}
}

// Values of Go look like what they are to scripts.
func TestGoValues(t *testing.T) {
	vm := goja.New()
	in := inspect.New(vm)
	for want, v := range map[string]any{
		"[ 1, 'two' ]": []any{1, "two"},
		"{ a: 1 }":     map[string]any{"a": 1},
		"{ X: 1, Y: [ 'z' ] }": struct {
			X int
			Y []string
		}{1, []string{"z"}},
		"null": nil,
	} {
		if got := in.Inspect(vm.ToValue(v), nil); got != want {
			t.Errorf("got %s, want %s", got, want)
		}
	}
}

func TestNormalizeStack(t *testing.T) {
	many := strings.Repeat("\tat f (a.js:1:2(3))\n", 15)
	for stack, want := range map[string]string{
		"":                                    "",
		"Error: msg":                          "Error: msg",
		"Error: msg\n":                        "Error: msg",
		"Error: a\nb\n\tat f (a.js:1:2(3))\n": "Error: a\nb\n    at f (a.js:1:2)",
		"Error\n\tat a.js:1:2(3)\n":           "Error\n    at a.js:1:2",
		"Error\n\tat f (/a (b)/c.js:1:2(3))\n\tat <eval>:4:5(6)\n":                    "Error\n    at f (/a (b)/c.js:1:2)\n    at <eval>:4:5",
		"Error\n\tat forEach (native)\n\tat native\n\tat f (a.js:1:2(3))\n":           "Error\n    at f (a.js:1:2)",
		"Error\n\tat __sluice_module (a.js:1:2(3))\n\tat load (sluice:turn:1:2(3))\n": "Error\n    at Object.<anonymous> (a.js:1:2)",
		"Error: msg\n    at f (a.js:1:2)\n    at async g (b.js:3:4)":                  "Error: msg\n    at f (a.js:1:2)\n    at async g (b.js:3:4)",
		"Error\n" + many: "Error" + strings.Repeat("\n    at f (a.js:1:2)", 10),
	} {
		if got := inspect.NormalizeStack(stack); got != want {
			t.Errorf("%q\n got %q\nwant %q", stack, got, want)
		}
	}
}

// An error that the engine throws has a stack of the engine's shape.
func TestEngineStack(t *testing.T) {
	vm := goja.New()
	in := inspect.New(vm)
	_, err := vm.RunScript("/app/a.js", "function f() {\n  null.x;\n}\n[1].forEach(f);")
	thrown := err.(*goja.Exception).Value()
	first, rest, _ := strings.Cut(in.Inspect(thrown, nil), "\n")
	if !strings.HasPrefix(first, "TypeError: ") || rest != "    at f (/app/a.js:2:8)\n    at /app/a.js:4:12" {
		t.Errorf("%s\n%s", first, rest)
	}
}

func TestWidth(t *testing.T) {
	for s, want := range map[string]int{
		"": 0, "abc": 3, "é": 1, "e\u0301": 1, "日本": 4, "\U0001f600": 2, "ｱ": 1, "Ａ": 2, "\x00\x1b": 0, "a\u200bb": 2,
		"\u00ad": 1, "\U0001f1e9\U0001f1ea": 4, "한": 2, "\u1112\u1161\u11ab": 2, "─": 1,
	} {
		if got := inspect.Width(s); got != want {
			t.Errorf("%q is %d wide, want %d", s, got, want)
		}
	}
}

func TestStripVTControlCharacters(t *testing.T) {
	for s, want := range map[string]string{
		"plain":                      "plain",
		"\x1b[31mred\x1b[39m":        "red",
		"\x1b[1;2;38;5;123mx\x1b[0m": "x",
		"\x1b[2J\x1b[H":              "",
		"\x1b]0;title\ax":            "x",
		"\x1b]8;;http://example.com\alink\x1b]8;;\a": "link",
		"\u009b31mx":        "x",
		"a\x1b":             "a\x1b",
		"\x1b[":             "\x1b[",
		"日\x1b[4m本\x1b[24m": "日本",
	} {
		if got := inspect.StripVTControlCharacters(s); got != want {
			t.Errorf("%q: %q, want %q", s, got, want)
		}
	}
}
