package jsnet_test

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"net"
	"net/netip"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/sluicejs/sluice/jsnet"
	"github.com/sluicejs/sluice/jsnet/memnet"
	"github.com/sluicejs/sluice/runtime"
)

// book is a resolver that knows a few names and one DNS server.
type book struct{ memory *memnet.Network }

func (book) LookupHost(_ context.Context, host string, family int) ([]netip.Addr, error) {
	addrs := map[string][]netip.Addr{
		"db.test":    {netip.MustParseAddr("10.0.0.1")},
		"evil.test":  {netip.MustParseAddr("127.0.0.1")},
		"two.test":   {netip.MustParseAddr("::1"), netip.MustParseAddr("10.0.0.1")},
		"inner.test": {netip.MustParseAddr("::ffff:127.0.0.1")},
		"localhost":  {netip.MustParseAddr("::1"), netip.MustParseAddr("127.0.0.1")},
	}[host]
	if len(addrs) == 0 {
		return nil, &net.DNSError{Name: host, IsNotFound: true}
	}
	return slices.DeleteFunc(addrs, func(a netip.Addr) bool { return family == 4 && !a.Is4() || family == 6 && a.Is4() }), nil
}
func (book) LookupAddr(context.Context, netip.Addr) (string, error) { return "db.test", nil }
func (book) Hosts(netip.Addr) []string                              { return []string{"db.test"} }
func (book) Servers() []netip.AddrPort {
	return []netip.AddrPort{netip.MustParseAddrPort("10.0.0.53:53")}
}
func (b book) Dial(ctx context.Context, network string, _ netip.Addr, server netip.AddrPort) (net.Conn, error) {
	return nil, fmt.Errorf("nobody answers at %v", server)
}

// helpers are functions of the scripts.
const helpers = `
const net = require('net'), dns = require('dns');
const shown = (err) => err && [err.message, err.code, err.permission, err.resource].filter((x) => x !== undefined).join(' | ');
const connect = (...args) => {
	const socket = net.connect(...args);
	let sync = true;
	socket.on('connect', () => { console.log('connected'); socket.destroy(); });
	socket.on('error', (err) => console.log('error', sync, shown(err)));
	socket.on('close', (failed) => console.log('close', failed));
	sync = false;
	return socket;
};
const listen = (...args) => {
	const server = net.createServer();
	server.on('listening', () => { console.log('listening'); server.close(); });
	server.on('error', (err) => console.log('error', server.listening, shown(err)));
	return server.listen(...args);
};
`

// run runs a script on a network, and returns what it prints and the error of the run.
func run(t *testing.T, n jsnet.Network, script string) (string, error) {
	t.Helper()
	var out strings.Builder
	rt, err := runtime.New(runtime.WithNetwork(n), runtime.WithStdio(nil, &out, &out))
	if err != nil {
		t.Fatal(err)
	}
	defer rt.Close()
	err = rt.RunString(t.Context(), "main.js", helpers+script)
	return strings.ReplaceAll(out.String(), "Access to this API has been restricted | ERR_ACCESS_DENIED | ", "DENIED "), err
}

// memory is a network on which somebody listens at each of the addresses that the book
// knows.
func memory(t *testing.T) jsnet.Network {
	t.Helper()
	m := memnet.New()
	for _, address := range []string{"10.0.0.1:80", "127.0.0.1:80", "[::1]:80"} {
		l, err := m.Listen(t.Context(), "tcp", address)
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { l.Close() })
	}
	l, err := m.Listen(t.Context(), "unix", "/run/app.sock")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { l.Close() })
	return jsnet.Network{Dialer: m, Listener: m, Resolver: book{m}}
}

