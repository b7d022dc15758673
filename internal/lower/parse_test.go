package lower_test

import (
	"errors"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/dop251/goja"
	"github.com/dop251/goja/parser"

	"github.com/sluicejs/sluice/internal/lower"
)

// Each of these is valid for V8.
var valid = []string{
	"async function* f(){ yield 1; await 2; for (const x of y) ; yield* z; return 5 }",
	"const o = { async *m() { yield await 1 }, async *[x]() {}, async *'s'() {}, async *1() {}, async /* a */ * /* b */ get() {} }",
	"class A { async *m() { yield* super.x } static async *n() {} async *#p() {} static async *[Symbol.asyncIterator]() {} }",
	"(async function* named() { const f = async () => { await 1 } })",
	"async function m() { for await (const x of y) { } for /* c */ await /* d */ (x.y of y) { } }",
	"async function m() { a: b: for await (var {a} of y) continue b; }",
	"const m = async () => { for await(const x of y) for await (const z of x) ; }",
	"import('x'); async () => { const { a } = await import('x' + y); import (\n'y').then(z) }",
	"var a = 'import(x)', b = `for await (x of y) ${import('import(y)')}`, c = /import(x)/",
	"const o = { async *a() { const p = { async *b() { yield '}' } }; yield `}` }, c: 1 }",
	"var x = 1; <!-- a comment\n--> another\n/* \n */ --> and another\n",
	"class A { async *[key()]() {} static async *#x() { yield 1 } }",
	"async\nfunction f() {}",
	"async function* f() { for await (const x of f()) yield import(x) }",
	"(function (exports, require, module, __filename, __dirname) {" + afterImport + "\n})",
}

// afterImport is code that has the parser lose its way so far, after an import in
// parentheses, that it does not tell of the import.
const afterImport = `const ways = {
  'import a file': () => import(secret),
  'send a signal below': () => { const n = process._kill(pid, 0); if (n !== 0) throw Object.assign(new Error('kill'), { code: n }); },
  'see the environment': () => { if (!process.env.HOSTILE_SECRET) throw Object.assign(new Error('hidden'), { code: 'hidden' }); },
  'get out of a context': () => require('vm').runInNewContext('this.constructor.constructor("return process")().mainModule.require')('fs').readFileSync(secret),
};
(async () => {
  for (const [name, way] of Object.entries(ways)) {
    try {
    } finally {
    }
  }
})();`

func TestWhatIsValid(t *testing.T) {
	for _, text := range valid {
		program, err := lower.Parse("valid.js", text)
		if err != nil {
			t.Errorf("%s\n%v", text, err)
			continue
		}
		if _, err := goja.CompileAST(program.Program, false); err != nil {
			t.Errorf("%s\n%v", text, err)
		}
	}
}

// What is wrong is found where it is, behind what is lowered.
func TestWhereErrorsAre(t *testing.T) {
	for _, text := range []string{
		"async () => { for await (const x of y) { $) } }",
		"const o = { async *m() { yield 1 }, n() { $) } }",
		"const o = { async *m() { yield 1 + $; }, n() { } }",
		"import('x'); $import x from 'y'",
		"$import.meta",
		"$export const a = 5",
		"() => { for $await (const x of y) ; }",
		"async () => { for $await (const x in y) ; }",
		"async () => { for $await (let i = 0; i < 5; i++) ; }",
		"async () => { for await (const x of y) ; } \n\n { $]",
	} {
		before, after, _ := strings.Cut(text, "$")
		_, err := lower.Parse("invalid.js", before+after)
		var list parser.ErrorList
		var single *parser.Error
		switch {
		case errors.As(err, &list):
			single = list[0]
		case !errors.As(err, &single):
			t.Errorf("%s\nno error of the parser's: %v", text, err)
			continue
		}
		line := 1 + strings.Count(before, "\n")
		column := len(before) - strings.LastIndex(before, "\n")
		if single.Position.Line != line || single.Position.Column != column {
			t.Errorf("%s\n%v", text, single)
		}
	}
}

func TestOnlyWhatNeedsItIsLowered(t *testing.T) {
	for _, text := range []string{"async function f() { await 1 }", "async /* * */ () => 1", "function* g() { yield 1 }", "'async function*'"} {
		program, err := lower.Parse("plain.js", text)
		if err != nil || program.Lowered {
			t.Errorf("%s: %v", text, err)
		}
	}
}

// FuzzParse holds lowering to coping with any text: what it takes, goja compiles or
// refuses, and what was edited leaves no trace in the sources of functions.
func FuzzParse(f *testing.F) {
	for _, text := range valid {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if !utf8.ValidString(text) || len(text) > 1000 {
			t.Skip()
		}
		program, err := lower.Parse("fuzz.js", text)
		if err != nil {
			return
		}
		_, _ = goja.CompileAST(program.Program, false)
	})
}
