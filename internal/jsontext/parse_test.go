package jsontext

import (
	"strings"
	"testing"

	"github.com/dop251/goja"
)

// stringify is what goja makes of a value: all of its properties are where goja looks for them.
func stringify(t testing.TB, vm *goja.Runtime, v goja.Value) string {
	t.Helper()
	call, _ := goja.AssertFunction(vm.Get("JSON").(*goja.Object).Get("stringify"))
	text, err := call(goja.Undefined(), v)
	if err != nil {
		t.Fatal(err)
	}
	return text.String()
}

func TestParse(t *testing.T) {
	vm := goja.New()
	p := NewParser(vm)
	for text, want := range map[string]string{
		`[]`: `[]`, `{}`: `{}`, ` 1 `: `1`, `null`: `null`, `[true,false]`: `[true,false]`,
		`{"a":{"b":[1,{"c":[]},[[]]]},"d":-1.5e3}`:                    `{"a":{"b":[1,{"c":[]},[[]]]},"d":-1500}`,
		`{"b":1,"a":2,"b":3}`:                                         `{"b":3,"a":2}`,
		`{"b":1,"10":2,"9":3}`:                                        `{"9":3,"10":2,"b":1}`,
		`{"__proto__":1,"\u0061":2,"é":3}`:                            `{"__proto__":1,"a":2,"é":3}`,
		`[0,-0,123456789012345,1234567890123456789,1e400,1E-400,0.1]`: `[0,0,123456789012345,1234567890123456800,null,0,0.1]`,
		`"a\"\\\/\b\f\n\r\t\u00e9\ud83d\ude00\ud83d"`:                 `"a\"\\/\b\f\n\r\té😀\ud83d"`,
		`"é😀"`: `"é😀"`,
	} {
		v, ok := p.Parse(vm.ToValue(text).(goja.String))
		if !ok {
			t.Errorf("%s is refused", text)
		} else if got := stringify(t, vm, v); got != want {
			t.Errorf("%s is %s, not %s", text, got, want)
		}
	}
}

// Arrays and objects are as the engine makes them: they grow, shrink and list their names.
func TestParsedIsUsable(t *testing.T) {
	vm := goja.New()
	p := NewParser(vm)
	v, _ := p.Parse(vm.ToValue(`{"list":[1,2,3],"many":{"a":1,"b":2,"c":3,"d":4,"e":5,"f":6,"g":7,"h":8,"i":9,"j":10}}`).(goja.String))
	vm.Set("v", v)
	got, err := vm.RunString(`v.list.push(4); v.list.shift(); v.list.length = 2; delete v.many.c; v.many.z = 1; v.many[5] = 0; v.more = [];
		JSON.stringify(v) + Object.keys(v.many) + v.list.concat([9]).indexOf(9)`)
	if err != nil {
		t.Fatal(err)
	}
	const want = `{"list":[2,3],"many":{"5":0,"a":1,"b":2,"d":4,"e":5,"f":6,"g":7,"h":8,"i":9,"j":10,"z":1},"more":[]}5,a,b,d,e,f,g,h,i,j,z2`
	if got.String() != want {
		t.Errorf("got %s", got)
	}
}

func TestParseDeep(t *testing.T) {
	const depth = 200_000
	vm := goja.New()
	p := NewParser(vm)
	for _, text := range []string{
		strings.Repeat("[", depth) + strings.Repeat("]", depth),
		strings.Repeat(`{"a":`, depth) + "1" + strings.Repeat("}", depth),
	} {
		if _, ok := p.Parse(vm.ToValue(text).(goja.String)); !ok {
			t.Errorf("%.10s... is refused", text)
		}
	}
	if _, ok := p.Parse(vm.ToValue(strings.Repeat("[", depth)).(goja.String)); ok {
		t.Error("what does not end is JSON")
	}
}

// The parser refuses what [ErrorMessage] complains of, and nothing else.
func FuzzParse(f *testing.F) {
	for _, text := range []string{`{"a": [1, -2.5e+3, "x\n\u00e9", true, false, null], "b": {}}`, `[1,]`, `"\u12"`, "é😀", "1e+", "01", "-", `{"a" 1}`, "\xed\xa0\x80"} {
		f.Add(text)
	}
	vm := goja.New()
	p := NewParser(vm)
	f.Fuzz(func(t *testing.T, text string) {
		message, _ := ErrorMessage(text)
		if _, ok := p.Parse(vm.ToValue(text).(goja.String)); ok != (message == "") {
			t.Errorf("%q: parsed %v, message %q", text, ok, message)
		}
	})
}

// BenchmarkParse parses a line as servers get them, with the parser and with goja's own.
func BenchmarkParse(b *testing.B) {
	const line = `{"id":12345,"method":"subscribe","params":{"channel":"prices","symbols":["AAA","BBB","CCC"],"depth":10,"live":true},"time":1764300000.125,"user":"someone@example.com"}`
	vm := goja.New()
	text := vm.ToValue(line).(goja.String)
	b.Run("Parser", func(b *testing.B) {
		p := NewParser(vm)
		b.ReportAllocs()
		b.SetBytes(int64(len(line)))
		for b.Loop() {
			p.Parse(text)
		}
	})
	b.Run("Goja", func(b *testing.B) {
		parse := vm.Get("JSON").(*goja.Object).Get("parse").Export().(func(goja.FunctionCall) goja.Value)
		b.ReportAllocs()
		b.SetBytes(int64(len(line)))
		for b.Loop() {
			parse(goja.FunctionCall{Arguments: []goja.Value{text}})
		}
	})
}
