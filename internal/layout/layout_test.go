package layout

import (
	"reflect"
	"strings"
	"testing"

	"github.com/dop251/goja"
)

func object(t *testing.T, source string) *goja.Object {
	t.Helper()
	v, err := goja.New().RunString(source)
	if err != nil {
		t.Fatal(err)
	}
	return v.(*goja.Object)
}

func TestOrderedMap(t *testing.T) {
	for source, want := range map[string]string{
		"new Map([[1, 'a'], [2, 'b'], [3, 'c']])":                           "1a 2b 3c",
		"(() => { const s = new Set([1, 2, 3]); s.delete(2); return s })()": "1 3",
		"new Map": "",
	} {
		o := object(t, source)
		m := Field[*OrderedMap](Of(o).At, OrderedMapAt(StructOf(o)))
		var got []string
		for e := m.After(nil); e != nil; e = m.After(e) {
			text := e.Key.String()
			if e.Value != nil {
				text += e.Value.String()
			}
			got = append(got, text)
		}
		if text := strings.Join(got, " "); text != want || m.Size != len(got) {
			t.Errorf("%s has %q, %d entries", source, text, m.Size)
		}
	}
}

// An iterator knows where it is, also when that was deleted.
func TestOrderedMapIterator(t *testing.T) {
	o := object(t, `(() => { const m = new Map([[1, 'a'], [2, 'b'], [3, 'c']]), it = m.keys(); it.next(); it.next(); m.delete(2); return it })()`)
	it := Field[*OrderedMapIterator](Of(o).At, OrderedMapIteratorAt(StructOf(o)))
	if e := it.Map.After(it.Current); e == nil || e.Key.String() != "3" {
		t.Errorf("the next is %v", e)
	}
}

func TestFieldThatIsNotThere(t *testing.T) {
	for name, find := range map[string]func(in reflect.Type){
		"no field nothing of kind int":                   func(in reflect.Type) { FieldAt(in, "nothing", reflect.TypeFor[int]()) },
		"no field values of kind map":                    func(in reflect.Type) { FieldOf(in, "values", reflect.Map) },
		"a field values of type []goja.Value instead of": func(in reflect.Type) { FieldAt(in, "values", reflect.TypeFor[[]string]()) },
	} {
		func() {
			defer func() {
				if text, _ := recover().(string); !strings.Contains(text, name) {
					t.Errorf("%s: got %q", name, text)
				}
			}()
			find(StructOf(object(t, "[]")))
		}()
	}
}
