package util

import (
	"math"
	"slices"
	"strconv"
	"strings"
	"syscall"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/nodeerr"
)

// A systemError is an error that util.getSystemErrorMap lists. Its number is negative.
type systemError struct {
	number     int
	code, text string
}

// ownErrors are those that no system has but Node.
var ownErrors = []systemError{
	{-3000, "EAI_ADDRFAMILY", "address family not supported"},
	{-3001, "EAI_AGAIN", "temporary failure"},
	{-3002, "EAI_BADFLAGS", "bad ai_flags value"},
	{-3013, "EAI_BADHINTS", "invalid value for hints"},
	{-3003, "EAI_CANCELED", "request canceled"},
	{-3004, "EAI_FAIL", "permanent failure"},
	{-3005, "EAI_FAMILY", "ai_family not supported"},
	{-3006, "EAI_MEMORY", "out of memory"},
	{-3007, "EAI_NODATA", "no address"},
	{-3008, "EAI_NONAME", "unknown node or service"},
	{-3009, "EAI_OVERFLOW", "argument buffer overflow"},
	{-3014, "EAI_PROTOCOL", "resolved protocol is unknown"},
	{-3010, "EAI_SERVICE", "service not available for socket type"},
	{-3011, "EAI_SOCKTYPE", "socket type not supported"},
	{-4080, "ECHARSET", "invalid Unicode character"},
	{-4094, "UNKNOWN", "unknown error"},
	{-4095, "EOF", "end of file"},
	{-4028, "EFTYPE", "inappropriate file type or format"},
}

// lateErrors come last in the map, in this order; others are in that of their codes.
var lateErrors = []string{
	"UNKNOWN", "EOF", "ENXIO", "EMLINK", "EHOSTDOWN", "EREMOTEIO", "ENOTTY", "EFTYPE", "EILSEQ", "ESOCKTNOSUPPORT",
	"ENODATA", "EUNATCH",
}

// systemErrors returns all errors in Node's order.
func systemErrors() []systemError {
	all := slices.Clone(ownErrors)
	nodeerr.EachErrno(func(errno syscall.Errno, code, text string) {
		all = append(all, systemError{-int(errno), code, text})
	})
	slices.SortFunc(all, func(a, b systemError) int {
		if late := slices.Index(lateErrors, a.code) - slices.Index(lateErrors, b.code); late != 0 {
			return late
		}
		return strings.Compare(a.code, b.code)
	})
	return all
}

func (m *module) getSystemErrorMap(goja.FunctionCall) goja.Value {
	byNumber := m.r.New(m.mapClass)
	for _, e := range systemErrors() {
		m.mapSet(goja.FunctionCall{This: byNumber, Arguments: []goja.Value{
			m.r.VM.ToValue(e.number), m.r.VM.NewArray(e.code, e.text),
		}})
	}
	return byNumber
}

func (m *module) getSystemErrorName(c goja.FunctionCall) goja.Value {
	return m.r.VM.ToValue(errorName(m.errorNumber(c.Argument(0))))
}

// errorNumber checks the number of an error.
func (m *module) errorNumber(v goja.Value) int {
	n := nodeerr.Number(m.r, v, "err", math.Inf(-1), math.Inf(1))
	if n != math.Trunc(n) || n >= 0 || n < nodeerr.MinSafeInteger {
		panic(nodeerr.OutOfRange(m.r, "err", "a negative integer", v))
	}
	return int(n)
}

// errorName is what Node calls the error of a number.
func errorName(number int) string {
	for _, e := range ownErrors {
		if e.number == number {
			return e.code
		}
	}
	name := "Unknown system error " + strconv.Itoa(number)
	nodeerr.EachErrno(func(errno syscall.Errno, code, _ string) {
		if -int(errno) == number {
			name = code
		}
	})
	return name
}

// errnoException is util._errnoException(number, syscall, original).
func (m *module) errnoException(c goja.FunctionCall) goja.Value {
	number := m.errorNumber(c.Argument(0))
	message := text(c.Argument(1)) + " " + errorName(number)
	if original := c.Argument(2); js.Truthy(original) {
		message += " " + text(original)
	}
	return m.systemException(message, number, c.Argument(1))
}

// exceptionWithHostPort is util._exceptionWithHostPort(number, syscall, address, port,
// additional).
func (m *module) exceptionWithHostPort(c goja.FunctionCall) goja.Value {
	number, address, port := m.errorNumber(c.Argument(0)), c.Argument(2), c.Argument(3)
	message := text(c.Argument(1)) + " " + errorName(number)
	if js.Truthy(port) && port.ToFloat() > 0 {
		message += " " + text(address) + ":" + text(port)
	} else if js.Truthy(address) {
		message += " " + text(address)
	}
	if additional := c.Argument(4); js.Truthy(additional) {
		message += " - Local (" + text(additional) + ")"
	}
	err := m.systemException(message, number, c.Argument(1))
	m.r.On(err).Value("address", address)
	if js.Truthy(port) {
		m.r.On(err).Value("port", port)
	}
	return err
}

func (m *module) systemException(message string, number int, syscallName goja.Value) *goja.Object {
	err := m.r.NewError(js.Error, "", message)
	m.r.On(err).
		Value("errno", m.r.VM.ToValue(number)).
		Value("code", m.r.VM.ToValue(errorName(number))).
		Value("syscall", syscallName)
	return err
}

// text is what a template makes of v.
func text(v goja.Value) string { return v.String() }
