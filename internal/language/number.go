package language

import (
	"math"
	"math/big"
	"reflect"
	"strconv"
	"strings"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
)

// defineNumberTexts defines how numbers are written in the way of the locale en-US.
func defineNumberTexts(r *js.Realm) {
	define := func(class string, of goja.Value, decimalOf func(v any) (d decimal, ok bool)) {
		method := class + ".prototype.toLocaleString"
		// The class itself is made when it is first touched.
		r.Hidden(of.ToObject(r.VM).Prototype()).Method("toLocaleString", 0, func(c goja.FunctionCall) goja.Value {
			d, ok := decimalOf(primitive(c.This))
			if !ok {
				panic(r.NewError(js.TypeError, "", method+" requires that 'this' be a "+class))
			}
			if goja.IsNull(c.Argument(1)) {
				panic(r.NewError(js.TypeError, "", method+" called on null or undefined"))
			}
			style := newNumberStyle(localize(r, method, c.Argument(0), c.Argument(1)))
			return r.VM.ToValue(style.format(d))
		})
	}
	define("Number", r.VM.ToValue(0), func(v any) (decimal, bool) {
		switch n := v.(type) {
		case int64:
			return decimalOfFloat(float64(n)), true
		case float64:
			return decimalOfFloat(n), true
		}
		return decimal{}, false
	})
	define("BigInt", r.VM.ToValue(new(big.Int)), func(v any) (decimal, bool) {
		n, ok := v.(*big.Int)
		if !ok {
			return decimal{}, false
		}
		digits := strings.TrimLeft(new(big.Int).Abs(n).String(), "0")
		return decimal{digits: strings.TrimRight(digits, "0"), point: len(digits), negative: n.Sign() < 0}, true
	})
}

// primitive is a value, or what an object stands for, as Go has it; nil for what is no number.
func primitive(v goja.Value) any {
	if o := js.Object(v); o != nil {
		if kind := o.ExportType().Kind(); kind != reflect.Int64 && kind != reflect.Float64 && kind != reflect.Pointer {
			return nil
		}
	}
	return v.Export()
}

// A decimal is the number 0.DIGITS times ten to the power of point.
type decimal struct {
	digits   string // neither begins nor ends with zeros; empty for zero
	point    int
	negative bool
	special  string // what is written in the place of digits, for what is no finite number
}

func decimalOfFloat(f float64) decimal {
	d := decimal{negative: math.Signbit(f)}
	switch {
	case math.IsNaN(f):
		return decimal{special: "NaN"}
	case math.IsInf(f, 0):
		d.special = "∞"
	case f != 0:
		text := strconv.FormatFloat(math.Abs(f), 'e', -1, 64)
		digits, exponent, _ := strings.Cut(text, "e")
		d.digits = strings.TrimRight(strings.Replace(digits, ".", "", 1), "0")
		n, _ := strconv.Atoi(exponent) // FormatFloat has written it
		d.point = n + 1
	}
	return d
}

// round keeps some digits of a number, which may be less than none. A half is rounded away from zero.
func (d *decimal) round(keep int) {
	if keep >= len(d.digits) {
		return
	}
	up := keep >= 0 && d.digits[keep] >= '5'
	digits := []byte(d.digits[:max(keep, 0)])
	if up {
		i := len(digits) - 1
		for ; i >= 0 && digits[i] == '9'; i-- {
			digits[i] = '0'
		}
		if i >= 0 {
			digits[i]++
		} else {
			digits = append([]byte{'1'}, digits...)
			d.point++
		}
	}
	d.digits = strings.TrimRight(string(digits), "0")
}

// split returns the digits before and after the point.
func (d *decimal) split() (whole, fraction string) {
	switch {
	case d.digits == "":
		return "", ""
	case d.point <= 0:
		return "", strings.Repeat("0", -d.point) + d.digits
	case d.point >= len(d.digits):
		return d.digits + strings.Repeat("0", d.point-len(d.digits)), ""
	}
	return d.digits[:d.point], d.digits[d.point:]
}

