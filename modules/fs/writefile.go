package fs

import (
	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/modules/buffer"
)

// readWriteFile reads the arguments of writeFile(file, data[, options], callback).
func readWriteFile(a *arguments) work { return readWholeWrite(a, "w") }

// readAppendFile reads the arguments of appendFile(path, data[, options], callback).
func readAppendFile(a *arguments) work { return readWholeWrite(a, "a") }

func readWholeWrite(a *arguments, defaultFlag string) work {
	a.takeLastCallback(2, 3)
	opts := a.options(2)
	flush := opts.flush()
	data := a.data(1, opts)
	a.takeSignal(opts)
	t := a.target(opts.flagOr(defaultFlag), opts.get("mode"))
	return func(s step) (result, error) {
		return nil, a.m.use(s, t, func(fd int) error { return a.m.writeAll(s, fd, data, flush) })
	}
}

// flush reads the option of that name.
func (o options) flush() bool {
	if js.IsNullish(o.get("flush")) {
		return false
	}
	return o.flag("flush", false)
}

// flagOr reads the option of how to open a file.
func (o options) flagOr(name string) goja.Value {
	if flag := o.get("flag"); js.Truthy(flag) {
		return flag
	}
	return o.m.r.VM.ToValue(name)
}

// writeOptions is for what is written piece by piece: it checks the options and returns
// them as an object that has all of them. The second argument is how the file is opened
// if they say nothing.
func (m *module) writeOptions(c goja.FunctionCall) goja.Value {
	a := &arguments{m: m, list: c.Arguments, form: promising}
	opts := a.options(0)
	a.takeSignal(opts)
	a.signal.ThrowIfAborted()
	o := m.r.VM.NewObject()
	m.r.On(o).
		Value("encoding", opts.encoding).
		Value("flag", opts.flagOr(c.Argument(1).String())).
		Value("mode", opts.get("mode")).
		Value("signal", opts.get("signal")).
		Value("flush", m.r.VM.ToValue(opts.flush()))
	return o
}

// data reads what is to be written: memory, or a text in the encoding of the options.
func (a *arguments) data(i int, opts options) []byte {
	v := a.at(i)
	if b, ok := buffer.Bytes(v); ok {
		return b
	}
	if !goja.IsString(v) {
		panic(a.m.noData("data", v))
	}
	enc := buffer.UTF8
	if js.Truthy(opts.encoding) {
		enc = a.m.knownEncoding(opts.encoding)
	}
	return buffer.Encode(v, enc)
}

func (m *module) writeAll(s step, fd int, data []byte, flush bool) error {
	for len(data) > 0 {
		if err := s.aborted(); err != nil {
			return err
		}
		n, err := m.files.Write(s.ctx, fd, data, current)
		if err != nil {
			return failed(err, "write")
		}
		if data = data[n:]; len(data) > 0 {
			s.next()
		}
	}
	if flush {
		s.next()
		return failed(m.files.Sync(fd, false), "fsync")
	}
	return nil
}
