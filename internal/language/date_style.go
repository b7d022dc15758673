package language

import (
	"strconv"
	"strings"
	"time"

	"github.com/sluicejs/sluice/internal/js"
)

// A dateStyle is how dates are written in the way of the locale en-US. A part that is
// not written is empty.
type dateStyle struct {
	zone                      *time.Location
	zoneName                  string
	weekday, year, month, day string
	hour, minute, second      string
	cycle                     string // h11, h12, h23 or h24
	words                     bool   // "at" is between a date and the time
}

// dateStyles are the parts of the styles that have a name.
var dateStyles = map[string]dateStyle{
	"full":   {weekday: "long", year: "numeric", month: "long", day: "numeric", words: true},
	"long":   {year: "numeric", month: "long", day: "numeric", words: true},
	"medium": {year: "numeric", month: "short", day: "numeric"},
	"short":  {year: "2-digit", month: "numeric", day: "numeric"},
}

// newDateStyle is the style that a method has with some options.
func newDateStyle(l *localized, method string) (s dateStyle) {
	s.weekday = l.text("weekday", "", "narrow", "short", "long")
	s.year = l.text("year", "", "2-digit", "numeric")
	s.month = l.text("month", "", "2-digit", "numeric", "narrow", "short", "long")
	s.day = l.text("day", "", "2-digit", "numeric")
	s.hour = l.text("hour", "", "2-digit", "numeric")
	s.minute = l.text("minute", "", "2-digit", "numeric")
	s.second = l.text("second", "", "2-digit", "numeric")
	s.zoneName = l.text("timeZoneName", "", "short", "long")
	for _, name := range []string{"era", "dayPeriod", "fractionalSecondDigits"} {
		l.text(name, "")
	}
	s.words = s.month == "long"
	s.cycle = l.text("hourCycle", "h12", "h11", "h12", "h23", "h24")
	if v := l.value("hour12"); v != nil {
		s.cycle = map[bool]string{true: "h12", false: "h24"}[v.ToBoolean()]
	}
	s.zone = zoneOf(l)
	s.named(l, method)
	s.complete(method)
	return s
}

// named has the parts of the styles that have a name, if the options say so.
func (s *dateStyle) named(l *localized, method string) {
	for name, without := range map[string]string{"dateStyle": "toLocaleTimeString", "timeStyle": "toLocaleDateString"} {
		if method == without && l.value(name) != nil {
			panic(l.r.NewError(js.TypeError, "", "Invalid option : "+name))
		}
	}
	names := []string{"full", "long", "medium", "short"}
	date, clock := l.text("dateStyle", "", names...), l.text("timeStyle", "", names...)
	if date == "" && clock == "" {
		return
	}
	for _, part := range []string{"weekday", "year", "month", "day", "hour", "minute", "second", "timeZoneName"} {
		if l.value(part) != nil {
			style := "dateStyle"
			if date == "" {
				style = "timeStyle"
			}
			panic(l.r.NewError(js.TypeError, "", "Can't set option "+part+" when "+style+" is used"))
		}
	}
	zone, cycle := s.zone, s.cycle
	*s = dateStyles[date]
	s.zone, s.cycle = zone, cycle
	if clock == "" {
		return
	}
	s.hour, s.minute = "numeric", "2-digit"
	if clock != "short" {
		s.second = "2-digit"
	}
	if clock == "long" {
		s.zoneName = "short"
	} else if clock == "full" {
		s.zoneName = "long"
	}
}

// complete has the parts that a method writes where the options ask for none of its kind.
func (s *dateStyle) complete(method string) {
	hasDate := s.weekday+s.year+s.month+s.day != ""
	hasTime := s.hour+s.minute+s.second != ""
	if !hasDate && (method == "toLocaleDateString" || method == "toLocaleString" && !hasTime) {
		s.year, s.month, s.day = "numeric", "numeric", "numeric"
	}
	if !hasTime && (method == "toLocaleTimeString" || method == "toLocaleString" && !hasDate) {
		s.hour, s.minute, s.second = "numeric", "2-digit", "2-digit"
	}
}

// zoneOf is the time zone that the options name.
func zoneOf(l *localized) *time.Location {
	v := l.value("timeZone")
	if v == nil {
		return time.Local
	}
	name := v.String()
	if strings.EqualFold(name, "utc") || strings.EqualFold(name, "gmt") {
		return time.UTC
	}
	zone, err := time.LoadLocation(name)
	if name == "" || name == "Local" || err != nil {
		panic(l.r.NewError(js.RangeError, "", "Invalid time zone specified: "+name))
	}
	return zone
}