// A numberStyle is how numbers are written.
type numberStyle struct {
	percent                        bool
	prefix                         string // of a currency
	accounting, plain              bool
	sign                           string
	minWhole                       int
	minFraction, maxFraction       int
	minSignificant, maxSignificant int // 0 where fractions count
}

func newNumberStyle(l *localized) (s numberStyle) {
	style := l.text("style", "decimal", "decimal", "percent", "currency")
	currency := currencyOf(l, style == "currency")
	display := l.text("currencyDisplay", "symbol", "symbol", "code")
	s.accounting = l.text("currencySign", "standard", "standard", "accounting") == "accounting" && style == "currency"
	l.text("notation", "standard", "standard")
	least, most := 0, 3
	switch style {
	case "percent":
		s.percent, most = true, 0
	case "currency":
		least = currencyDigits(currency)
		most = least
		s.prefix = currencyPrefix(currency, display)
	}
	s.minWhole = l.number("minimumIntegerDigits", 1, 21, 1)
	s.fractions(l, least, most)
	s.significant(l)
	if v := l.value("useGrouping"); v != nil {
		s.plain = !v.ToBoolean() || v.String() == "false"
	}
	s.sign = l.text("signDisplay", "auto", "auto", "always", "never", "exceptZero", "negative")
	return s
}

func (s *numberStyle) fractions(l *localized, least, most int) {
	const absent = -1
	s.minFraction = l.number("minimumFractionDigits", 0, 20, absent)
	s.maxFraction = l.number("maximumFractionDigits", 0, 20, absent)
	switch {
	case s.minFraction == absent && s.maxFraction == absent:
		s.minFraction, s.maxFraction = least, most
	case s.minFraction == absent:
		s.minFraction = min(least, s.maxFraction)
	case s.maxFraction == absent:
		s.maxFraction = max(most, s.minFraction)
	case s.minFraction > s.maxFraction:
		l.outOfRange("maximumFractionDigits")
	}
}

func (s *numberStyle) significant(l *localized) {
	if l.value("minimumSignificantDigits") == nil && l.value("maximumSignificantDigits") == nil {
		return
	}
	s.minSignificant = l.number("minimumSignificantDigits", 1, 21, 1)
	s.maxSignificant = l.number("maximumSignificantDigits", s.minSignificant, 21, 21)
}

func (s numberStyle) format(d decimal) string {
	text := d.special
	if text == "" {
		text = s.digits(&d)
	}
	zero := d.special == "" && d.digits == ""
	prefix := s.prefix
	if d.special != "" {
		prefix = strings.TrimSuffix(prefix, noBreak)
	}
	text = prefix + text
	if s.percent {
		text += "%"
	}
	negative := d.negative
	switch s.sign {
	case "never":
		negative = false
	case "exceptZero", "negative":
		negative = negative && !zero
	}
	switch {
	case negative && s.accounting:
		return "(" + text + ")"
	case negative:
		return "-" + text
	case s.sign == "always" && !d.negative, s.sign == "exceptZero" && !zero && d.special != "NaN":
		return "+" + text
	}
	return text
}

// digits writes a finite number without its sign.
func (s numberStyle) digits(d *decimal) string {
	if s.percent && d.digits != "" {
		d.point += 2
	}
	minFraction := s.minFraction
	if s.maxSignificant > 0 {
		d.round(s.maxSignificant)
		minFraction = s.minSignificant - d.point
		if d.digits == "" {
			minFraction = s.minSignificant - 1
		}
	} else {
		d.round(d.point + s.maxFraction)
	}
	whole, fraction := d.split()
	whole = strings.Repeat("0", max(s.minWhole-len(whole), 0)) + whole
	fraction += strings.Repeat("0", max(minFraction-len(fraction), 0))
	if !s.plain {
		whole = group(whole)
	}
	if fraction != "" {
		return whole + "." + fraction
	}
	return whole
}

// group puts commas between the thousands.
func group(digits string) string {
	var b strings.Builder
	for i := range len(digits) {
		if i > 0 && (len(digits)-i)%3 == 0 {
			b.WriteByte(',')
		}
		b.WriteByte(digits[i])
	}
	return b.String()
}
