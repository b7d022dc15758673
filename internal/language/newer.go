package language

import (
	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
)

// newer is what goja has and V8 has not in Node v20, by where it is: a program that looks
// for it takes another way there.
var newer = []struct {
	class, owner string // owner is a property of the class, or the class itself if it is empty
	names        []string
}{
	{"JSON", "", []string{"rawJSON", "isRawJSON"}},
	{"Set", "prototype", []string{
		"union", "intersection", "difference", "symmetricDifference", "isSubsetOf", "isSupersetOf", "isDisjointFrom",
	}},
	{"Uint8Array", "", []string{"fromBase64", "fromHex"}},
	{"Uint8Array", "prototype", []string{"toBase64", "toHex", "setFromBase64", "setFromHex"}},
	{"BigInt", "prototype", []string{"name", "length"}},
}

// removeNewer removes what is newer than Node v20.
func removeNewer(r *js.Realm) {
	for _, n := range newer {
		owner := js.Object(r.VM.Get(n.class))
		if n.owner != "" {
			owner = js.Object(owner.Get(n.owner))
		}
		for _, name := range n.names {
			check(owner.Delete(name))
		}
	}
	unscopables := r.VM.CreateObject(nil)
	for _, name := range []string{
		"at", "copyWithin", "entries", "fill", "find", "findIndex", "findLast", "findLastIndex", "flat", "flatMap", "includes", "keys",
		"toReversed", "toSorted", "toSpliced", "values",
	} {
		check(unscopables.Set(name, true))
	}
	check(prototype(r, "Array").DefineDataPropertySymbol(goja.SymUnscopables, unscopables, goja.FLAG_FALSE, goja.FLAG_TRUE, goja.FLAG_FALSE))
}
