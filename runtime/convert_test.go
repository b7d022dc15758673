package runtime_test

import (
	"errors"
	"fmt"
	"math/big"
	"net"
	"reflect"
	"strings"
	"testing"
	"time"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/runtime"
)

type octet byte

type base struct{ ID int }

type mishap struct{ text string }

func (m *mishap) Error() string { return m.text }

// A grade is a key that reads and writes itself as a letter.
type grade int

func (g grade) MarshalText() ([]byte, error) { return []byte{byte('a' + g)}, nil }

func (g *grade) UnmarshalText(b []byte) error {
	*g = grade(b[0] - 'a')
	return nil
}

func TestGoValuesInScripts(t *testing.T) {
	rt := start(t, `exports.show = require('util').inspect`)
	day := time.UnixMilli(0)
	cycle := map[string]any{}
	cycle["self"] = cycle
	for _, test := range []struct {
		name string
		in   any
		want string // or, after "!", a part of the error
	}{
		{"whole number that a number cannot hold", 1<<60 + 1, "!which would lose digits"},
		{"outer field before the embedded one", struct {
			ID int
			base
		}{1, base{2}}, "{ id: 1 }"},
		{"bytes of a type of their own", []octet{1, 2}, "<Buffer 01 02>"},
		{"array of such", [2]octet{1, 2}, "<Buffer 01 02>"},
		{"nil pointer with the methods of an error", struct{ Err *mishap }{}, "{ err: null }"},
		{"nil pointer with those of a connection", (*net.TCPConn)(nil), "null"},
		{"nil object", (*goja.Object)(nil), "null"},
		{"pointer to a time", &day, "1970-01-01T00:00:00.000Z"},
		{"big.Int itself", *big.NewInt(5), "5n"},
		{"object of another engine", goja.New().NewObject(), "!an object of another runtime"},
		{"map that contains itself", cycle, "!.self.self.self.self.self.self.self.self...: cannot use a value that contains itself"},
		{"key that writes itself", map[grade]int{2: 1}, "{ c: 1 }"},
		{"channel", make(chan int), "!cannot use chan int"},
	} {
		got, err := runtime.Call[string](t.Context(), rt, "show", test.in)
		if err != nil {
			got = "!" + err.Error()
		}
		part, isError := strings.CutPrefix(test.want, "!")
		if got != test.want && (!isError || err == nil || !strings.Contains(got, part)) {
			t.Errorf("%s: got %s; want %s", test.name, got, test.want)
		}
	}
}

// evaluate returns what an expression is as a T, and the error as a text.
func evaluate[T any](t *testing.T, rt *runtime.Runtime, expression string) string {
	t.Helper()
	var v T
	err := rt.Do(t.Context(), func(env *runtime.Env) error {
		value, err := env.VM().RunString("(" + expression + ")")
		if err != nil {
			return err
		}
		return env.Export(value, &v)
	})
	if err != nil {
		return "!" + err.Error()
	}
	return fmt.Sprintf("%v", v)
}