func (s dateStyle) format(t time.Time) string {
	t = t.In(s.zone)
	date, clock := s.date(t), s.clock(t)
	zone := ""
	if s.zoneName != "" {
		zone = zoneText(t, s.zoneName)
	}
	switch {
	case clock == "":
		if zone != "" {
			return date + ", " + zone
		}
		return date
	case zone != "":
		clock += " " + zone
	}
	switch {
	case date == "":
		return clock
	case s.words:
		return date + " at " + clock
	case s.weekday != "" && s.year+s.month+s.day == "":
		return date + " " + clock
	}
	return date + ", " + clock
}

// date writes the day.
func (s dateStyle) date(t time.Time) string {
	weekday := cut(t.Weekday().String(), s.weekday)
	year, day := "", ""
	if s.year != "" {
		y := t.Year()
		if y <= 0 {
			y = 1 - y // before Christ
		}
		year = strconv.Itoa(y)
		if s.year == "2-digit" {
			year = pad(y % 100)
		}
	}
	if s.day != "" {
		day = digits(t.Day(), s.day)
	}
	var text string
	switch s.month {
	case "":
		text = strings.Trim(year+" "+day, " ")
		if year != "" && day != "" {
			text = year + " (day: " + day + ")"
		}
		return strings.Trim(text+" "+weekday, " ")
	case "numeric", "2-digit":
		text = join("/", digits(int(t.Month()), s.month), day, year)
	default:
		text = join(" ", cut(t.Month().String(), s.month), day)
		if day != "" {
			text = join(", ", text, year)
		} else {
			text = join(" ", text, year)
		}
	}
	if day == "" {
		return join(" ", text, weekday)
	}
	return join(", ", weekday, text)
}

// clock writes the time of the day.
func (s dateStyle) clock(t time.Time) string {
	if s.hour == "" {
		switch {
		case s.minute != "" && s.second != "":
			return pad(t.Minute()) + ":" + pad(t.Second())
		case s.minute != "":
			return strconv.Itoa(t.Minute())
		case s.second != "":
			return strconv.Itoa(t.Second())
		}
		return ""
	}
	hour, half := t.Hour(), ""
	switch {
	case s.cycle == "h24" && hour == 0:
		hour = 24
	case s.cycle == "h11", s.cycle == "h12":
		half = " AM"
		if hour >= 12 {
			half = " PM"
		}
		if hour %= 12; hour == 0 && s.cycle == "h12" {
			hour = 12
		}
	}
	text := digits(hour, s.hour)
	if half == "" {
		text = pad(hour)
	}
	if s.minute == "" && s.second != "" {
		return text + half + " (second: " + strconv.Itoa(t.Second()) + ")"
	}
	if s.minute != "" {
		text += ":" + pad(t.Minute())
	}
	if s.second != "" {
		text += ":" + pad(t.Second())
	}
	return text + half
}

// zoneText is the name of the time zone that a time is in, short or long.
func zoneText(t time.Time, width string) string {
	abbreviation, offset := t.Zone()
	if width == "long" {
		if name, ok := zoneNames[abbreviation+t.Format("-0700")]; ok {
			return name
		}
	}
	switch abbreviation {
	case "UTC", "AKDT", "AKST", "CDT", "EDT", "EST", "HST", "MDT", "PDT":
		return abbreviation
	case "CST", "MST", "PST":
		if offset < 0 {
			return abbreviation
		}
	}
	text := "GMT" + t.Format("-07:00")
	switch {
	case offset == 0:
		return "GMT"
	case width == "long":
		return text
	}
	return strings.TrimSuffix(strings.Replace(strings.Replace(text, "+0", "+", 1), "-0", "-", 1), ":00")
}

// cut is a name in a width; nothing without one.
func cut(name, width string) string {
	switch width {
	case "":
		return ""
	case "narrow":
		return name[:1]
	case "short":
		return name[:3]
	}
	return name
}

// digits is a number in a width.
func digits(n int, width string) string {
	if width == "2-digit" {
		return pad(n)
	}
	return strconv.Itoa(n)
}

func pad(n int) string {
	if n < 10 {
		return "0" + strconv.Itoa(n)
	}
	return strconv.Itoa(n)
}

// join puts a separator between those texts that are not empty.
func join(separator string, texts ...string) string {
	var there []string
	for _, text := range texts {
		if text != "" {
			there = append(there, text)
		}
	}
	return strings.Join(there, separator)
}
