package esm

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/dop251/goja/parser"
)

// describe is what a module declares, in one line.
func describe(m *Module) string {
	var parts []string
	for _, r := range m.Requests {
		text := "from " + r.Specifier
		for _, a := range r.Attributes {
			text += " " + a.Key + ":" + a.Value
		}
		parts = append(parts, text)
	}
	for _, i := range m.Imports {
		parts = append(parts, fmt.Sprintf("import %d %s as %s", i.Request, i.Name, i.Local))
	}
	for _, e := range m.Exports {
		parts = append(parts, fmt.Sprintf("export %q %s %d %s", e.Name, e.Local, e.Request, e.Import))
	}
	if len(m.Declarations) > 0 {
		parts = append(parts, fmt.Sprint("declarations ", m.Declarations))
	}
	if m.Meta != "" {
		parts = append(parts, "meta")
	}
	return strings.Join(parts, "; ")
}

func TestScan(t *testing.T) {
	for text, want := range map[string]string{
		`import 'a'`:             "from a",
		`import a from 'b'`:      "from b; import 0 default as a",
		`import * as a from "b"`: "from b; import 0 * as a",
		`import a, * as b from 'c'; import { d, e as f, default as g, 'h i' as j, } from 'c'`: "from c; import 0 default as a; import 0 * as b; import 0 d as d; import 0 e as f; import 0 default as g; import 0 h i as j",
		`import {} from 'a'`:                                       "from a",
		`import from from 'a'`:                                     "from a; import 0 default as from",
		`import { as as as } from 'a'`:                             "from a; import 0 as as as",
		`import as, { from } from 'a'`:                             "from a; import 0 default as as; import 0 from as from",
		"import a from 'b'\nimport c from 'd'":                     "from b; from d; import 0 default as a; import 1 default as c",
		`import a from './a.json' with { type: 'json', 'b': "c" }`: "from ./a.json type:json b:c; import 0 default as a",
		`import a from 'a' assert {}`:                              "from a; import 0 default as a",
		"import 'a'\nassert\n{}":                                   "from a",
		`import/**/a/*from 'x'*/from/**/'b'`:                       "from b; import 0 default as a",
		`import "\x61\u0062\u{63}\n"`:                              "from abc\n",
		`import('a'); x = import("b")`:                             "",
		"import\n('a')":                                            "",
		`import.meta.url; a.import.meta`:                           "meta",
		`f(import.meta, { import: 1, export: 2 }.import)`:          "meta",
		"`${import.meta.url}`":                                     "meta",
		`a.import; a?.export; a.
		export`: "",
		`class A { import() {} export() {} static import = 1 }`: "",
		`({ import() {}, export: 1, get export() {} })`:         "",
		"'import a from \"b\"'; \"export {}\"; `import 'a'`":    "",
		`// import 'a'
		/* export {} */`: "",
		`/import 'a'/.test(x) / 2; export { y }`:           `export "y" y -1 `,
		`const a = b / c; import 'd'; e = f / g`:           "from d",
		`if (a) /import 'x'/.exec(b); import 'c'`:          "from c",
		`while (a) /[/]'/.test(b); export { c }`:           `export "c" c -1 `,
		`a = (b) / c / d; export { a }`:                    `export "a" a -1 `,
		`{} /'/.test(a); export { b }`:                     `export "b" b -1 `,
		`x = {} / 2; y = '/'; export { y }`:                `export "y" y -1 `,
		`a = x ? {} : {} / 2; export { a as 'b' }`:         `export "b" a -1 `,
		"a++ / 2; `${{}}${`}`}`; export { a }":             `export "a" a -1 `,
		"a = b\n/c/g\nexport { a }":                        `export "a" a -1 `,
		`return_ / 1; x.return / 1; '/'; export { a }`:     `export "a" a -1 `,
		`switch (a) { case /'/.test(b): {} } export { a }`: `export "a" a -1 `,
		`f => {}
/'/.test(a); export { a }`: `export "a" a -1 `,
		`export { a, b as c, d as default, e as 'f g' }`:                         `export "a" a -1 ; export "c" b -1 ; export "default" d -1 ; export "f g" e -1 `,
		`export { a, default, default as b, 'c d' as 'e', if as else } from 'x'`: `from x; export "a"  0 a; export "default"  0 default; export "b"  0 default; export "e"  0 c d; export "else"  0 if`,
		`export * from 'a'; export * as b from 'a'; export * as 'c d' from 'a'`:  `from a; export ""  0 *; export "b"  0 *; export "c d"  0 *`,
		`export {}`:                                "",
		`export const a = 1, { b } = c`:            "declarations [7]",
		`export async function a() {}`:             "declarations [7]",
		`export default 1`:                         `export "default" default -1 `,
		`export default a`:                         `export "default" default -1 `,
		`export default function () {}`:            `export "default" default -1 `,
		`export default function a() {}`:           `export "default" a -1 `,
		`export default function* a() {}`:          `export "default" a -1 `,
		`export default async function a() {}`:     `export "default" a -1 `,
		"export default async\nfunction a() {}":    `export "default" default -1 `,
		`export default async () => {}`:            `export "default" default -1 `,
		`export default class extends A {}`:        `export "default" default -1 `,
		`export default class A {}`:                `export "default" A -1 `,
		`export default (class A {})`:              `export "default" default -1 `,
		`export default /'/.test(a); export { b }`: `export "default" default -1 ; export "b" b -1 `,
		`#!/usr/bin/env node`:                      "",
	} {
		m, err := Scan(text)
		if err != nil {
			t.Errorf("%s: %v at %d", text, err, err.(*Error).At)
			continue
		}
		if got := describe(m); got != want {
			t.Errorf("%s\n got %s\nwant %s", text, got, want)
		}
	}
}