func TestGuard(t *testing.T) {
	for _, c := range []struct {
		name            string
		connect, listen *jsnet.Policy
		script, want    string
	}{
		{"nothing is allowed", jsnet.Allow(), nil, `connect(80, '10.0.0.1')`,
			"error false DENIED NetworkConnect | 10.0.0.1:80\nclose true\n"},
		{"an address", jsnet.Allow("10.0.0.1:80"), nil, `connect(80, '10.0.0.1')`, "connected\nclose false\n"},
		{"without a host", jsnet.Allow(), nil, `connect(80)`,
			"error false DENIED NetworkLookup | localhost\nclose true\n"},
		{"the loopback by its name", jsnet.Allow("127.0.0.1:80"), nil, `connect(80)`, "connected\nclose false\n"},
		{"a name", jsnet.Allow("db.test:80"), nil, `connect(80, 'db.test')`, "connected\nclose false\n"},
		{"a name that is not allowed", jsnet.Allow("10.0.0.1:80"), nil, `connect(80, 'db.test')`,
			"error false DENIED NetworkLookup | db.test\nclose true\n"},
		{"a port that is not allowed", jsnet.Allow("db.test:81"), nil, `connect(80, 'db.test')`,
			"error false DENIED NetworkConnect | 10.0.0.1:80\nclose true\n"},
		{"an address of a name", jsnet.Allow("db.test:80"), nil, `connect(80, '10.0.0.1')`,
			"error false DENIED NetworkConnect | 10.0.0.1:80\nclose true\n"},
		{"a denied address of a name", jsnet.Deny("127.0.0.0/8:*"), nil, `connect(80, 'evil.test')`,
			"error false DENIED NetworkConnect | 127.0.0.1:80\nclose true\n"},
		{"a denied address of an allowed name", jsnet.Allow("evil.test").Deny("127.0.0.0/8:*"), nil, `connect(80, 'evil.test')`,
			"error false DENIED NetworkConnect | 127.0.0.1:80\nclose true\n"},
		{"a mapped address of a name", jsnet.Deny("127.0.0.0/8:*"), nil, `connect(80, 'inner.test')`,
			"error false DENIED NetworkConnect | 127.0.0.1:80\nclose true\n"},
		{"a mapped address", jsnet.Deny("127.0.0.0/8:*"), nil, `connect(80, '::ffff:7f00:1')`,
			"error false DENIED NetworkConnect | [::ffff:127.0.0.1]:80\nclose true\n"},
		{"the unspecified address", jsnet.Deny("127.0.0.0/8:*"), nil, `connect(80, '0.0.0.0')`,
			"error false DENIED NetworkConnect | 0.0.0.0:80\nclose true\n"},
		{"numbers for a name", jsnet.Deny("127.0.0.0/8:*"), nil, `connect(80, '0x7f.1').on('close', () => connect(80, '2130706433'))`,
			strings.Repeat("error false DENIED NetworkConnect | 127.0.0.1:80\nclose true\n", 2)},
		{"one address of two", jsnet.Deny("[::1]:*"), nil, `
			connect({ port: 80, host: 'two.test', autoSelectFamily: true })
				.on('connectionAttempt', (...args) => console.log('attempt', ...args))
				.on('connectionAttemptFailed', (ip, port, family, err) => console.log('failed', ip, port, family, shown(err)))`,
			"failed ::1 80 6 DENIED NetworkConnect | [::1]:80\nattempt 10.0.0.1 80 4\nconnected\nclose false\n"},
		{"both addresses", jsnet.Deny("[::1]:*", "10.0.0.0/8"), nil, `connect({ port: 80, host: 'two.test', autoSelectFamily: true })`,
			"error false DENIED NetworkConnect | [::1]:80\nclose true\n"},
		{"a lookup that lies", jsnet.Allow("db.test:80"), nil, `
			connect({ port: 80, host: 'db.test', lookup: (name, options, done) => options.all ? done(null, [{ address: '127.0.0.1', family: 4 }]) : done(null, '127.0.0.1', 4) })`,
			"error false DENIED NetworkConnect | 127.0.0.1:80\nclose true\n"},
		{"a lookup that asks the resolver", jsnet.Allow("db.test:80"), nil, `
			connect({ port: 80, host: 'db.test', lookup: (name, options, done) => dns.lookup(name, options, done) })`,
			"connected\nclose false\n"},
		{"another name's lookup", jsnet.Allow("db.test:80", "evil.test:81"), nil, `
			dns.lookup('evil.test', () =>
				connect({ port: 80, host: 'db.test', lookup: (name, options, done) => dns.lookup('evil.test', options, done) }))`,
			"error false DENIED NetworkConnect | 127.0.0.1:80\nclose true\n"},
		{"a replaced dns.lookup", jsnet.Allow("db.test:80"), nil, `
			dns.lookup = (name, options, done) => done(null, [{ address: '127.0.0.1', family: 4 }]);
			connect(80, 'db.test')`,
			"error false DENIED NetworkConnect | 127.0.0.1:80\nclose true\n"},
		{"a socket that is used again", jsnet.Allow("10.0.0.1:80"), nil, `
			const socket = connect(80, '10.0.0.1');
			socket.once('close', () => socket.connect(80, '127.0.0.1'))`,
			"connected\nclose false\nerror false DENIED NetworkConnect | 127.0.0.1:80\nclose true\n"},
		{"a handle's connect", jsnet.Deny("127.0.0.1"), nil, `
			const socket = net.connect(80, '10.0.0.1', () => {
				const TCP = socket._handle.constructor;
				console.log(new TCP(0).connect({}, '127.0.0.1', 80), new TCP(0).connect6({}, '::ffff:127.0.0.1', 80));
				socket.destroy();
			})`, "-13 -13\n"},
		{"a path", jsnet.Allow("unix:/run/*"), nil, `connect('/run/app.sock')`, "connected\nclose false\n"},
		{"a path that is denied", jsnet.Deny("unix:/run/*"), nil, `connect('/tmp/../run/app.sock')`,
			"error false DENIED NetworkConnect | unix:/run/app.sock\nclose true\n"},
		{"an abstract name", jsnet.Allow("unix:*"), nil, `connect('\0app')`,
			"error false DENIED NetworkConnect | unix:@app\nclose true\n"},

		{"nobody listens", nil, jsnet.Allow(), `listen(90, '127.0.0.1')`, "error false DENIED NetworkListen | 127.0.0.1:90\n"},
		{"somebody listens", nil, jsnet.Allow("127.0.0.1:90"), `listen(90, '127.0.0.1')`, "listening\n"},
		{"a free port", nil, jsnet.Allow("localhost:0"), `listen(0, '127.0.0.1')`, "listening\n"},
		{"at a name", nil, jsnet.Allow("db.test:90"), `listen(90, 'db.test')`, "listening\n"},
		{"at a name for another port", nil, jsnet.Allow("db.test:91"), `listen(90, 'db.test')`, "error false DENIED NetworkListen | 10.0.0.1:90\n"},
		{"everywhere", nil, jsnet.Allow("*:90"), `listen(90)`, "listening\n"},
		{"everywhere but", nil, jsnet.Deny("127.0.0.1:90"), `listen(90)`, "error false DENIED NetworkListen | 0.0.0.0:90\n"},
		{"one does not allow everywhere", nil, jsnet.Allow("127.0.0.1:90", "[::1]:90"), `listen(90)`, "error false DENIED NetworkListen | 0.0.0.0:90\n"},
		{"IPv4 everywhere", nil, jsnet.Allow("0.0.0.0:90"), `listen(90)`, "listening\n"},
		{"a path to listen on", nil, jsnet.Allow("unix:/tmp/x"), `listen('/tmp/x'); listen({ path: '/tmp/y' })`,
			"listening\nerror false DENIED NetworkListen | unix:/tmp/y\n"},
		{"listening again", nil, jsnet.Allow("127.0.0.1:90"), `
			const server = listen(90, '127.0.0.1');
			server.once('close', () => server.listen(91, '127.0.0.1'))`,
			"listening\nerror false DENIED NetworkListen | 127.0.0.1:91\n"},
		{"connecting is not listening", jsnet.Allow("127.0.0.1:*"), jsnet.Allow(), `listen(90, '127.0.0.1')`, "error false DENIED NetworkListen | 127.0.0.1:90\n"},
		{"listening is not connecting", jsnet.Allow(), jsnet.Allow("127.0.0.1:*"), `connect(80, '127.0.0.1')`, "error false DENIED NetworkConnect | 127.0.0.1:80\nclose true\n"},
		{"a handle of the module", nil, jsnet.Allow(), `
			console.log(net._createServerHandle('127.0.0.1', 90, 4), net._createServerHandle('/tmp/x', -1, -1), net._createServerHandle(null, 90, 6));`, "-13 -13 -13\n"},
		{"a handle's bind", nil, jsnet.Allow("127.0.0.1:90"), `
			const server = net.createServer().listen(90, '127.0.0.1', () => {
				const TCP = server._handle.constructor;
				const h = new TCP(1);
				console.log(h.bind('127.0.0.1', 91), h.bind6('::', 91, 0), h.listen(5));
				server.close();
			})`, "-13 -13 -13\n"},
		{"a server of a handle", nil, jsnet.Allow("127.0.0.1:90"), `
			const first = net.createServer().listen(90, '127.0.0.1', () => listen(first._handle).on('close', () => first.close()))`, "listening\n"},

		{"dns.lookup", jsnet.Allow("db.test:1"), nil, `
			const names = ['db.test', 'evil.test', '127.0.0.1'];
			const next = (err, ip) => { if (err !== undefined) console.log(shown(err), ip); if (names.length) dns.lookup(names.shift(), next); };
			next();`,
			"null 10.0.0.1\nDENIED NetworkLookup | evil.test undefined\nnull 127.0.0.1\n"},
		{"dns.promises", jsnet.Allow("db.test:1"), nil, `
			(async () => {
				for (const call of [
					() => dns.promises.lookup('evil.test'), () => dns.promises.resolve('evil.test'), () => dns.promises.lookupService('127.0.0.1', 80),
					() => dns.promises.reverse('127.0.0.1'), () => new dns.promises.Resolver().resolveTxt('evil.test'),
				]) console.log(await call().catch(shown));
			})()`,
			"DENIED NetworkLookup | evil.test\nDENIED NetworkLookup | evil.test\nDENIED NetworkLookup | 127.0.0.1\nDENIED NetworkLookup | 127.0.0.1\nDENIED NetworkLookup | evil.test\n"},
		{"queries", jsnet.Allow("db.test:1"), nil, `
			const print = (err) => console.log(shown(err));
			const calls = [
				() => dns.resolve4('db.test', next), () => dns.resolve4('evil.test', next), () => dns.resolveTxt('x.db.test', next),
				() => dns.reverse('10.0.0.1', next), () => dns.lookupService('10.0.0.1', 80, next),
			];
			const next = (err, ...found) => { if (err !== undefined) console.log(shown(err)); calls.shift()?.(); };
			next();`,
			"queryA ECONNREFUSED db.test | ECONNREFUSED\nDENIED NetworkLookup | evil.test\nDENIED NetworkLookup | x.db.test\n" +
				"DENIED NetworkLookup | 10.0.0.1\nDENIED NetworkLookup | 10.0.0.1\n"},
		{"a server of the script's choice", jsnet.Allow("db.test:1", "10.0.0.99:53"), nil, `
			const resolver = new dns.Resolver({ tries: 1 });
			resolver.setServers(['127.0.0.1:53']);
			resolver.resolve4('db.test', (err) => {
				console.log(shown(err));
				resolver.setServers(['10.0.0.99']);
				resolver.resolve4('evil.test', (err) => {
					console.log(shown(err));
					resolver.setServers(['10.0.0.99', '127.0.0.1']);
					resolver.resolve4('db.test', (err) => console.log(shown(err)));
				});
			});`,
			"DENIED NetworkConnect | 127.0.0.1:53\nqueryA ECONNREFUSED evil.test | ECONNREFUSED\nDENIED NetworkConnect | 127.0.0.1:53\n"},
	} {
		t.Run(c.name, func(t *testing.T) {
			n := memory(t)
			n.Connect, n.Listen = c.connect, c.listen
			got, err := run(t, n, c.script)
			if err != nil {
				t.Error(err)
			}
			if got != c.want {
				t.Errorf("got\n%swant\n%s", got, c.want)
			}
		})
	}
}

