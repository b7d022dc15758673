package script

import (
	"strings"
	"testing"

	"github.com/dop251/goja"
)

// locate finds the mark ^ in text and returns the text without it and where it was,
// as goja would say it for what compile makes of the text.
func locate(t *testing.T, text string, parameters []string) (s *Script, line, column int) {
	t.Helper()
	before, after, found := strings.Cut(text, "^")
	if !found {
		t.Fatalf("no mark in %q", text)
	}
	s, err := compile("test.js", before+after, kind{parameters: parameters})
	if err != nil {
		t.Fatal(err)
	}
	line, column = s.lineColumn(s.prefix + len(before))
	return s, line, column
}

func TestPositionCountsUTF16UnitsOfTheText(t *testing.T) {
	for _, test := range []struct {
		text string
		want Position
	}{
		{"^x", Position{1, 1}},
		{"x; ^y", Position{1, 4}},
		{"x;\n  ^y", Position{2, 3}},
		{"'é日'; ^y", Position{1, 7}},
		{"'😀'; ^y", Position{1, 7}},
		{"x;\r\n^y", Position{2, 1}},
		{"x;\r^y", Position{2, 1}},
		{"'\u2028'; ^y", Position{2, 4}},
		{"#!/usr/bin/env node\n^y", Position{2, 1}},
	} {
		for _, parameters := range [][]string{nil, {}, {"a", "b"}} {
			s, line, column := locate(t, test.text, parameters)
			if got := s.Position(line, column); got != test.want {
				t.Errorf("%q with parameters %q: got %v, want %v", test.text, parameters, got, test.want)
			}
		}
	}
}

