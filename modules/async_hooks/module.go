package asynchooks

import (
	_ "embed"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/library"
)

//go:embed classes.js
var classesText string

var classes = library.New("async_hooks/classes", classesText)

// module is node:async_hooks in one realm.
type module struct {
	r *js.Realm

	asyncID, triggerID *goja.Symbol // of the properties of an AsyncResource

	storages  int            // how many are enabled
	hooks     []*hook        // those that are enabled; never changed in place
	destroyed []*js.Resource // that hooks are still to be told of
	failed    bool           // a hook has thrown
}

// Load makes the exports of node:async_hooks; it is a [js.Loader].
func Load(r *js.Realm) *goja.Object {
	m := &module{
		r:         r,
		asyncID:   goja.NewSymbol("async_id_symbol"),
		triggerID: goja.NewSymbol("trigger_async_id_symbol"),
	}
	r.WatchResources()

	native := r.VM.NewObject()
	r.On(native).
		Method("initStorage", 1, m.initStorage).
		Method("initResource", 3, m.initResource).
		Method("triggerID", 0, m.currentTriggerID).
		Method("warnBound", 0, m.warnBound).
		Method("enableHook", 1, m.enableHook).
		Method("disableHook", 1, m.disableHook)
	made := classes.Load(r, native)
	storage := made.Get("AsyncLocalStorage").(*goja.Object)
	resource := made.Get("AsyncResource").(*goja.Object)
	m.defineStorage(js.Proto(storage))
	m.defineResource(js.Proto(resource))

	exports := r.VM.NewObject()
	r.On(exports).
		Value("AsyncLocalStorage", storage).
		Value("createHook", made.Get("createHook")).
		Method("executionAsyncId", 0, func(goja.FunctionCall) goja.Value { return r.VM.ToValue(r.ExecutionID()) }).
		Method("triggerAsyncId", 0, func(goja.FunctionCall) goja.Value {
			return r.VM.ToValue(r.CurrentResource().Trigger())
		}).
		Method("executionAsyncResource", 0, func(goja.FunctionCall) goja.Value { return r.CurrentResource().Object(r) }).
		Value("asyncWrapProviders", m.providers()).
		Value("AsyncResource", resource)
	return exports
}

// providerNames are the types of Node's own resources, each at its number.
var providerNames = []string{
	"NONE", "DIRHANDLE", "DNSCHANNEL", "ELDHISTOGRAM", "FILEHANDLE", "FILEHANDLECLOSEREQ",
	"BLOBREADER", "FSEVENTWRAP", "FSREQCALLBACK", "FSREQPROMISE", "GETADDRINFOREQWRAP",
	"GETNAMEINFOREQWRAP", "HEAPSNAPSHOT", "HTTP2SESSION", "HTTP2STREAM", "HTTP2PING",
	"HTTP2SETTINGS", "HTTPINCOMINGMESSAGE", "HTTPCLIENTREQUEST", "JSSTREAM", "JSUDPWRAP",
	"MESSAGEPORT", "PIPECONNECTWRAP", "PIPESERVERWRAP", "PIPEWRAP", "PROCESSWRAP", "PROMISE",
	"QUERYWRAP", "QUIC_LOGSTREAM", "QUIC_PACKET", "SHUTDOWNWRAP", "SIGNALWRAP", "STATWATCHER",
	"STREAMPIPE", "TCPCONNECTWRAP", "TCPSERVERWRAP", "TCPWRAP", "TTYWRAP", "UDPSENDWRAP",
	"UDPWRAP", "SIGINTWATCHDOG", "WORKER", "WORKERHEAPSNAPSHOT", "WRITEWRAP", "ZLIB",
	"CHECKPRIMEREQUEST", "PBKDF2REQUEST", "KEYPAIRGENREQUEST", "KEYGENREQUEST",
	"KEYEXPORTREQUEST", "CIPHERREQUEST", "DERIVEBITSREQUEST", "HASHREQUEST",
	"RANDOMBYTESREQUEST", "RANDOMPRIMEREQUEST", "SCRYPTREQUEST", "SIGNREQUEST", "TLSWRAP",
	"VERIFYREQUEST",
}

// providers is asyncWrapProviders.
func (m *module) providers() *goja.Object {
	list := m.r.VM.CreateObject(nil)
	for i, name := range providerNames {
		m.r.On(list).Value(name, m.r.VM.ToValue(i))
	}
	m.r.Invoke(m.r.Intrinsic("Object"), "freeze", list)
	return list
}

func (m *module) currentTriggerID(goja.FunctionCall) goja.Value {
	return m.r.VM.ToValue(m.r.TriggerID())
}
