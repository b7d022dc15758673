package grammar

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// programs has every production of the grammar.
const programs = `
let a = 1, b = { a, b: 2, 'x': 3, [k]: 4, get z() { return 1 }, set z(v) {}, m() {}, *g() { yield 1 }, async h() { await 1 }, ...r };
const [x, , y = 1, ...z] = w, { c, d: { e = 1 }, ...f } = g;
async function i(j, k = 1, { l }, [m], ...n) { for await (const o of p) { await o } }
function* q() { const s = yield a; yield* b; return }
class A extends B { #p = 1; static s = 2; constructor() { super() } get x() { return this.#p } static { this.y = #p in z } async *m() {} [k]() { super.n } }
label: for (let t = 0; t < 1; t++) { if (t) continue label; else break }
for (const u in v) do { x **= 2 } while (y?.[0]?.(1)); for (var aa of bb) switch (cc) { case 1: dd; default: ee }
try { throw new C(...D).e } catch ({ message }) { delete a.b } finally { debugger }
x = (ff, { gg }) => a ?? b, hh => ({ ii }), async (jj) => { await jj }, class {}, function () { return new.target };
y = ` + "`a ${`b ${c}`} d`.e`f`" + `, /[/]\/x/gi.test(z), a ? b : c || d && e, 0x1f, 1_000n, .5e3, 'it\'s \u{1F600}', import('x');
({ a, b: [c.d] } = e);
if (0) function jj() {} else var kk = 1
`

func TestRight(t *testing.T) {
	if p := Check(programs, Context{}); p != nil {
		t.Errorf("%+v: %q", p, programs[p.From:p.To])
	}
	modules := `import a, { b as c, default as d } from 'e' with { type: 'json' }; import * as f from "g"; import 'h';
		export * from 'i'; export * as j from 'k'; export { a as l, c }; export const m = await n, [o] = p; export default class {}
		export { q as "r" } from 's'; import.meta.url; for await (x of y);`
	if p := Check(modules, Context{Module: true}); p != nil {
		t.Errorf("%+v: %q", p, modules[p.From:p.To])
	}
	if p := Check("return new.target", Context{Function: true}); p != nil {
		t.Error(p)
	}
}

// Every beginning of a program has its problem, if it has one, within it.
func TestBeginnings(t *testing.T) {
	for to := range programs {
		for _, in := range []Context{{}, {Module: true}, {Strict: true}, {Function: true}} {
			text := programs[:to]
			if p := Check(text, in); p != nil && p.From >= 0 && (p.From > len(text) || p.To < p.From || p.Message == "") {
				t.Errorf("%q: %+v", text[strings.LastIndexByte(text, '\n')+1:], p)
			}
		}
	}
}

// The scripts of the transcripts are right, but for those that show what is said of others.
func TestTranscripts(t *testing.T) {
	paths, err := filepath.Glob("../../testdata/transcripts/*/*.js")
	if err != nil || len(paths) == 0 {
		t.Fatal(paths, err)
	}
	for _, path := range paths {
		text, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if p := Check(string(text), Context{Function: true}); p != nil {
			transcript, err := os.ReadFile(strings.TrimSuffix(path, ".js") + ".txt")
			if err != nil || !strings.Contains(string(transcript), p.Message) && !strings.Contains(p.Message, "import") && !strings.HasPrefix(p.Message, "await is only") {
				t.Errorf("%s: %+v", path, p)
			}
		}
	}
}

func FuzzCheck(f *testing.F) {
	for _, line := range strings.Split(programs, "\n") {
		f.Add(line)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if len(text) < 1000 {
			Check(text, Context{})
			Check(text, Context{Module: true})
		}
	})
}
