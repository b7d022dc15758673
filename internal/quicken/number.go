package quicken

import "unsafe"

// most is the largest whole number that goja has as such.
const most = 1<<53 - 1

// operands returns the last two values of the stack, if both are whole numbers.
func (m *machine) operands() (a, b int64, ok bool) {
	if a, ok = integerOf(m.stack[m.top-2]); ok {
		b, ok = integerOf(m.stack[m.top-1])
	}
	return a, b, ok
}

func add(data unsafe.Pointer, m *machine) {
	if a, b, ok := m.operands(); ok && -most <= a+b && a+b <= most {
		m.next(2, newInteger(a+b))
		return
	}
	if s := concatenate(m.stack[m.top-2], m.stack[m.top-1]); s != nil {
		m.next(2, s)
		return
	}
	slowAdd(data, m)
}

func subtract(data unsafe.Pointer, m *machine) {
	if a, b, ok := m.operands(); ok && -most <= a-b && a-b <= most {
		m.next(2, newInteger(a-b))
		return
	}
	slowSubtract(data, m)
}

func increment(data unsafe.Pointer, m *machine) {
	if n, ok := integerOf(m.stack[m.top-1]); ok && n < most {
		m.next(1, newInteger(n+1))
		return
	}
	slowIncrement(data, m)
}

func decrement(data unsafe.Pointer, m *machine) {
	if n, ok := integerOf(m.stack[m.top-1]); ok && n > -most {
		m.next(1, newInteger(n-1))
		return
	}
	slowDecrement(data, m)
}

func less(data unsafe.Pointer, m *machine) {
	if a, b, ok := m.operands(); ok {
		m.next(2, newBoolean(a < b))
		return
	}
	slowLess(data, m)
}

func lessOrEqual(data unsafe.Pointer, m *machine) {
	if a, b, ok := m.operands(); ok {
		m.next(2, newBoolean(a <= b))
		return
	}
	slowLessOrEqual(data, m)
}

func greater(data unsafe.Pointer, m *machine) {
	if a, b, ok := m.operands(); ok {
		m.next(2, newBoolean(a > b))
		return
	}
	slowGreater(data, m)
}

func greaterOrEqual(data unsafe.Pointer, m *machine) {
	if a, b, ok := m.operands(); ok {
		m.next(2, newBoolean(a >= b))
		return
	}
	slowGreaterOrEqual(data, m)
}
