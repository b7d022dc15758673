package dns

import (
	_ "embed"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/ipaddr"
	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/library"
	"github.com/sluicejs/sluice/internal/nodeerr"
)

var (
	//go:embed resolver.js
	resolverText string
	//go:embed dns.js
	dnsText string
	//go:embed promises.js
	promisesText string

	resolverLibrary = library.New("dns/resolver", resolverText)
	dnsLibrary      = library.New("dns/dns", dnsText)
	promisesLibrary = library.New("dns/promises", promisesText)
)

// module is node:dns in one realm.
type module struct {
	realm    *js.Realm
	resolver Resolver
	order    string       // the default order of results
	native   *goja.Object // what the libraries are given; nil until one is loaded
}

func newModule(r *js.Realm) *module {
	return &module{realm: r, resolver: System(), order: verbatim}
}

// Load makes the exports of node:dns; it is a [js.Loader].
func Load(r *js.Realm) *goja.Object { return dnsLibrary.Load(r, js.State(r, newModule).libraries()) }

// LoadPromises makes the exports of node:dns/promises; it is a [js.Loader].
func LoadPromises(r *js.Realm) *goja.Object {
	return promisesLibrary.Load(r, js.State(r, newModule).libraries())
}

// libraries makes what the libraries are given.
func (m *module) libraries() *goja.Object {
	if m.native != nil {
		return m.native
	}
	r := m.realm
	m.native = r.VM.NewObject()
	r.On(m.native).
		Value("ChannelWrap", m.defineChannel()).
		Method("getaddrinfo", 5, m.getaddrinfo).
		Method("getnameinfo", 3, m.getnameinfo).
		Method("isIP", 1, func(c goja.FunctionCall) goja.Value { return r.VM.ToValue(ipaddr.Version(c.Argument(0).String())) }).
		Method("resultOrder", 0, func(goja.FunctionCall) goja.Value { return r.VM.ToValue(m.order) }).
		Method("setResultOrder", 1, func(c goja.FunctionCall) goja.Value {
			m.order = c.Argument(0).String()
			return js.Undefined
		}).
		Method("exception", 3, func(c goja.FunctionCall) goja.Value {
			if denied := js.Object(c.Argument(0)); denied != nil {
				return denied // an error already
			}
			hostname := ""
			if v := c.Argument(2); !js.IsUndefined(v) {
				hostname = v.String()
			}
			return m.exception(c.Argument(0).String(), c.Argument(1).String(), hostname)
		}).
		Method("warnOfNoName", 1, func(c goja.FunctionCall) goja.Value {
			r.DeprecationWarning("DEP0118", `The provided hostname "`+c.Argument(0).String()+
				`" is not a valid hostname, and is supported in the dns module solely for compatibility.`)
			return js.Undefined
		}).
		Method("validatePort", 1, func(c goja.FunctionCall) goja.Value {
			nodeerr.Port(r, c.Argument(0), "Port")
			return js.Undefined
		}).
		Method("promisifyArgs", 2, func(c goja.FunctionCall) goja.Value {
			var names []string
			for _, name := range c.Arguments[1:] {
				names = append(names, name.String())
			}
			r.SetPromisifyArgs(js.Object(c.Argument(0)), names...)
			return js.Undefined
		})
	r.On(m.native).Value("resolver", resolverLibrary.Load(r, m.native))
	return m.native
}

// errnos are the numbers of the failures that have one: those of the system's
// functions, as libuv numbers them.
var errnos = map[string]int{
	"EAI_ADDRFAMILY": -3000,
	"EAI_AGAIN":      -3001,
	notFound:         -3008,
	"EINVAL":         -22,
}

// exception makes the error of a failed lookup or query.
func (m *module) exception(code, syscall, hostname string) *goja.Object {
	r := m.realm
	message := syscall + " " + code
	if hostname != "" {
		message += " " + hostname
	}
	err := r.NewError(js.Error, "", message)
	errno := goja.Value(js.Undefined)
	if n, ok := errnos[code]; ok && (code != notFound || syscall == "getaddrinfo" || syscall == "getnameinfo") {
		errno = r.VM.ToValue(n)
	}
	r.On(err).
		Value("errno", errno).
		Value("code", r.VM.ToValue(code)).
		Value("syscall", r.VM.ToValue(syscall))
	if hostname != "" {
		r.On(err).Value("hostname", r.VM.ToValue(hostname))
	}
	return err
}