func TestScriptValuesInGo(t *testing.T) {
	rt := start(t, "")
	for _, test := range []struct{ got, want string }{
		{evaluate[time.Duration](t, rt, "Infinity"), "!cannot use the number Infinity as time.Duration"},
		{evaluate[time.Duration](t, rt, "-1e300"), "!cannot use the number -1e+300 as time.Duration"},
		{evaluate[time.Time](t, rt, "new Date(NaN)"), "!cannot use an invalid Date as time.Time"},
		{evaluate[any](t, rt, "new Date(NaN)"), "!cannot use an invalid Date as a value of Go"},
		{evaluate[[]octet](t, rt, "new Uint8Array([1, 2])"), "[1 2]"},
		{evaluate[[2]octet](t, rt, "new Uint8Array([1, 2])"), "[1 2]"},
		{evaluate[big.Int](t, rt, "5n"), "{false [5]}"},
		{evaluate[*big.Int](t, rt, "'7'"), "7"},
		{evaluate[map[string]int](t, rt, "new Map([['a', 1]])"), "map[a:1]"},
		{evaluate[map[int]string](t, rt, "new Map([[1, 'a']])"), "map[1:a]"},
		{evaluate[map[any]int](t, rt, "new Map([[{}, 1]])"), "!.get(an object): cannot use an object as a key"},
		{evaluate[any](t, rt, "new Map([['a', [1]]])"), "map[a:[1]]"},
		{evaluate[any](t, rt, "new Map([[1, 1]])"), "!.get(the number 1): cannot use the number 1 as string"},
		{evaluate[[]string](t, rt, "new Set(['a', 'b'])"), "[a b]"},
		{evaluate[any](t, rt, "new Set([1])"), "[1]"},
		{evaluate[map[string]int](t, rt, "new Set([1])"), "!cannot use an object as map[string]int"},
		{evaluate[map[grade]int](t, rt, "({ c: 1 })"), "map[2:1]"},
		{evaluate[[]float32](t, rt, "new Float64Array([1.5, -2])"), "[1.5 -2]"},
		{evaluate[[]int](t, rt, "new Uint8Array([1, 2])"), "[1 2]"},
		{evaluate[[]int64](t, rt, "new BigInt64Array([-1n])"), "[-1]"},
		{evaluate[[]int8](t, rt, "new Int16Array([1, 128])"), "![1]: cannot use the number 128 as int8"},
		{evaluate[[2]int](t, rt, "new Int16Array(3)"), "!cannot use a list of 3 as [2]int"},
		{evaluate[[]int](t, rt, "new DataView(new ArrayBuffer(2))"), "!cannot use an object as []int"},
		{evaluate[any](t, rt, "new Float32Array([0.5])"), "[0.5]"},
		{evaluate[any](t, rt, "new Uint16Array([1, 65535]).subarray(1)"), "[65535]"},
		{evaluate[any](t, rt, "new DataView(new ArrayBuffer(2))"), "[0 0]"},
		{evaluate[[]any](t, rt, "[1, , 2]"), "[1 <nil> 2]"},
		{evaluate[[]any](t, rt, "new Array(2 ** 32 - 1)"), "!cannot use an Array with holes of length 4294967295 as []interface {}"},
		{evaluate[any](t, rt, "new Array(1e6)"), "!cannot use an Array with holes of length 1000000 as []interface {}"},
		{evaluate[bool](t, rt, "({ get a() { throw 1 } })"), "!cannot use an object as bool"},
		{evaluate[int](t, rt, "({ get a() { throw 1 } })"), "!cannot use an object as int"},
	} {
		if test.got != test.want {
			t.Errorf("got %s; want %s", test.got, test.want)
		}
	}
	if got := evaluate[[]int](t, rt, "Array.from({ length: 100000 }, (_, i) => i)"); strings.Count(got, " ") != 99999 {
		t.Errorf("a long Array has become %.60s", got)
	}
}

func TestExportTarget(t *testing.T) {
	rt := start(t, "")
	for _, target := range []any{nil, 1, (*int)(nil)} {
		err := rt.Do(t.Context(), func(env *runtime.Env) error { return env.Export(env.VM().ToValue(1), target) })
		if refused := (*runtime.ConversionError)(nil); !errors.As(err, &refused) {
			t.Errorf("%v: got %v", reflect.TypeOf(target), err)
		}
	}
}

// What goes wrong when Go looks at a value of a script is the error of that call, and the
// program goes on.
func TestHostileResults(t *testing.T) {
	rt := start(t, `
		exports.getter = () => ({ get then() { throw new Error('then') } });
		exports.revoked = () => { const { proxy, revoke } = Proxy.revocable({}, {}); revoke(); return proxy };
		exports.thrown = () => { throw { value: { get inner() { throw new Error('inner') } } } };
		exports.fine = () => 1;
	`)
	for _, name := range []string{"getter", "revoked", "thrown"} {
		_, err := runtime.Call[any](t.Context(), rt, name)
		if e := (*runtime.Exception)(nil); !errors.As(err, &e) {
			t.Errorf("%s: got %v", name, err)
		}
	}
	if n, err := runtime.Call[int](t.Context(), rt, "fine"); n != 1 || err != nil {
		t.Errorf("afterwards: got %v, %v", n, err)
	}
}
