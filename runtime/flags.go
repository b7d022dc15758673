package runtime

import (
	"cmp"
	stdruntime "runtime"
	"slices"
	"strconv"
	"strings"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/nodeerr"
	"github.com/sluicejs/sluice/jsnet"
	"github.com/sluicejs/sluice/modules/dns"
)

// stackSize is how many KiB V8's stack has, unless the flag --stack-size says otherwise.
const stackSize = 984

// obey has the flags of the runtime have their effect that the process does not
// know.
func (rt *Runtime) obey(flags []string) {
	for i, flag := range flags {
		name, value, hasValue := strings.Cut(flag, "=")
		if !hasValue && i+1 < len(flags) {
			value = flags[i+1]
		}
		switch strings.ReplaceAll(name, "_", "-") {
		case "--disable-proto":
			rt.disableProto(value)
		case "--dns-result-order":
			if slices.Contains(dns.Orders, value) {
				dns.SetResultOrder(rt.realm, value)
			} else {
				rt.before = append(rt.before, func() {
					panic(nodeerr.InvalidArgValue(rt.realm, "--dns-result-order", rt.realm.VM.ToValue(value),
						"must be one of: '"+strings.Join(dns.Orders, "', '")+"'"))
				})
			}
		case "--import":
			rt.imports = append(rt.imports, value)
		case "--max-old-space-size":
			if n, err := strconv.ParseUint(value, 10, 43); err == nil && n > 0 {
				rt.heap = n << 20
			}
		case "--no-experimental-global-customevent":
			if err := rt.realm.VM.GlobalObject().Delete("CustomEvent"); err != nil {
				panic(err)
			}
		case "--no-extra-info-on-fatal-exception":
			rt.terse = true
		case "--stack-size":
			if n, err := strconv.ParseInt(value, 10, 32); err == nil && n > 0 {
				rt.realm.LimitCalls(int(n * maxCallDepth / stackSize))
			}
		case "--trace-uncaught":
			rt.realm.TraceUncaught = true
		case "--expose-gc":
			rt.realm.On(rt.realm.VM.GlobalObject()).Method("gc", 0, func(goja.FunctionCall) goja.Value {
				stdruntime.GC()
				return js.Undefined
			})
		case "--stack-trace-limit":
			if n, err := strconv.Atoi(cmp.Or(value, "0")); err == nil {
				rt.realm.On(rt.realm.ErrorClass(js.Error)).Value("stackTraceLimit", rt.realm.VM.ToValue(n))
			}
		case "--network-family-autoselection", "--enable-network-family-autoselection":
			jsnet.SelectFamily(rt.realm, true)
		case "--no-network-family-autoselection", "--no-enable-network-family-autoselection":
			jsnet.SelectFamily(rt.realm, false)
		case "--network-family-autoselection-attempt-timeout":
			n, _ := strconv.ParseInt(value, 10, 64) // what is no number is 0, as in Node
			jsnet.LimitAttempts(rt.realm, n)
		}
	}
}

// moduleFlags are the flags with those that the environment adds for modules.
func (rt *Runtime) moduleFlags(flags []string) []string {
	for variable, flag := range map[string]string{
		"NODE_PRESERVE_SYMLINKS":      "--preserve-symlinks",
		"NODE_PRESERVE_SYMLINKS_MAIN": "--preserve-symlinks-main",
	} {
		if v, _ := rt.process.Env(variable); v == "1" {
			flags = append(slices.Clip(flags), flag)
		}
	}
	return flags
}
