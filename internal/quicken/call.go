package quicken

import "unsafe"

// call calls a function. On the stack are what it is called on, the function and the arguments.
func call(data unsafe.Pointer, m *machine) {
	n := int(*(*uint32)(data))
	if s, ok := asciiOf(m.stack[m.top-n-2]); ok {
		if f := methodOf(m.stack[m.top-n-1]); f != nil {
			if v := f(m, s, m.stack[m.top-n:m.top]); v != nil {
				m.next(n+2, v)
				return
			}
		}
	}
	slowCall(data, m)
}
