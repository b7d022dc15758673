package runtime

import (
	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/jsnet"
	"github.com/sluicejs/sluice/modules/buffer"
	"github.com/sluicejs/sluice/modules/console"
	"github.com/sluicejs/sluice/modules/dns"
	"github.com/sluicejs/sluice/modules/events"
	"github.com/sluicejs/sluice/modules/os"
	"github.com/sluicejs/sluice/modules/path"
	"github.com/sluicejs/sluice/modules/stream"
	"github.com/sluicejs/sluice/modules/timers"
)

// builtins are the builtin modules by name. Those that are made by [process.Install]
// and [module.Install] are not among them.
var builtins = map[string]js.Loader{
	"os":                  os.Load,
	"_stream_passthrough": stream.LoadPassThrough,
	"_stream_transform":   stream.LoadTransform,
	"_stream_duplex":      stream.LoadDuplex,
	"_stream_writable":    stream.LoadWritable,
	"_stream_readable":    stream.LoadReadable,
	"stream":              stream.Load,
	"net":                 jsnet.Load,
	"buffer":              buffer.Load,
	"console":             console.Load,
	"dns":                 dns.Load,
	"events":              events.Load,
	"path":                path.Load,
	"path/posix":          path.LoadPosix,
	"path/win32":          path.LoadWin32,
	"timers":              timers.Load,
	"timers/promises":     timers.LoadPromises,
}

func defineBuiltins(r *js.Realm) {
	for name, load := range builtins {
		r.Define(name, load)
	}
}