// What Check says counts, and it sees what is done.
func TestCheck(t *testing.T) {
	n := memory(t)
	refused := errors.New("not today")
	var ops []string
	n.Connect = jsnet.Deny("127.0.0.1:80")
	n.Check = func(_ context.Context, op jsnet.Op) error {
		ops = append(ops, fmt.Sprintf("%s %s %q %v %q %s", op.Kind, op.Network, op.Host, op.Addr, op.Path, op.Resource()))
		if op.Addr.Port() == 81 {
			return refused
		}
		return nil
	}
	out, err := run(t, n, `
		const steps = [
			() => connect(80, 'db.test'),
			() => connect(80, 'evil.test'),
			() => listen(90, '127.0.0.1'),
			() => connect('/run/app.sock'),
			() => net.connect(81, '10.0.0.1'),
		];
		const next = () => steps.shift()?.().on('close', next);
		next();`)
	var denied *jsnet.AccessError
	var exception *runtime.Exception
	if !errors.As(err, &denied) || !errors.Is(err, refused) || !errors.Is(err, fs.ErrPermission) || !errors.As(err, &exception) {
		t.Fatalf("%v\n%s", err, out)
	}
	if exception.Code != "ERR_ACCESS_DENIED" || denied.Resource != "10.0.0.1:81" || denied.Permission != "NetworkConnect" {
		t.Errorf("%+v", denied)
	}
	if want := "access denied: NetworkConnect 10.0.0.1:81: not today"; denied.Error() != want {
		t.Errorf("%v, want %s", denied, want)
	}
	want := []string{
		`lookup  "db.test" invalid AddrPort "" db.test`,
		`connect tcp "db.test" 10.0.0.1:80 "" 10.0.0.1:80`,
		`lookup  "evil.test" invalid AddrPort "" evil.test`, // and no connect: the policy denies it
		`listen tcp "" 127.0.0.1:90 "" 127.0.0.1:90`,
		`connect unix "" invalid AddrPort "/run/app.sock" unix:/run/app.sock`,
		`connect tcp "" 10.0.0.1:81 "" 10.0.0.1:81`,
	}
	if !slices.Equal(ops, want) {
		t.Errorf("checked\n%s\nwant\n%s", strings.Join(ops, "\n"), strings.Join(want, "\n"))
	}
}

