package quicken

import (
	"strconv"
	"sync"
	"unsafe"
	"weak"

	"github.com/dop251/goja"
)

// A string that is added to again and again, as s += chunk does, would be copied as a whole each time. From the second
// time on it is copied to where there is room behind it, and what is added next is written there: the strings that there
// were before end earlier in the same memory.

// appendable is from what length on a string is not copied.
const appendable = 1 << 10

// A unit is what a string consists of, if it is of ASCII or not.
type unit interface{ byte | uint16 }

// tails knows of strings that were added to, whose memory has room behind them. It is the process's, as strings may be:
// a slot is found by where the string begins, and the last string with the same one counts.
type tails[T unit] struct {
	mu    sync.Mutex
	slots [256]tail[T]
}

type tail[T unit] struct {
	at     uintptr         // where the string begins
	length int             // how long the longest string is that begins there
	room   int             // how long one may become
	memory weak.Pointer[T] // to know that the memory is still the same; nil where there is no room
}

var (
	asciiTails tails[byte]
	wideTails  tails[uint16]
)

// add returns left with right behind it.
func (t *tails[T]) add(left, right []T) []T {
	t.mu.Lock()
	defer t.mu.Unlock()
	n := len(left) + len(right)
	known := t.slot(left)
	again := known.at == address(left) && known.length == len(left)
	if again && n <= known.room && known.memory.Value() == &left[0] {
		known.length = n
		all := unsafe.Slice(&left[0], n)
		copy(all[len(left):], right)
		return all
	}
	room := n
	if again {
		room += n / 2
	}
	all := make([]T, n, room)
	copy(all, left)
	copy(all[len(left):], right)
	added := t.slot(all)
	*added = tail[T]{at: address(all), length: n}
	if again {
		added.room, added.memory = room, weak.Make(&all[0])
	}
	return all
}

func (t *tails[T]) slot(s []T) *tail[T] {
	const pages = 10 // as far as such long strings are from each other, at least, in bits
	return &t.slots[address(s)>>pages%uintptr(len(t.slots))]
}

func address[T unit](s []T) uintptr { return uintptr(unsafe.Pointer(&s[0])) }

// concatenate returns the sum of a long string and a primitive value; nil for others.
func concatenate(left, right goja.Value) goja.Value {
	switch typeOf(left) {
	case asciiType:
		if s := *data[string](left); len(s) >= appendable {
			if end, ok := textOf(right).(string); ok {
				all := asciiTails.add(unsafe.Slice(unsafe.StringData(s), len(s)), []byte(end))
				return newASCII(unsafe.String(&all[0], len(all)))
			}
		}
	case unicodeType:
		if s := *data[[]uint16](left); len(s) >= appendable {
			var all []uint16
			switch end := textOf(right).(type) {
			case string:
				units := make([]uint16, len(end))
				for i := range units {
					units[i] = uint16(end[i])
				}
				all = wideTails.add(s, units)
			case []uint16:
				all = wideTails.add(s, end)
			default:
				return nil
			}
			return wide.Value(&all)
		}
	}
	return nil
}

// textOf returns what a primitive value is in a string: a string of ASCII, or UTF-16. It returns nil for values of other
// types.
func textOf(v goja.Value) any {
	switch typeOf(v) {
	case asciiType:
		return *data[string](v)
	case unicodeType:
		return (*data[[]uint16](v))[1:] // behind the mark that goja has there
	case integerType:
		return strconv.FormatInt(*data[int64](v), 10)
	}
	switch v := v.(type) {
	case *goja.Object, *goja.Symbol:
		return nil
	case goja.String: // one from Go, of which is not known yet what it is
		return textOf(ascii.Value(new(string)).(goja.String).Concat(v))
	default: // whose text is of ASCII
		return v.String()
	}
}
