package runtime_test

import (
	"testing"

	"github.com/sluicejs/sluice/internal/hostile"
	"github.com/sluicejs/sluice/jsnet"
	"github.com/sluicejs/sluice/jsnet/memnet"
	"github.com/sluicejs/sluice/runtime"
)

// A hostile program gets nowhere in a runtime that grants nothing, nor where everything is
// taken away of what was granted.
func TestHostileProgram(t *testing.T) {
	memory, system := memnet.New(), jsnet.System()
	system.Connect, system.Listen = jsnet.Allow(), jsnet.Allow()
	none := runtime.AllowPaths()
	for name, options := range map[string][]runtime.Option{
		"nothing": nil,
		"parts": {
			runtime.WithNetwork(jsnet.Network{Dialer: memory, Listener: memory, Connect: jsnet.Allow(), Listen: jsnet.Allow()}),
			runtime.WithFiles(none, none),
		},
		"system": {
			runtime.WithSystem(),
			runtime.WithNetwork(system),
			runtime.WithPermissions(runtime.Permissions{Read: none, Write: none, Env: runtime.AllowNames(), Confined: true}),
		},
	} {
		t.Run(name, func(t *testing.T) {
			hostile.Test(t, name, 0, func(t *testing.T, target hostile.Target) string {
				options := append(options, runtime.WithArgs(target.Args...), runtime.WithDir(target.Folder))
				out, err := output(t, hostile.Program, options...)
				if err != nil {
					t.Error(err)
				}
				return out
			})
		})
	}
}

// A program on a network of the application's has no name looked up by the system.
func TestNamesOfAnotherNetwork(t *testing.T) {
	memory := memnet.New()
	out, err := output(t, `
		const dns = require('dns');
		console.log(dns.getServers());
		dns.lookup('localhost', 4, (err, address) => {
			console.log(err, address);
			dns.lookup('name.test', (err) => {
				console.log(err.code, err.syscall);
				dns.lookupService('127.0.0.1', 22, (err, name) => console.log(err, name));
			});
		});
	`, runtime.WithNetwork(jsnet.Network{Dialer: memory, Listener: memory}))
	want := "[ '127.0.0.1' ]\nnull 127.0.0.1\nENOTFOUND getaddrinfo\nnull localhost\n"
	if err != nil || out != want {
		t.Errorf("%q, %v", out, err)
	}
}