func TestExcerpt(t *testing.T) {
	for _, test := range []struct{ text, want string }{
		{"let x;\n\t\tx.^y;", "test.js:2\n\t\tx.y;\n\t\t  ^"},
		{"/* 😀 */ ^x;", "test.js:1\n/* 😀 */ x;\n         ^"},
	} {
		s, line, column := locate(t, test.text, []string{"a"})
		if got := s.Excerpt(s.Position(line, column)); got != test.want {
			t.Errorf("got\n%s\nwant\n%s", got, test.want)
		}
	}
	if got, want := Excerpt("data", "{\n x", 3), "data:2\n x\n ^"; got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestLabel(t *testing.T) {
	for _, test := range []struct{ text, want string }{
		{"^x", "Object.<anonymous>"},
		{"function f() { ^x }", ""},
		{"class A { m() { ^x } }", "A.m"},
		{"class A { static m() { ^x } }", "A.m"},
		{"class A { constructor() { ^x } }", "new A"},
		{"class A { get v() { ^x } }", "get v [as v]"},
		{"class A { #p() { ^x } }", ""},
		{"class A { f = () => ^x }", "A.f"},
		{"class A { m() { return () => ^x } }", ""},
		{"const A = class { m() { ^x } }", "A.m"},
		{"let A; A = class { m() { ^x } }", "A.m"},
		{"const o = { m() { ^x } }", "Object.m"},
		{"const o = { f: function () { ^x } }", "Object.f"},
		{"const o = { f: function g() { ^x } }", "Object.g [as f]"},
		{"const o = { set v(w) { ^x } }", "set v [as v]"},
		{"exports.f = function () { ^x }", "exports.f"},
		{"o['f'] = () => ^x", "o.f"},
		{"o[1] = () => ^x", "o.<computed>"},
		{"A.prototype.m = function () { ^x }", "A.m"},
		{"A.prototype.m = function f() { ^x }", "A.f [as m]"},
		{"A.prototype = { m: function () { ^x } }", "A.m"},
		{"module.exports = function () { ^x }", "module.exports"},
		{"throw (function () { ^x })", ""},
		{"for (const a of b) switch (a) { case 1: o.f = () => ^x }", "o.f"},
		{"const { a = { m() { ^x } } } = {}, b = [{ n() {} }]", "Object.m"},
	} {
		s, line, column := locate(t, test.text, []string{})
		if got := s.Label(line, column); got != test.want {
			t.Errorf("%s: got %q, want %q", test.text, got, test.want)
		}
	}
}

func TestConstructed(t *testing.T) {
	for text, want := range map[string]string{
		"^new A()": "A", "^new a.B": "a.B", "^new (f())": "(intermediate value)", "^news()": "", "^f()": "",
	} {
		s, line, column := locate(t, text, nil)
		if got := s.Constructed(line, column); got != want {
			t.Errorf("%s: got %q, want %q", text, got, want)
		}
	}
}

func TestTheSameTextIsCompiledOnce(t *testing.T) {
	c := cache{limit: 1 << 10, scripts: make(map[cacheKey]*Script)}
	get := func(name, text string, parameters []string) *Script {
		s, err := c.get(name, text, kind{parameters: parameters})
		if err != nil {
			t.Fatal(err)
		}
		return s
	}
	first := get("a.js", "#!x\n1", []string{"p"})
	if get("a.js", "#!x\n1", []string{"p"}) != first {
		t.Error("the same again is another script")
	}
	for name, other := range map[string]*Script{
		"name":       get("b.js", "#!x\n1", []string{"p"}),
		"parameters": get("a.js", "#!x\n1", []string{"q"}),
		"no wrapper": get("a.js", "#!x\n1", nil),
		"text":       get("a.js", "#!x\n2", []string{"p"}),
	} {
		if other == first {
			t.Errorf("another %s is the same script", name)
		}
	}
	if s := get("a.js", "#!x\n1", []string{"p"}); s == first {
		t.Error("a text that was replaced is still there")
	}

	large := strings.Repeat(" ", c.limit/2)
	get("c.js", large, nil)
	get("d.js", large, nil)
	if len(c.scripts) != 1 || c.size < len(large) || c.size > c.limit {
		t.Errorf("%d scripts of %d bytes in a cache that is full", len(c.scripts), c.size)
	}
}

func TestHooks(t *testing.T) {
	vm := goja.New()
	var seen []string
	hook := func(name string) func(goja.FunctionCall) goja.Value {
		return func(c goja.FunctionCall) goja.Value {
			position := vm.CaptureCallStack(2, nil)[1].Position()
			seen = append(seen, name+" "+c.Argument(0).String()+" "+position.String())
			return c.Argument(0)
		}
	}
	bind, err := vm.RunProgram(Hooks())
	if err != nil {
		t.Fatal(err)
	}
	call, _ := goja.AssertFunction(bind)
	if _, err := call(nil, vm.ToValue(hook("throw")), vm.ToValue(hook("catch"))); err != nil {
		t.Fatal(err)
	}
	s, err := Compile("test.js", `
		try { throw 'a' } catch (e) { }
		try { throw 'b' } catch ({ length }) { }
		try { throw 'c' } catch { }
		try { (() => { for (;;) throw ['d'].pop() })() } finally { }`)
	if err != nil {
		t.Fatal(err)
	}
	_, err = vm.RunProgram(s.Program)
	if err == nil || err.(*goja.Exception).Value().String() != "d" {
		t.Error(err)
	}
	want := "throw a test.js:2:9, catch a test.js:2:21, throw b test.js:3:9, catch b test.js:3:21, throw c test.js:4:9, throw d test.js:5:27"
	if got := strings.Join(seen, ", "); got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	if names := vm.GlobalObject().GetOwnPropertyNames(); strings.Contains(strings.Join(names, " "), "throw") {
		t.Error("the hooks are properties of the global object")
	}
}

func BenchmarkCompile(b *testing.B) {
	text := strings.Repeat("exports.f = function (a, b) { try { if (a) throw new Error(b); return { a, b } } catch (e) { log(e) } };\n", 100)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		if _, err := compile("bench.js", text, kind{parameters: []string{"exports"}}); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkCompileOfGoja(b *testing.B) {
	text := "(function (exports) {" + strings.Repeat("exports.f = function (a, b) { try { if (a) throw new Error(b); return { a, b } } catch (e) { log(e) } };\n", 100) + "})"
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		if _, err := goja.Compile("bench.js", text, false); err != nil {
			b.Fatal(err)
		}
	}
}
