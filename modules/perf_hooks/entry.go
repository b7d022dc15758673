package perfhooks

import (
	"time"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
)

// An Entry is something that was measured.
type Entry struct {
	Type, Name string
	Start      time.Duration // as [js.Realm.Now] has it
	Detail     goja.Value    // nil for undefined
}

// observers is what the module knows of the observers of a script.
type observers struct {
	count map[string]int // how many there are, by type of entry
	add   js.Callable    // hands an entry to those who observe its type; nil until the library is loaded
}

func observersOf(r *js.Realm) *observers {
	return js.State(r, func(*js.Realm) *observers { return &observers{count: make(map[string]int)} })
}

// Observed tells whether there is an observer of a type of entries.
func Observed(r *js.Realm, entryType string) bool { return observersOf(r).count[entryType] > 0 }

// Add hands an entry, which ends now, to those who observe its type.
func Add(r *js.Realm, e Entry) {
	o := observersOf(r)
	if o.count[e.Type] == 0 {
		return
	}
	detail := e.Detail
	if detail == nil {
		detail = js.Undefined
	}
	vm := r.VM
	o.add(goja.FunctionCall{This: js.Undefined, Arguments: []goja.Value{
		vm.ToValue(e.Name), vm.ToValue(e.Type), vm.ToValue(js.Milliseconds(e.Start)),
		vm.ToValue(js.Milliseconds(r.Now() - e.Start)), detail,
	}})
}
