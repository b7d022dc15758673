package layout

import (
	"testing"

	"github.com/dop251/goja"
)

// A function is like one that goja has made, and shares nothing with the sample.
func TestFunctions(t *testing.T) {
	vm := goja.New()
	native := func(c goja.FunctionCall) goja.Value { return c.Argument(0) }
	functions := Functions{vm.ToValue(func(goja.FunctionCall) goja.Value { return nil }).(*goja.Object)}
	one := functions.New(native, "same", vm.ToValue(1))
	other := functions.New(native, "other", vm.ToValue(2))
	for name, v := range map[string]any{"one": one, "other": other, "native": native} {
		if err := vm.Set(name, v); err != nil {
			t.Fatal(err)
		}
	}
	v, err := vm.RunString(`
		const show = (f) => JSON.stringify([Object.entries(Object.getOwnPropertyDescriptors(f)), f(5), typeof f, Object.isExtensible(f)]);
		const made = (() => { Object.defineProperty(native, 'name', { value: 'same' }); Object.defineProperty(native, 'length', { value: 1 }); return show(native) })();
		const before = show(one) === made ? 'same' : show(one) + made;
		one.own = 1; delete one.length; delete one.name;
		let thrown; try { new one() } catch (e) { thrown = e.name }
		[before, Object.getOwnPropertyNames(one), Object.getOwnPropertyNames(other), other.name, other.length,
			Object.getPrototypeOf(one) === Function.prototype, thrown].join()`)
	if err != nil {
		t.Fatal(err)
	}
	if got, want := v.String(), "same,own,length,name,other,2,true,TypeError"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}
