package language

import (
	"math"
	"strings"
	"time"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
)

// defineDateTexts defines how dates are written: with the name of the time zone, with six digits of a year before Christ,
// and in the way of the locale en-US.
func defineDateTexts(r *js.Realm) {
	proto := prototype(r, "Date")
	for _, name := range []string{"toString", "toTimeString"} {
		write := js.AsCallable(proto.Get(name))
		r.Hidden(proto).Method(name, 0, func(c goja.FunctionCall) goja.Value {
			checkDate(r, name, c.This)
			return r.VM.ToValue(nameZone(write(c).String()))
		})
	}
	iso := js.AsCallable(proto.Get("toISOString"))
	r.Hidden(proto).Method("toISOString", 0, func(c goja.FunctionCall) goja.Value {
		checkDate(r, "toISOString", c.This)
		text := iso(c)
		sign := text.String()[:1]
		if year, rest, _ := strings.Cut(text.String()[1:], "-"); (sign == "-" || sign == "+") && len(year) < 6 {
			return r.VM.ToValue(sign + strings.Repeat("0", 6-len(year)) + year + "-" + rest)
		}
		return text
	})
	getTime := js.AsCallable(proto.Get("getTime"))
	for _, name := range []string{"toLocaleString", "toLocaleDateString", "toLocaleTimeString"} {
		r.Hidden(proto).Method(name, 0, func(c goja.FunctionCall) goja.Value {
			checkDate(r, name, c.This)
			ms := getTime(goja.FunctionCall{This: c.This}).ToFloat()
			if math.IsNaN(ms) {
				return r.VM.ToValue("Invalid Date")
			}
			style := newDateStyle(localize(r, "Date.prototype."+name, c.Argument(0), c.Argument(1)), name)
			return r.VM.ToValue(style.format(time.UnixMilli(int64(ms))))
		})
	}
}

// checkDate throws if a method is called on what is no date.
func checkDate(r *js.Realm, method string, this goja.Value) {
	if o := js.Object(this); o == nil || o.ClassName() != "Date" {
		panic(r.Incompatible("Date.prototype."+method, this))
	}
}

// nameZone puts the name of the zone in the place of its abbreviation, at the end of a text like
// `01:00:00 GMT+0100 (CET)`; where that has no name, its distance from Greenwich.
func nameZone(text string) string {
	before, rest, ok := strings.Cut(text, " GMT")
	offset, rest, opened := strings.Cut(rest, " (")
	if !ok || !opened || len(offset) != len("+0000") {
		return text
	}
	abbreviation := strings.TrimSuffix(rest, ")")
	name, known := zoneNames[abbreviation+offset]
	if !known {
		name = "GMT" + offset[:3] + ":" + offset[3:]
	}
	return before + " GMT" + offset + " (" + name + ")"
}

// zoneNames are the names of time zones by their abbreviation and distance from Greenwich.
var zoneNames = map[string]string{
	"ACDT+1030": "Australian Central Daylight Time",
	"ACST+0930": "Australian Central Standard Time",
	"ADT-0300":  "Atlantic Daylight Time",
	"AEDT+1100": "Australian Eastern Daylight Time",
	"AEST+1000": "Australian Eastern Standard Time",
	"AKDT-0800": "Alaska Daylight Time",
	"AKST-0900": "Alaska Standard Time",
	"AST-0400":  "Atlantic Standard Time",
	"AWST+0800": "Australian Western Standard Time",
	"BST+0100":  "British Summer Time",
	"CAT+0200":  "Central Africa Time",
	"CDT-0500":  "Central Daylight Time",
	"CEST+0200": "Central European Summer Time",
	"CET+0100":  "Central European Standard Time",
	"CST+0800":  "China Standard Time",
	"CST-0600":  "Central Standard Time",
	"EAT+0300":  "East Africa Time",
	"EDT-0400":  "Eastern Daylight Time",
	"EEST+0300": "Eastern European Summer Time",
	"EET+0200":  "Eastern European Standard Time",
	"EST-0500":  "Eastern Standard Time",
	"GMT+0000":  "Greenwich Mean Time",
	"HKT+0800":  "Hong Kong Standard Time",
	"HST-1000":  "Hawaii-Aleutian Standard Time",
	"IDT+0300":  "Israel Daylight Time",
	"IST+0100":  "Irish Standard Time",
	"IST+0200":  "Israel Standard Time",
	"IST+0530":  "India Standard Time",
	"JST+0900":  "Japan Standard Time",
	"KST+0900":  "Korean Standard Time",
	"MDT-0600":  "Mountain Daylight Time",
	"MSK+0300":  "Moscow Standard Time",
	"MST-0700":  "Mountain Standard Time",
	"NDT-0230":  "Newfoundland Daylight Time",
	"NST-0330":  "Newfoundland Standard Time",
	"NZDT+1300": "New Zealand Daylight Time",
	"NZST+1200": "New Zealand Standard Time",
	"PDT-0700":  "Pacific Daylight Time",
	"PKT+0500":  "Pakistan Standard Time",
	"PST+0800":  "Philippine Standard Time",
	"PST-0800":  "Pacific Standard Time",
	"SAST+0200": "South Africa Standard Time",
	"UTC+0000":  "Coordinated Universal Time",
	"WAT+0100":  "West Africa Time",
	"WEST+0100": "Western European Summer Time",
	"WET+0000":  "Western European Standard Time",
	"WIB+0700":  "Western Indonesia Time",
}
