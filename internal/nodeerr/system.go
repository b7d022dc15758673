package nodeerr

import (
	"strconv"
	"strings"
	"syscall"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
)

// Code is the name of a system error, "UNKNOWN" if it has none.
func Code(errno syscall.Errno) string {
	if e, ok := systemErrors[errno]; ok {
		return e.code
	}
	return "UNKNOWN"
}

// Text is how Node puts a system error in words.
func Text(errno syscall.Errno) string {
	if e, ok := systemErrors[errno]; ok {
		return e.text
	}
	return "unknown error"
}

// Errno makes the error of a system call on no file and no address:
// `write EPIPE`.
func Errno(r *js.Realm, syscallName string, errno syscall.Errno) *goja.Object {
	code := Code(errno)
	return unplaced(r, system(r, syscallName+" "+code, syscallName, code, errno))
}

// unplaced is for errors that Node makes without a stack.
func unplaced(r *js.Realm, err *goja.Object) *goja.Object {
	r.Unplace(err)
	return err
}

// FailureOf is Errno of a failure that has no number of its own: the message says what it is.
func FailureOf(r *js.Realm, syscallName string, errno syscall.Errno, cause error) *goja.Object {
	code := Code(errno)
	return system(r, syscallName+" "+code+": "+cause.Error(), syscallName, code, errno)
}

// system makes an error with the properties that all errors of system calls have.
func system(r *js.Realm, message, syscallName, code string, errno syscall.Errno) *goja.Object {
	return withSystem(r, r.NewError(js.Error, "", message), syscallName, code, errno)
}

func withSystem(r *js.Realm, err *goja.Object, syscallName, code string, errno syscall.Errno) *goja.Object {
	r.On(err).
		Value("errno", r.VM.ToValue(-int(errno))).
		Value("code", r.VM.ToValue(code)).
		Value("syscall", r.VM.ToValue(syscallName))
	return err
}

// Address makes the error of a call that failed for an address, as connecting
// does: `connect ECONNREFUSED 127.0.0.1:80 - Local (127.0.0.1:0)`. Only a port
// above 0 shows in the message, and one of 0 is left out; local may be empty.
func Address(r *js.Realm, syscallName string, errno syscall.Errno, address string, port int, local string) *goja.Object {
	code := Code(errno)
	message := syscallName + " " + code + " " + withPort(address, port)
	if local != "" {
		message += " - Local (" + local + ")"
	}
	return unplaced(r, withAddress(r, system(r, message, syscallName, code, errno), address, port))
}

// Described is Address with the system's words in the message, as listening has
// it: `listen EADDRINUSE: address already in use 127.0.0.1:80`.
func Described(r *js.Realm, syscallName string, errno syscall.Errno, address string, port int) *goja.Object {
	code := Code(errno)
	message := syscallName + " " + code + ": " + Text(errno)
	if address != "" {
		message += " " + withPort(address, port)
	}
	err := r.NewError(js.Error, "", message)
	r.On(err).Value("code", r.VM.ToValue(code)) // the order of these errors' properties
	return unplaced(r, withAddress(r, withSystem(r, err, syscallName, code, errno), address, port))
}

func withPort(address string, port int) string {
	if port > 0 {
		return address + ":" + strconv.Itoa(port)
	}
	return address
}

func withAddress(r *js.Realm, err *goja.Object, address string, port int) *goja.Object {
	props := r.On(err)
	if address != "" {
		props.Value("address", r.VM.ToValue(address))
	}
	if port != 0 {
		props.Value("port", r.VM.ToValue(port))
	}
	return err
}

// Path makes the error of a call on a file: `ENOENT: no such file or directory,
// open 'x'`. dest is the second path of calls that have one. Paths that are empty
// are left out.
func Path(r *js.Realm, syscallName string, errno syscall.Errno, path, dest string) *goja.Object {
	var paths []string
	for _, p := range []string{path, dest} {
		if p != "" {
			paths = append(paths, p)
		}
	}
	return Paths(r, syscallName, errno, paths...)
}

// Paths is Path for a call that was given these paths, none to two, each of which
// may be empty.
func Paths(r *js.Realm, syscallName string, errno syscall.Errno, paths ...string) *goja.Object {
	code := Code(errno)
	message := code + ": " + Text(errno) + ", " + syscallName
	for i, path := range paths {
		if i > 0 {
			message += " ->"
		}
		message += " '" + path + "'"
	}
	err := system(r, message, syscallName, code, errno)
	for i, path := range paths {
		r.On(err).Value([]string{"path", "dest"}[i], r.VM.ToValue(path))
	}
	return err
}

// Aggregate makes the AggregateError of several failures, with the code of the
// first.
func Aggregate(r *js.Realm, errs []goja.Value) *goja.Object {
	list := make([]any, len(errs))
	for i, err := range errs {
		list[i] = err
	}
	aggregate := r.New(r.VM.Get("AggregateError"), r.VM.NewArray(list...))
	code := js.Get(errs[0], "code")
	r.Hidden(aggregate).Value("stack", r.VM.ToValue("AggregateError ["+code.String()+"]: "+trimHeader(js.Get(aggregate, "stack").String())))
	r.On(aggregate).Value("code", code)
	return aggregate
}

// trimHeader leaves the frames of a stack.
func trimHeader(stack string) string {
	if i := strings.IndexByte(stack, '\n'); i >= 0 {
		return stack[i:]
	}
	return ""
}