// The network of the system has descriptors, and paths with links.
func TestGuardOfTheSystem(t *testing.T) {
	if _, err := os.Stat("/proc/self/fd"); err != nil {
		t.Skip("the descriptors of this system are not those of Linux")
	}
	dir, err := os.MkdirTemp("", "guard")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { os.RemoveAll(dir) })
	for _, name := range []string{"in", "out"} {
		if err := os.Mkdir(filepath.Join(dir, name), 0o700); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Symlink("../out", filepath.Join(dir, "in", "link")); err != nil {
		t.Fatal(err)
	}
	elsewhere, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer elsewhere.Close()
	file, err := elsewhere.(*net.TCPListener).File()
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	fd := int(file.Fd())

	n := jsnet.System()
	n.Listen = jsnet.Allow("unix:"+dir+"/in/*", "127.0.0.2:0")
	n.Connect = jsnet.Allow()
	got, err := run(t, n, fmt.Sprintf(`
		const dir = %q, fd = %d;
		const steps = [
			() => listen(dir + '/in/a'),
			() => listen(dir + '/in/link/a'),
			() => listen(dir + '/in/link/../in/b'),
			() => listen(dir + '/out/../out/a'),
			() => listen({ fd }),
			() => { try { new net.Socket({ fd }); } catch (err) { console.log(shown(err)); } next(); },
			() => { console.log(net._createServerHandle(null, null, null, fd)); next(); },
			() => {
				const server = net.createServer().listen(dir + '/in/c', () => {
					const Pipe = server._handle.constructor;
					console.log(new Pipe(0).open(fd), new Pipe(0).bind(dir + '/in/link/d'), new Pipe(0).connect({}, dir + '/out/x'));
					const bound = net._createServerHandle(dir + '/in/e', -1, -1);
					const again = net.createServer().listen(bound, () => {
						console.log('shared');
						again.close();
						bound.close();
						server.close(next);
					});
				});
			},
		];
		const next = () => steps.shift()?.()?.on('listening', next).on('error', next);
		next();`, dir, fd))
	if err != nil {
		t.Error(err)
	}
	got = strings.ReplaceAll(got, dir, "DIR")
	got = strings.ReplaceAll(got, fmt.Sprintf("fd:%d", fd), "fd:N")
	got = strings.ReplaceAll(got, elsewhere.Addr().String(), "ADDR")
	want := `listening
error false DENIED NetworkListen | unix:DIR/out/a
listening
error false DENIED NetworkListen | unix:DIR/out/a
error false DENIED NetworkListen | ADDR
DENIED NetworkConnect | fd:N
-22
-13 -13 -13
shared
`
	if got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
}

