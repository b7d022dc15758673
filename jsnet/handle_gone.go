package jsnet

import (
	"syscall"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
)

// A farewell is what the methods of a class of handles return once closing is done; nil
// where they do as before. Most change when that has been told: nothing stands behind the
// object then.
type farewell func(h *handle, method string) goja.Value

func asyncFarewell(h *handle, method string) goja.Value {
	switch {
	case !h.empty:
		return nil
	case method == "getAsyncId":
		return h.value(-1)
	case method == "getProviderType":
		return h.value(0) // that of nothing
	}
	return js.Undefined
}

func handleFarewell(h *handle, _ string) goja.Value {
	if !h.empty {
		return nil
	}
	return js.Undefined
}

func streamFarewell(h *handle, _ string) goja.Value {
	if h.empty {
		return js.Undefined
	}
	return h.module.status(failed("", syscall.EINVAL))
}

func tcpFarewell(h *handle, _ string) goja.Value {
	if !h.empty {
		return nil
	}
	return h.module.status(failed("", syscall.EBADF))
}
