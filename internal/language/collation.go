package language

import (
	"strings"
	"unicode"

	"github.com/dop251/goja"
	"golang.org/x/text/collate"
	"golang.org/x/text/language"
	"golang.org/x/text/unicode/norm"

	"github.com/sluicejs/sluice/internal/js"
)

// A collation is an order of strings.
type collation struct {
	numeric     bool   // digits count as numbers
	sensitivity string // what makes strings different
}

// defineCollation gives localeCompare its options.
func defineCollation(r *js.Realm) {
	const method = "String.prototype.localeCompare"
	proto := prototype(r, "String")
	native := js.AsCallable(proto.Get("localeCompare"))
	var collators map[collation]*collate.Collator
	r.Hidden(proto).Method("localeCompare", 1, func(c goja.FunctionCall) goja.Value {
		s := thisString(r, c, "localeCompare")
		if js.IsUndefined(c.Argument(2)) {
			checkLocales(r, c.Argument(1))
			return native(c)
		}
		if goja.IsNull(c.Argument(2)) {
			panic(r.NewError(js.TypeError, "", method+" called on null or undefined"))
		}
		that := c.Argument(0).ToString().String()
		wanted := newCollation(localize(r, method, c.Argument(1), c.Argument(2)))
		collator := collators[wanted]
		if collator == nil {
			if collators == nil {
				collators = make(map[collation]*collate.Collator)
			}
			collator = wanted.collator()
			collators[wanted] = collator
		}
		return r.VM.ToValue(collator.CompareString(wanted.text(s.String()), wanted.text(that)))
	})
}

func newCollation(l *localized) (c collation) {
	l.text("usage", "sort", "sort")
	if v := l.value("numeric"); v != nil {
		c.numeric = v.ToBoolean()
	}
	l.text("caseFirst", "false", "lower", "false")
	c.sensitivity = l.text("sensitivity", "variant", "base", "accent", "case", "variant")
	if v := l.value("ignorePunctuation"); v != nil && v.ToBoolean() {
		panic(l.r.NewError(js.RangeError, "", "Value true out of range for "+l.method+" options property ignorePunctuation"))
	}
	return c
}

func (c collation) collator() *collate.Collator {
	var options []collate.Option
	if c.numeric {
		options = append(options, collate.Numeric)
	}
	if c.sensitivity == "base" || c.sensitivity == "accent" {
		options = append(options, collate.IgnoreCase)
	}
	if c.sensitivity == "base" {
		options = append(options, collate.IgnoreDiacritics)
	}
	return collate.New(language.English, options...)
}

// text is what of a string is compared.
func (c collation) text(s string) string {
	s = norm.NFD.String(s)
	if c.sensitivity != "case" {
		return s
	}
	return strings.Map(func(char rune) rune { // no option of the collator has this effect
		if unicode.Is(unicode.Mn, char) {
			return -1
		}
		return char
	}, s)
}