// Go code that connects for a program is bound by the same rules.
func TestDialContext(t *testing.T) {
	n := memory(t)
	n.Connect = jsnet.Allow("db.test:80", "two.test:80", "unix:/run/app.sock").Deny("[::1]:*")
	n.Listen = jsnet.Allow("127.0.0.1:90")
	for _, c := range []struct {
		network, address string
		ok               bool
	}{
		{"tcp", "db.test:80", true}, {"tcp", "db.test:81", false}, {"tcp", "10.0.0.1:80", false},
		{"tcp", "two.test:80", true}, {"tcp6", "two.test:80", false}, {"tcp", "evil.test:80", false},
		{"unix", "/run/app.sock", true}, {"unix", "/run/../run/app.sock", true}, {"unix", "/run/other.sock", false}, {"unix", "@x", false},
	} {
		conn, err := n.DialContext(t.Context(), c.network, c.address)
		if err == nil {
			conn.Close()
		}
		var denied *jsnet.AccessError
		if (err == nil) != c.ok || err != nil && !errors.As(err, &denied) {
			t.Errorf("%s %s: %v", c.network, c.address, err)
		}
	}
	for address, ok := range map[string]bool{"127.0.0.1:90": true, "127.0.0.1:91": false, ":90": false, "[::]:90": false} {
		l, err := n.ListenContext(t.Context(), "tcp", address)
		if err == nil {
			l.Close()
		}
		if (err == nil) != ok {
			t.Errorf("%s: %v", address, err)
		}
	}
	for _, address := range []string{"db.test", "db.test:x"} {
		if _, err := n.DialContext(t.Context(), "tcp", address); err == nil {
			t.Errorf("%s is an address", address)
		}
	}
	if _, err := n.DialContext(t.Context(), "ip", "10.0.0.1:80"); !errors.As(err, new(net.UnknownNetworkError)) {
		t.Error(err)
	}
}

// A rule that is none is found when the runtime is made.
func TestWrongRule(t *testing.T) {
	_, err := runtime.New(runtime.WithNetwork(jsnet.Network{Listen: jsnet.Allow("a:b")}))
	var bad *jsnet.RuleError
	if !errors.As(err, &bad) || bad.Rule != "a:b" {
		t.Error(err)
	}
}
