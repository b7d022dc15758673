package layout

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/dop251/goja"
)

// An Inherited reads what goja reads, whatever was done to the objects since it last did.
func TestInheritedFollows(t *testing.T) {
	vm := goja.New()
	run := func(source string) goja.Value {
		t.Helper()
		v, err := vm.RunString(source)
		if err != nil {
			t.Fatalf("%s: %v", source, err)
		}
		return v
	}
	run(`
		const chain = [{}], iterations = [];
		for (let i = 0; i < 4; i++) chain.push(Object.create(chain[i]));
		const many = Object.fromEntries(Array.from({ length: 20 }, (_, i) => ['many' + i, i]));
		function* names(o) { for (const name in o) yield name; }
	`)
	names := []string{"a", "b", "c"}
	properties := []*Inherited{{Name: "a"}, {Name: "b"}, {Name: "c"}}
	actions := []string{
		"chain[I].N = V",
		"delete chain[I].N",
		"delete chain[I].N; chain[I].N = V",
		"delete chain[I].other; chain[I].N = V",
		"delete chain[I].N; chain[I].other = V",
		"Object.defineProperty(chain[I], 'N', { get() { return this === chain[4] ? V : -V }, configurable: true })",
		"Object.defineProperty(chain[I], 'N', { value: V, configurable: true, writable: true })",
		"Object.assign(chain[I], many)",
		"for (const name in many) delete chain[I][name]",
		"Object.setPrototypeOf(chain[I], I === 0 ? null : chain[V % I])",
		"Object.setPrototypeOf(chain[I], I === 0 ? Object.prototype : chain[I - 1])",
		"Object.setPrototypeOf(chain[I], new Proxy(I === 0 ? {} : chain[I - 1], {}))",
		"Object.setPrototypeOf(chain[I], [7])",
		"iterations[V % 4] = names(chain[I]); iterations[V % 4].next()",
		"iterations[V % 4]?.next()",
		"[...(iterations[V % 4] ?? [])]",
		"chain[I][V % 30] = V", // an index
		"chain[I] = Object.create(I === 0 ? null : chain[I - 1])",
		"Object.freeze(Object.create(chain[I]))",
	}
	random := rand.New(rand.NewPCG(1, 2))
	const steps = 20_000
	for step := range steps {
		at, name := random.IntN(5), names[random.IntN(len(names))]
		action := actions[random.IntN(len(actions))]
		run(fmt.Sprintf("{ const I = %d, V = %d; %s }", at, step, replaceName(action, name)))
		for i := range 5 {
			o := run(fmt.Sprintf("chain[%d]", i)).(*goja.Object)
			for _, p := range properties {
				got, want := p.Get(o), o.Get(p.Name)
				if got != want && (got == nil || want == nil || !got.StrictEquals(want)) {
					t.Fatalf("step %d, %s of %s at %d: property %s of object %d is %v, want %v", step, action, name, at, p.Name, i, got, want)
				}
			}
		}
	}
}

// replaceName puts a name in the place of N.
func replaceName(action, name string) string {
	text := []byte(action)
	for i := 1; i+1 < len(text); i++ {
		if text[i] == 'N' && (text[i-1] == '.' || text[i-1] == '\'') {
			text[i] = name[0]
		}
	}
	return string(text)
}

// One property in the place of another leaves the names as many as they were, and where they
// were if goja sees no reason to copy them.
func TestInheritedNoticesReplacedNames(t *testing.T) {
	for name, steps := range map[string][2]string{
		"deleted and added":          {"", ""},
		"after a loop":               {"for (const name in parent);", ""},
		"after a loop that was left": {"for (const name in parent) break;", ""},
		"a loop ends after it":       {"var loop = names(parent); loop.next();", "for (const name of loop);"},
	} {
		t.Run(name, func(t *testing.T) {
			vm := goja.New()
			run := func(source string) goja.Value {
				t.Helper()
				v, err := vm.RunString(source)
				if err != nil {
					t.Fatal(err)
				}
				return v
			}
			run(`
				const parent = Object.create({ m: 1 }), child = Object.create(parent);
				Object.assign(parent, { x: 1, y: 1, z: 1, v: 1, w: 1 });
				delete parent.w; // leaves room
				function* names(o) { for (const name in o) yield name; }
			`)
			child := run("child").(*goja.Object)
			p := Inherited{Name: "m"}
			run(steps[0])
			p.Get(child)
			run(steps[1])
			p.Get(child)
			run("delete parent.v; parent.m = 2")
			if got := p.Get(child); got.ToInteger() != 2 {
				t.Errorf("got %v", got)
			}
		})
	}
}

// What a class inherits is found without looking into each of its prototypes.
func TestInheritedRemembers(t *testing.T) {
	o := object(t, "class A { m() {} } class B extends A {} class C extends B {} new C")
	p := Inherited{Name: "m"}
	if p.Get(o) != o.Get("m") {
		t.Fatal("another method")
	}
	way := p.ways[0]
	if way == nil || len(*way) != 3 || !way.holds() {
		t.Fatalf("the way is %v", way)
	}
	if allocs := testing.AllocsPerRun(100, func() { p.Get(o) }); allocs != 0 || p.ways[0] != way {
		t.Errorf("%v allocations", allocs)
	}
}

func BenchmarkInherited(b *testing.B) {
	vm := goja.New()
	v, err := vm.RunString("class A { m() {} } class B extends A {} class C extends B {} new C")
	if err != nil {
		b.Fatal(err)
	}
	o := v.(*goja.Object)
	b.Run("goja", func(b *testing.B) {
		for b.Loop() {
			o.Get("m")
		}
	})
	b.Run("Inherited", func(b *testing.B) {
		p := Inherited{Name: "m"}
		for b.Loop() {
			p.Get(o)
		}
	})
}
