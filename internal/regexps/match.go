package regexps

import (
	"bytes"
	"errors"
	"slices"
	"unsafe"
)

// A Machine matches programs. It remembers nothing but its memory from one match to the next, and
// must not be used by several goroutines at once.
type Machine struct {
	// Stop is asked from time to time during a match whether that is to be given up; it may be nil.
	Stop func() bool

	program   *Program
	registers []int32
	stack     []frame
	depth     int // of the look arounds that are being matched
	steps     uint
	err       error
}

// What a match may end with.
var (
	ErrStopped = errors.New("regexps: the match was stopped")
	ErrTooDeep = errors.New("regexps: the match needs too much memory")
)

// maxFrames bounds what a match may remember: 64 MB, as in V8.
const maxFrames = 1 << 22

// A frame is what to do when the match fails.
type frame struct {
	kind frameKind
	to   int32 // the instruction to go on at; of a register, which
	at   int32 // the place to go on at; of a register, what it was
	last int32 // of a run, the place that it is not given up beyond, or how many characters are left to take
}

type frameKind int32

const (
	choice   frameKind = iota
	register           // is set again
	longRun            // becomes shorter
	shortRun           // becomes longer
)

type unitType interface{ byte | uint16 }

// MatchASCII looks for the first match in a text of ASCII that begins at a place or behind it; at
// the place only if it sticks to it. It returns the places where the groups begin and end, which are
// overwritten by the next match and negative where a group has not matched; nil if there is no match.
func (m *Machine) MatchASCII(p *Program, text string, from int, sticky bool) ([]int32, error) {
	return match(m, p, unsafe.Slice(unsafe.StringData(text), len(text)), from, sticky)
}

// MatchUnits is MatchASCII for a text of UTF-16 units.
func (m *Machine) MatchUnits(p *Program, text []uint16, from int, sticky bool) ([]int32, error) {
	return match(m, p, text, from, sticky)
}

func match[T unitType](m *Machine, p *Program, text []T, from int, sticky bool) ([]int32, error) {
	m.program, m.err, m.steps = p, nil, 0
	m.registers = slices.Grow(m.registers[:0], p.registers)[:p.registers]
	last := len(text)
	if sticky {
		last = from
	}
	if p.unicode && isSplit(text, from) && (sticky || !p.literal) {
		from--
	}
	if p.anchored {
		last = 0
	}
	for at := from; at <= last; at++ {
		if !sticky && !p.anchored {
			if at = find(p, text, at); at < 0 {
				break
			}
		}
		for i := range m.registers {
			m.registers[i] = -1
		}
		m.stack = m.stack[:0]
		if end, ok := execute(m, text, 0, at); ok {
			m.registers[0], m.registers[1] = int32(at), int32(end)
			return m.registers[:2*p.groups], nil
		}
		if m.err != nil {
			break
		}
	}
	const keep = 1 << 14
	if cap(m.stack) > keep {
		m.stack = nil
	}
	return nil, m.err
}

// find returns the next place where a match could begin; negative if there is none.
func find[T unitType](p *Program, text []T, at int) int {
	switch {
	case p.prefix != nil:
		if ascii, ok := any(text).([]byte); ok {
			if p.ascii == "" {
				return -1
			}
			if i := bytes.Index(ascii[at:], []byte(p.ascii)); i >= 0 {
				return at + i
			}
			return -1
		}
		for ; at <= len(text)-len(p.prefix); at++ {
			if uint16(text[at]) == p.prefix[0] && hasUnits(text, at, p.prefix) {
				return at
			}
		}
		return -1
	case p.first != nil:
		for ; at < len(text); at++ {
			r := rune(text[at])
			if p.unicode {
				r, _ = decode(text, at)
			}
			if p.first.has(r) {
				return at
			}
		}
		return -1
	}
	return at
}

func hasUnits[T unitType](text []T, at int, units []uint16) bool {
	if len(text)-at < len(units) {
		return false
	}
	for i, unit := range units {
		if uint16(text[at+i]) != unit {
			return false
		}
	}
	return true
}

// push remembers what to do when the match fails.
func (m *Machine) push(f frame) {
	if len(m.stack) >= maxFrames {
		m.err = ErrTooDeep
		return
	}
	m.stack = append(m.stack, f)
}

// set changes a register until the match fails. If there is nothing to go back to, it fails for good.
func (m *Machine) set(r, to int32) {
	if len(m.stack) > 0 || m.depth > 0 {
		m.push(frame{kind: register, to: r, at: m.registers[r]})
	}
	m.registers[r] = to
}

// goesOn counts the steps that may be many without another end, and tells whether the match may go on.
func (m *Machine) goesOn() bool {
	const often = 1 << 14
	if m.steps++; m.steps%often == 0 && m.Stop != nil && m.Stop() {
		m.err = ErrStopped
	}
	return m.err == nil
}
