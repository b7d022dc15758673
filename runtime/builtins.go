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
	stringdecoder "github.com/sluicejs/sluice/modules/string_decoder"
	"github.com/sluicejs/sluice/modules/timers"
	"github.com/sluicejs/sluice/modules/tty"
	"github.com/sluicejs/sluice/modules/util"
)

// builtins are the builtin modules by name. Those that are made by [process.Install]
// and [module.Install] are not among them.
var builtins = map[string]js.Loader{
	"_stream_duplex":      stream.LoadDuplex,
	"_stream_passthrough": stream.LoadPassThrough,
	"_stream_readable":    stream.LoadReadable,
	"_stream_transform":   stream.LoadTransform,
	"_stream_writable":    stream.LoadWritable,
	"buffer":              buffer.Load,
	"console":             console.Load,
	"dns":                 dns.Load,
	"events":              events.Load,
	"net":                 jsnet.Load,
	"os":                  os.Load,
	"path":                path.Load,
	"path/posix":          path.LoadPosix,
	"path/win32":          path.LoadWin32,
	"stream":              stream.Load,
	"string_decoder":      stringdecoder.Load,
	"timers":              timers.Load,
	"timers/promises":     timers.LoadPromises,
	"tty":                 tty.Load,
	"util":                util.Load,
	"util/types":          util.LoadTypes,
}

func defineBuiltins(r *js.Realm) {
	for name, load := range builtins {
		r.Define(name, load)
	}
}
