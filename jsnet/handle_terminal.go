package jsnet

import (
	"syscall"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/stdio"
	"github.com/sluicejs/sluice/jsnet/transport"
	"github.com/sluicejs/sluice/modules/fs"
)

// OpenTerminal makes a handle of the class TTY over a descriptor.
func OpenTerminal(r *js.Realm, fd int) (*goja.Object, error) {
	m := Of(r)
	h := m.newHandle(&ttyKinds)
	stream, err := m.openTerminal(fd)
	if err != nil {
		return nil, err
	}
	h.standard = stdio.Is(fd)
	h.connect(stream)
	h.announce()
	return h.object, nil
}

func (m *Module) openTerminal(fd int) (transport.Stream, error) {
	if stdio.Is(fd) {
		return stdio.Of(m.realm).OpenTerminal(fd)
	}
	d, ok := m.network.(transport.Descriptors)
	if !ok {
		return nil, failed("uv_tty_init", syscall.EINVAL)
	}
	stream, err := d.OpenTerminal(m.realm.Loop, fd)
	if err == nil {
		fs.Disown(m.realm, fd) // one that fs has opened is closed once, with the stream
	}
	return stream, err
}

// InitSocket makes this a Socket, as its constructor does with options.
func InitSocket(r *js.Realm, this *goja.Object, options goja.Value) {
	Of(r).initSocket(this, []goja.Value{options})
}

// Class returns the constructor Socket.
func Class(r *js.Realm) *goja.Object { return Of(r).socket }

func terminalMethods() map[string]handleMethod {
	return map[string]handleMethod{
		"getWindowSize": func(h *handle, c goja.FunctionCall) goja.Value {
			size := js.Object(c.Argument(0))
			terminal, ok := h.stream.(transport.Terminal)
			if !ok || size == nil {
				return h.module.status(failed("getWindowSize", syscall.EBADF))
			}
			columns, rows, err := terminal.WindowSize()
			if err == nil {
				set(size, "0", columns)
				set(size, "1", rows)
			}
			return h.module.status(err)
		},
		"setRawMode": func(h *handle, c goja.FunctionCall) goja.Value {
			terminal, ok := h.stream.(transport.Terminal)
			if !ok {
				return h.module.status(failed("setRawMode", syscall.EBADF))
			}
			return h.module.status(terminal.SetRawMode(c.Argument(0).ToBoolean()))
		},
	}
}
