package fs

import (
	"fmt"
	"slices"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/nodeerr"
	"github.com/sluicejs/sluice/modules/buffer"
)

const (
	// readFileChunk is how much of a file whose size is known readFile reads at once.
	readFileChunk = 512 << 10

	// readFileUnknown is the same for one that tells no size, as a pipe does.
	readFileUnknown = 64 << 10

	// readFileMax is the size of the largest file that readFile reads.
	readFileMax = 1<<31 - 1
)

// A target is what a function works with that takes a path or a descriptor.
type target struct {
	path  path
	fd    int
	isFD  bool
	flags int
	mode  uint32
}

// target reads that argument. A descriptor is not closed.
func (a *arguments) target(flag, mode goja.Value) target {
	if v := a.at(0); !a.noFD && a.m.isFD(v) {
		return target{fd: a.m.fd(v), isFD: true}
	}
	t := target{path: a.path(0, "path"), mode: newFile}
	t.flags = a.m.openFlags(flag)
	if !js.IsUndefined(mode) {
		t.mode = a.m.permissionsOr(mode, "mode", newFile)
	}
	return t
}

// use calls do with the descriptor of a target, which it opens and closes.
func (m *module) use(s step, t target, do func(fd int) error) error {
	if t.isFD {
		return do(t.fd)
	}
	return m.with(s, t.path, t.flags, t.mode, do)
}

// readReadFile reads the arguments of readFile(path[, options], callback).
func readReadFile(a *arguments) work {
	a.takeLastCallback(1, 2)
	opts := a.options(1)
	flag := opts.get("flag")
	if opts.object != nil && js.IsUndefined(flag) {
		flag = a.m.r.VM.ToValue("r")
	}
	a.takeSignal(opts)
	t := a.target(flag, js.Undefined)
	return func(s step) (result, error) {
		var content []byte
		err := a.m.use(s, t, func(fd int) (err error) {
			content, err = a.m.readAll(s, fd)
			return err
		})
		if a.form == calling && t.isFD {
			err = withoutFile(err)
		}
		return value(err, func() goja.Value { return a.m.content(content, opts.encoding) })
	}
}

// withoutFile is what a callback is told of a failure to read a descriptor of its own: Node
// forgets it, and fails to join the parts where not even one was begun.
func withoutFile(err error) error {
	f, ok := err.(failure)
	switch {
	case ok && f.call == "read":
		return nil
	case ok && f.call == "fstat":
		return refusal(func(r *js.Realm) *goja.Object {
			return nodeerr.InvalidArgType(r, "list", "an instance of Array", goja.Null())
		})
	}
	return err
}

// content is what was read, as a text if there is an encoding.
func (m *module) content(b []byte, encoding goja.Value) goja.Value {
	if !js.Truthy(encoding) {
		return buffer.Of(m.r).New(b)
	}
	return buffer.Decode(m.r, b, m.knownEncoding(encoding))
}

// knownEncoding is the encoding of that name; 'buffer' is none of a text.
func (m *module) knownEncoding(v goja.Value) buffer.Encoding {
	enc, ok := buffer.ParseEncoding(v.String())
	if !ok {
		panic(nodeerr.New(m.r, "ERR_UNKNOWN_ENCODING", v.String()))
	}
	return enc
}

// readAll reads from the current position to the end. Of an ordinary file it reads
// no more than it had when it was opened.
func (m *module) readAll(s step, fd int) ([]byte, error) {
	stat, err := m.files.Fstat(fd)
	if err != nil {
		return nil, failed(err, "fstat")
	}
	size := 0
	if stat.is(typeRegular) {
		if stat.Size > readFileMax {
			return nil, tooLarge(stat.Size)
		}
		size = int(stat.Size)
	}
	content := make([]byte, 0, size)
	for size == 0 || len(content) < size {
		s.next()
		if err := s.aborted(); err != nil {
			return nil, err
		}
		most := readFileChunk
		if size == 0 {
			most = readFileUnknown
			content = slices.Grow(content, most)
		}
		n, err := m.files.Read(s.ctx, fd, content[len(content):min(cap(content), len(content)+most)], current)
		if err != nil {
			return nil, failed(err, "read")
		}
		if n == 0 {
			break
		}
		content = content[:len(content)+n]
	}
	return content, nil
}

// tooLarge is the error of a file that does not fit into a buffer.
func tooLarge(size uint64) error {
	return refusal(func(r *js.Realm) *goja.Object {
		return r.NewError(js.RangeError, "ERR_FS_FILE_TOO_LARGE", fmt.Sprintf("File size (%d) is greater than 2 GiB", size))
	})
}
