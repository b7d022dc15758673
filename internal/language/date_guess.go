package language

import (
	"math"
	"time"
)

// What a text is that is not in the format of ISO.

// addNumber takes a number for a part of the time, of the zone or of the day.
func (p *dateParser) addNumber(n int) bool {
	const parts, days = 4, 3
	switch t := p.peek(); {
	case t.is(':') && p.tokens[p.at+1].is(':'):
		p.at += 2
		if len(p.clock) > 0 {
			return false
		}
		p.clock = append(p.clock, n, 0)
	case t.is(':'):
		p.next()
		if len(p.clock) == parts {
			return false
		}
		p.clock = append(p.clock, n)
		if p.peek().is('.') {
			p.next()
		}
	case t.is('.') && p.expectsTime(n):
		p.next()
		p.clock = append(p.clock, n)
		if p.peek().kind != dateNumber {
			return false
		}
		p.finishTime(milliseconds(p.next()))
	case p.sign != 0 && !p.zoneHasMinute && n <= 59:
		p.zoneMinute, p.zoneHasMinute = n, true
	case p.expectsTime(n):
		p.finishTime(n)
		after := p.peek()
		return after.kind == dateEnd || after.kind == dateSpace || after.isSign() || after.kind == dateZone && after.length == 1
	default:
		if len(p.day) == days {
			return false
		}
		p.day = append(p.day, n)
		if p.peek().is('-') {
			p.next()
		}
	}
	return true
}

// expectsTime tells whether a number may be the next part of the time.
func (p *dateParser) expectsTime(n int) bool {
	switch len(p.clock) {
	case 1, 2:
		return n <= 59
	case 3:
		return n <= 999
	}
	return false
}

// finishTime adds the last part of the time.
func (p *dateParser) finishTime(n int) {
	for p.clock = append(p.clock, n); len(p.clock) < 4; {
		p.clock = append(p.clock, 0)
	}
}

func (p *dateParser) addWord(t dateToken) bool {
	switch {
	case t.kind == dateHalf && len(p.clock) > 0:
		p.half = t.number + 1
	case t.kind == dateMonth:
		p.month = t.number
		if p.peek().is('-') {
			p.next()
		}
	case t.kind == dateZone && p.anyNumber:
		p.sign, p.zoneHour, p.zoneMinute, p.zoneHasMinute = 1, t.number, 0, true
		if t.number < 0 {
			p.sign, p.zoneHour = -1, -t.number
		}
	default: // it means nothing, and may not stand behind a number nor at one
		return !p.anyNumber && p.peek().kind != dateNumber
	}
	return true
}

func (p *dateParser) isUTC() bool {
	return p.sign != 0 && p.zoneHour == 0 && p.zoneMinute == 0 && p.zoneHasMinute
}

// addOffset reads the distance of a zone from Greenwich, behind its sign.
func (p *dateParser) addOffset(sign int) bool {
	var t dateToken
	if p.peek().kind == dateNumber {
		t = p.next()
	}
	p.anyNumber = true
	p.sign, p.zoneHour, p.zoneMinute, p.zoneHasMinute = sign, t.number, 0, true
	switch {
	case p.peek().is(':'):
		p.zoneHasMinute = false
	case t.length == 1 || t.length == 2:
	case t.length == 3 || t.length == 4:
		p.zoneHour, p.zoneMinute = t.number/100, t.number%100
	default:
		return false
	}
	return true
}

// ymd is the day that the numbers and the name of the month make.
func (p *dateParser) ymd() (year, month, day int) {
	const unsaid = 2001
	n := append([]int(nil), p.day...)
	isDay := func(n int) bool { return n >= 1 && n <= 31 }
	if p.month == 0 {
		given := len(n)
		for len(n) < 3 {
			n = append(n, 1)
		}
		switch {
		case p.iso, given == 3 && !isDay(n[0]), given < 3 && !isDay(n[0]):
			year, month, day = n[0], n[1], n[2]
		case given == 3:
			month, day, year = n[0], n[1], n[2]
		default:
			month, day, year = n[0], n[1], unsaid
		}
	} else {
		month, year, day = p.month, unsaid, 1
		first, second := &day, &year
		if !isDay(n[0]) {
			first, second = second, first
		}
		*first = n[0]
		if len(n) > 1 {
			*second = n[1]
		}
	}
	switch {
	case p.iso || year < 0 || year > 99:
	case year <= 49:
		year += 2000
	default:
		year += 1900
	}
	return year, month, day
}

func (p *dateParser) dayIsValid() bool {
	_, month, day := p.ymd()
	return month >= 1 && month <= 12 && day >= 1 && day <= 31
}

func (p *dateParser) clockIsValid() bool {
	for len(p.clock) < 4 {
		p.clock = append(p.clock, 0)
	}
	c := p.clock
	if p.half > 0 {
		if c[0] > 12 {
			return false
		}
		c[0] = c[0]%12 + p.half - 1
	}
	if c[0] == 24 {
		return c[1] == 0 && c[2] == 0 && c[3] == 0
	}
	return c[0] <= 23 && c[1] <= 59 && c[2] <= 59 && c[3] <= 999
}

// time is the time value of the date.
func (p *dateParser) time() float64 {
	const most = 8.64e15
	year, month, day := p.ymd()
	zone := time.Local
	if p.sign != 0 {
		zone = time.FixedZone("", p.sign*(p.zoneHour*60+p.zoneMinute)*60)
	}
	c := p.clock
	t := time.Date(year, time.Month(month), day, c[0], c[1], c[2], c[3]*int(time.Millisecond), zone)
	ms := float64(t.UnixMilli())
	if math.Abs(ms) > most {
		return math.NaN()
	}
	return ms
}
