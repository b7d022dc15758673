package language

import (
	"regexp"
	"strconv"
	"sync"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
)

// A localized is a call of a method that writes a value in the way of a locale. There is
// en-US alone: the others are taken for it.
type localized struct {
	r       *js.Realm
	method  string
	options *goja.Object
}

var localeName = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^(?:[A-Za-z]{2,3}|[A-Za-z]{5,8})(?:-[A-Za-z0-9]{1,8})*$`)
})

// localize checks the arguments that all these methods have, locales and options.
func localize(r *js.Realm, method string, locales, options goja.Value) *localized {
	checkLocales(r, locales)
	l := &localized{r: r, method: method}
	if js.IsUndefined(options) {
		return l
	}
	if goja.IsNull(options) {
		panic(r.NewError(js.TypeError, "", "Cannot convert undefined or null to object"))
	}
	l.options = options.ToObject(r.VM)
	return l
}

func checkLocales(r *js.Realm, locales goja.Value) {
	checkName := func(name string) {
		if !localeName().MatchString(name) {
			panic(r.NewError(js.RangeError, "", "Incorrect locale information provided"))
		}
	}
	switch o := js.Object(locales); {
	case js.IsUndefined(locales):
	case goja.IsNull(locales):
		panic(r.NewError(js.TypeError, "", "Cannot convert undefined or null to object"))
	case goja.IsString(locales):
		checkName(locales.String())
	case o != nil:
		for i := range js.Get(o, "length").ToInteger() {
			name := o.Get(strconv.FormatInt(i, 10))
			if name == nil { // a hole
				continue
			}
			if !goja.IsString(name) && js.Object(name) == nil {
				panic(r.NewError(js.TypeError, "", "Language ID should be string or object."))
			}
			checkName(name.String())
		}
	}
}

// value is an option, nil if it is not given.
func (l *localized) value(name string) goja.Value {
	if l.options == nil {
		return nil
	}
	if v := l.options.Get(name); !js.IsUndefined(v) {
		return v
	}
	return nil
}

// text is an option that is one of some words, absent if it is not given.
func (l *localized) text(name, absent string, words ...string) string {
	v := l.value(name)
	if v == nil {
		return absent
	}
	text := v.String()
	for _, word := range words {
		if text == word {
			return text
		}
	}
	panic(l.r.NewError(js.RangeError, "", "Value "+text+" out of range for "+l.method+" options property "+name))
}

// number is an option that is a whole number, absent if it is not given.
func (l *localized) number(name string, least, most, absent int) int {
	v := l.value(name)
	if v == nil {
		return absent
	}
	n := v.ToNumber().ToFloat()
	if !(n >= float64(least) && n <= float64(most)) {
		l.outOfRange(name)
	}
	return int(n)
}

func (l *localized) outOfRange(name string) {
	panic(l.r.NewError(js.RangeError, "", name+" value is out of range."))
}
