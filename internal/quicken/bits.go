package quicken

import (
	"math"
	"unsafe"
)

// bits returns the last two values of the stack as operators of bits have them, if both are
// whole numbers. Numbers that goja takes for 0 because they are 2⁶³ or more become what they are to these
// operators, for goja's own method.
func (m *machine) bits() (a, b int32, ok bool) {
	left, right, ok := m.operands()
	if !ok {
		m.reduce(m.top - 2)
		m.reduce(m.top - 1)
	}
	return int32(left), int32(right), ok
}

// reduce puts the lower 32 bits of a large number in its place on the stack.
func (m *machine) reduce(at int) {
	v := m.stack[at]
	if typeOf(v) != floatType {
		return
	}
	if f := *data[float64](v); math.Abs(f) >= 1<<63 {
		m.stack[at] = newInteger(int64(int32(uint32(int64(math.Mod(f, 1<<32))))))
	}
}

func and(data unsafe.Pointer, m *machine) {
	if a, b, ok := m.bits(); ok {
		m.next(2, newInteger(int64(a&b)))
		return
	}
	slowAnd(data, m)
}

func or(data unsafe.Pointer, m *machine) {
	if a, b, ok := m.bits(); ok {
		m.next(2, newInteger(int64(a|b)))
		return
	}
	slowOr(data, m)
}

func exclusiveOr(data unsafe.Pointer, m *machine) {
	if a, b, ok := m.bits(); ok {
		m.next(2, newInteger(int64(a^b)))
		return
	}
	slowExclusiveOr(data, m)
}

func shiftLeft(data unsafe.Pointer, m *machine) {
	if a, b, ok := m.bits(); ok {
		m.next(2, newInteger(int64(a<<(uint32(b)&31))))
		return
	}
	slowShiftLeft(data, m)
}

func shiftRight(data unsafe.Pointer, m *machine) {
	if a, b, ok := m.bits(); ok {
		m.next(2, newInteger(int64(a>>(uint32(b)&31))))
		return
	}
	slowShiftRight(data, m)
}

func shiftRightUnsigned(data unsafe.Pointer, m *machine) {
	if a, b, ok := m.bits(); ok {
		m.next(2, newInteger(int64(uint32(a)>>(uint32(b)&31))))
		return
	}
	slowShiftRightUnsigned(data, m)
}

func invert(data unsafe.Pointer, m *machine) {
	if n, ok := integerOf(m.stack[m.top-1]); ok {
		m.next(1, newInteger(int64(^int32(n))))
		return
	}
	m.reduce(m.top - 1)
	slowInvert(data, m)
}
