package language

import (
	"math"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
)

// defineDateParse has dates read from text as V8 reads them: in the format of ISO, and where a text
// is not in that, by taking the numbers and the words in it for what they may be.
func defineDateParse(r *js.Realm) {
	class := r.VM.Get("Date").(*goja.Object)
	js.Reimplement(class.Get("parse"), func(js.Callable) js.Callable {
		return func(c goja.FunctionCall) goja.Value { return r.VM.ToValue(parseDate(r.Text(c.Argument(0)).String())) }
	})
	js.Reconstruct(class, func(native js.Construct) js.Construct {
		return func(args []goja.Value, newTarget *goja.Object) *goja.Object {
			if len(args) == 1 {
				if text, ok := args[0].(goja.String); ok {
					args = []goja.Value{r.VM.ToValue(parseDate(text.String()))}
				}
			}
			return native(args, newTarget)
		}
	})
}

// parseDate reads a date, NaN if a text is none.
func parseDate(text string) float64 {
	p := dateParser{tokens: scanDate(text)}
	if !p.parse() {
		return math.NaN()
	}
	return p.time()
}

// A dateParser puts a date together.
type dateParser struct {
	tokens []dateToken
	at     int

	day   []int // numbers that are of the day, in their order
	month int   // by its name; 0: it has none
	iso   bool
	clock []int // hour, minute, second, millisecond
	half  int   // hours that AM or PM adds, plus one; 0: neither is given

	sign                     int // of the zone; 0: it is the local one
	zoneHour, zoneMinute     int
	zoneHasMinute, anyNumber bool
}

func (p *dateParser) peek() dateToken { return p.tokens[p.at] }

func (p *dateParser) next() dateToken {
	t := p.tokens[p.at]
	if t.kind != dateEnd {
		p.at++
	}
	return t
}

func (t dateToken) is(symbol byte) bool { return t.kind == dateSymbol && t.symbol == symbol }

// hasDigits tells whether it is a number of so many digits, between two numbers.
func (t dateToken) hasDigits(length, from, to int) bool {
	return t.kind == dateNumber && t.length == length && t.number >= from && t.number <= to
}

func (t dateToken) isSign() bool { return t.is('+') || t.is('-') }

func (t dateToken) signOf() int {
	if t.is('-') {
		return -1
	}
	return 1
}

func (p *dateParser) parse() bool {
	if valid, done := p.parseISO(); done {
		return valid
	}
	p.anyNumber = len(p.day) > 0
	for {
		t := p.next()
		switch {
		case t.kind == dateEnd:
			return p.valid()
		case t.kind == dateNumber:
			p.anyNumber = true
			if !p.addNumber(t.number) {
				return false
			}
		case t.kind >= dateWord:
			if !p.addWord(t) {
				return false
			}
		case t.isSign() && (p.isUTC() || len(p.clock) > 0):
			if !p.addOffset(t.signOf()) {
				return false
			}
		case (t.isSign() || t.is(')')) && p.anyNumber:
			return false
		}
	}
}

// parseISO reads what is in the format of ISO. Where it is not done, the rest may be in any.
func (p *dateParser) parseISO() (valid, done bool) {
	if t := p.peek(); t.isSign() {
		p.next()
		if !p.peek().hasDigits(6, 0, 999999) {
			return false, false
		}
		year := p.next().number
		if t.is('-') && year == 0 {
			return false, false
		}
		p.day = append(p.day, t.signOf()*year)
	} else if t.hasDigits(4, 0, 9999) {
		p.day = append(p.day, p.next().number)
	} else {
		return false, false
	}
	for _, most := range []int{12, 31} {
		if !p.peek().is('-') {
			break
		}
		p.next()
		if !p.peek().hasDigits(2, 1, most) {
			return false, false
		}
		p.day = append(p.day, p.next().number)
	}
	switch p.peek().kind {
	case dateT:
		p.next()
		if !p.parseISOTime() {
			return false, true
		}
	case dateEnd:
		p.sign = 1 // Greenwich
	default:
		return false, false
	}
	p.iso = true
	return p.valid(), true
}

// parseISOTime reads hh:mm[:ss[.sss]] and Z or +hh:mm, to the end.
func (p *dateParser) parseISOTime() bool {
	most := 24
	for i := range 3 {
		if i > 0 {
			if !p.peek().is(':') {
				if i == 1 {
					return false
				}
				break
			}
			p.next()
			if most = 59; p.clock[0] == 24 {
				most = 0
			}
		}
		if !p.peek().hasDigits(2, 0, most) {
			return false
		}
		p.clock = append(p.clock, p.next().number)
	}
	if len(p.clock) == 3 && p.peek().is('.') {
		p.next()
		t := p.next()
		if t.kind != dateNumber || p.clock[0] == 24 && t.number > 0 {
			return false
		}
		p.clock = append(p.clock, milliseconds(t))
	}
	switch t := p.peek(); {
	case t.kind == dateZone && t.length == 1:
		p.next()
		p.sign = 1
	case t.isSign():
		p.next()
		if p.sign = t.signOf(); !p.parseISOOffset() {
			return false
		}
	}
	return p.peek().kind == dateEnd
}

func (p *dateParser) parseISOOffset() bool {
	t := p.next()
	if t.hasDigits(4, 0, 2359) && t.number%100 <= 59 {
		p.zoneHour, p.zoneMinute = t.number/100, t.number%100
		return true
	}
	if !t.hasDigits(2, 0, 23) || !p.next().is(':') || !p.peek().hasDigits(2, 0, 59) {
		return false
	}
	p.zoneHour, p.zoneMinute = t.number, p.next().number
	return true
}

// milliseconds is the fraction of a second.
func milliseconds(t dateToken) int {
	n, length := t.number, t.length
	for ; length < 3; length++ {
		n *= 10
	}
	for length = min(length, 9); length > 3; length-- {
		n /= 10
	}
	return n
}

// valid tells whether there is a day and a time.
func (p *dateParser) valid() bool {
	const most = 4
	return len(p.day) > 0 && len(p.day) <= 3 && len(p.clock) <= most && p.dayIsValid() && p.clockIsValid()
}