// edited is a text with its edits made.
func edited(text string, m *Module) string {
	var b strings.Builder
	last := 0
	for _, e := range m.Edits {
		b.WriteString(text[last:e.From] + e.Text)
		last = e.To
	}
	return b.String() + text[last:]
}

func TestEdits(t *testing.T) {
	for text, want := range map[string]string{
		"import a from 'b'; f()":                 ";                  f()",
		"f()\nimport a from 'b'\n(g)":            "f()\n;                \n(g)",
		"import {\n\ta,\r\n\tb\n} from 'c'; f()": ";       \n   \r\n  \n            f()",
		"export const a = 1":                     ";      const a = 1",
		"export { a }; f()":                      ";             f()",
		"export default 1":                       ";const $default= 1",
		"export\ndefault 1":                      ";const $default=\n 1",
		"export default function () {}":          ";              function $default () {}",
		"export default function*() {}":          ";              function* $default() {}",
		"export default async function () {}":    ";              async function $default () {}",
		"export default class {}":                ";              class $default {}",
		"export default function a() {}":         ";              function a() {}",
		"import.meta.url":                        "import_meta.url",
		"import_meta = import\n.\nmeta":          "import_meta = importSmeta\n\n",
		"const $default = 1; export default 2":   "const $default = 1; ;const default$= 2",
		"import 'é'; f()":                        ";            f()",
		"import 'a' /* \u2028 */ ; f()":          ";             \u2028      f()",
	} {
		m, err := Scan(text)
		if err != nil {
			t.Errorf("%s: %v", text, err)
			continue
		}
		if got := edited(text, m); got != want {
			t.Errorf("%q\n got %q\nwant %q", text, got, want)
		}
	}
}

func TestScanErrors(t *testing.T) {
	for text, want := range map[string]string{
		`import a`:                           "8 Unexpected token ",
		`import { a `:                        "11 Unexpected token ",
		`import { a b } from 'c'`:            "11 Unexpected token b",
		`import * from 'a'`:                  "9 Unexpected token from",
		`import a, from 'b'`:                 "8 Unexpected token ,",
		`import a from b`:                    "14 Unexpected token b",
		`import a from 'b' c`:                "18 Unexpected token c",
		`import { 'a' } from 'b'`:            "9 Unexpected reserved word",
		`import { eval } from 'b'`:           "9 Unexpected eval or arguments in strict mode",
		`import let from 'b'`:                "7 Unexpected strict mode reserved word",
		`import await from 'b'`:              "7 Unexpected token await",
		`export a`:                           "0 Unexpected token export",
		`export { 'a' }`:                     "9 String literal module export names must be followed by a 'from' clause",
		`export { if }`:                      "9 Unexpected token if",
		`export * as a`:                      "13 Unexpected token ",
		`export default 1; export default 2`: "25 Identifier '.default' has already been declared",
		`import.b`:                           "7 Unexpected token b",
		`{ import a from 'b' }`:              "9 Unexpected token a",
		`import 'a' with { a: 'b', a: 'c' }`: "26 Import assertion has duplicate key 'a'",
		`import '\uD800'`:                    `7 Unexpected token '\uD800'`,
	} {
		_, err := Scan(text)
		if err == nil {
			t.Errorf("%s: no error", text)
			continue
		}
		if got := fmt.Sprintf("%d %v", err.(*Error).At, err); got != want {
			t.Errorf("%s\n got %s\nwant %s", text, got, want)
		}
	}
}

// TestScripts goes through scripts, in which there are no declarations, and all brackets that close are open.
func TestScripts(t *testing.T) {
	count := 0
	err := filepath.WalkDir("../..", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || filepath.Ext(path) != ".js" || strings.Contains(path, "transcripts/esm") {
			return err
		}
		data, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		text := string(data)
		if !parses(text) {
			return nil // what goja's parser does not know, or no script
		}
		m, err := Scan(text)
		if err != nil {
			t.Errorf("%s: %v", path, err)
			return nil
		}
		count++
		if m.Declares {
			t.Errorf("%s: %s", path, describe(m))
		}
		tokens := Tokens{text: text}
		for tokens.Next().Kind != End {
		}
		if tokens.Depth() != 0 || tokens.stray != nil {
			t.Errorf("%s: %d brackets are open in the end, %v closes none", path, tokens.Depth(), tokens.stray)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if count < 100 {
		t.Errorf("there were only %d scripts", count)
	}
}

func parses(text string) (parses bool) {
	defer func() { _ = recover() }() // the parser knows no escaped line separators
	_, err := parser.ParseFile(nil, "", "(async function () {"+text+"\n})", 0, parser.WithDisableSourceMaps)
	return err == nil
}

func FuzzScan(f *testing.F) {
	for _, text := range []string{"import a, { b as c } from 'd' with { e: 'f' }", "export default async function* () {}", "`${`${import.meta}`}` / /[/]/", "export * as 'a' from \"\\u{62}\";", "}{)(][ export {a} //"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		m, err := Scan(text)
		if err != nil {
			if e := err.(*Error); e.At < 0 || e.At > len(text) {
				t.Errorf("an error at %d", e.At)
			}
			return
		}
		last := 0
		for _, e := range m.Edits {
			if e.From < last || e.To < e.From || e.To > len(text) || len(e.Text) < e.To-e.From {
				t.Fatalf("edit %+v after %d", e, last)
			}
			last = e.To
		}
		if strings.Count(edited(text, m), "\n") != strings.Count(text, "\n") {
			t.Error("the lines are not the same")
		}
		CommonJSExports(text)
	})
}
