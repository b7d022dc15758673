package runtime

import (
	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/jsnet"
	"github.com/sluicejs/sluice/modules/assert"
	asynchooks "github.com/sluicejs/sluice/modules/async_hooks"
	"github.com/sluicejs/sluice/modules/buffer"
	"github.com/sluicejs/sluice/modules/cluster"
	"github.com/sluicejs/sluice/modules/console"
	"github.com/sluicejs/sluice/modules/crypto"
	diagnosticschannel "github.com/sluicejs/sluice/modules/diagnostics_channel"
	"github.com/sluicejs/sluice/modules/dns"
	"github.com/sluicejs/sluice/modules/domain"
	"github.com/sluicejs/sluice/modules/events"
	"github.com/sluicejs/sluice/modules/fs"
	"github.com/sluicejs/sluice/modules/legacy"
	"github.com/sluicejs/sluice/modules/os"
	"github.com/sluicejs/sluice/modules/path"
	perfhooks "github.com/sluicejs/sluice/modules/perf_hooks"
	"github.com/sluicejs/sluice/modules/punycode"
	"github.com/sluicejs/sluice/modules/querystring"
	"github.com/sluicejs/sluice/modules/readline"
	"github.com/sluicejs/sluice/modules/sharedmemory"
	"github.com/sluicejs/sluice/modules/stream"
	stringdecoder "github.com/sluicejs/sluice/modules/string_decoder"
	"github.com/sluicejs/sluice/modules/timers"
	"github.com/sluicejs/sluice/modules/tty"
	"github.com/sluicejs/sluice/modules/unavailable"
	"github.com/sluicejs/sluice/modules/url"
	"github.com/sluicejs/sluice/modules/util"
	"github.com/sluicejs/sluice/modules/vm"
	"github.com/sluicejs/sluice/modules/web"
	"github.com/sluicejs/sluice/modules/zlib"
)

// builtins are the builtin modules by name that every program has. Those that are
// made by [process.Install] and [module.Install] are not among them.
var builtins = map[string]js.Loader{
	"_stream_duplex":         stream.LoadDuplex,
	"_stream_passthrough":    stream.LoadPassThrough,
	"_stream_readable":       stream.LoadReadable,
	"_stream_transform":      stream.LoadTransform,
	"_stream_writable":       stream.LoadWritable,
	"assert":                 assert.Load,
	"assert/strict":          assert.LoadStrict,
	"async_hooks":            asynchooks.Load,
	"buffer":                 buffer.Load,
	"console":                console.Load,
	"diagnostics_channel":    diagnosticschannel.Load,
	"constants":              legacy.LoadConstants,
	"cluster":                cluster.LoadPrimary,
	"crypto":                 crypto.Load,
	"domain":                 domain.Load,
	"events":                 events.Load,
	"internal/encoding":      util.LoadEncoding,
	"internal/fs":            fs.Load,
	"internal/net":           jsnet.Load,
	"internal/webcrypto":     crypto.LoadWeb,
	"internal/shared_memory": sharedmemory.Load,
	"internal/tty":           tty.Load,
	"path":                   path.Load,
	"path/posix":             path.LoadPosix,
	"path/win32":             path.LoadWin32,
	"perf_hooks":             perfhooks.Load,
	"punycode":               punycode.Load,
	"querystring":            querystring.Load,
	"readline":               readline.Load,
	"readline/promises":      readline.LoadPromises,
	"stream":                 stream.Load,
	"stream/consumers":       stream.LoadConsumers,
	"stream/promises":        stream.LoadPromises,
	"stream/web":             web.LoadStreams,
	"string_decoder":         stringdecoder.Load,
	"sys":                    legacy.LoadSys,
	"timers":                 timers.Load,
	"timers/promises":        timers.LoadPromises,
	"url":                    url.Load,
	"util":                   util.Load,
	"util/types":             util.LoadTypes,
	"worker_threads":         web.LoadWorkerThreads,
	"vm":                     vm.Load,
	"zlib":                   zlib.Load,
}

// networkBuiltins are those that reach a network.
var networkBuiltins = map[string]js.Loader{
	"dns":          dns.Load,
	"dns/promises": dns.LoadPromises,
	"net":          jsnet.Load,
}

// systemBuiltins are those that reach what else there is of the system.
var systemBuiltins = map[string]js.Loader{
	"os":  os.Load,
	"tty": tty.Load,
}

// fileBuiltins are those that reach files.
var fileBuiltins = map[string]js.Loader{
	"fs":          fs.Load,
	"fs/promises": fs.LoadPromises,
}

func (c *config) defineBuiltins(rt *Runtime) {
	r := rt.realm
	define := func(modules map[string]js.Loader) {
		for name, load := range modules {
			r.Define(name, load)
		}
	}
	define(builtins)
	define(web.Libraries)
	define(perfhooks.Libraries)
	if c.network != nil {
		jsnet.Use(r, *c.network)
		define(networkBuiltins)
	} else {
		jsnet.Isolate(r)
	}
	if c.process.System {
		define(systemBuiltins)
	}
	if c.process.System || c.granted != nil {
		define(fileBuiltins)
	}
	if c.worker != nil {
		c.worker.define(r)
	}
	for _, m := range c.modules {
		r.Define(m.name, func(*js.Realm) *goja.Object { return m.load(rt) })
	}
	for _, name := range unavailable.Modules() {
		if !r.HasBuiltin(name) {
			r.Define(name, unavailable.Loader(name))
		}
	}
}
