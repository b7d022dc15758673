//go:build linux || darwin

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
	flush := false
	if v := opts.get("flush"); !js.IsNullish(v) {
		flush = opts.flag("flush", false)
	}
	data := a.data(1, opts)
	flag := opts.get("flag")
	if !js.Truthy(flag) {
		flag = a.m.r.VM.ToValue(defaultFlag)
	}
	t := a.target(flag, opts.get("mode"))
	return func(s step) (result, error) {
		return nil, a.m.use(s, t, func(fd int) error { return a.m.writeAll(s, fd, data, flush) })
	}
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
