package jsnet

import (
	"errors"
	"net/netip"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/sluicejs/sluice/jsnet/transport"
)

// ask tells whether a policy allows an address: HOST:PORT, unix:PATH or fd:N. A name that
// vouches for the address stands before it: NAME=HOST:PORT, a name that does not with a
// question mark behind it.
func ask(t *testing.T, p *Policy, listen bool, what string) bool {
	t.Helper()
	g := &gate{connect: p, listen: p}
	op := Op{Kind: OpConnect, FD: -1}
	if listen {
		op.Kind = OpListen
	}
	name, what, named := strings.Cut(what, "=")
	if !named {
		what = name
	}
	switch {
	case strings.HasPrefix(what, "unix:"):
		op.Network, op.Path = "unix", strings.Replace(what[5:], "@", "\x00", 1)
	case strings.HasPrefix(what, "fd:"):
		op.FD = int(what[3] - '0')
	default:
		op.Addr = netip.MustParseAddrPort(what)
	}
	if named {
		name, lies := strings.CutSuffix(name, "?")
		op.Host = name
		if normal, ok := hostname(name); ok && !lies {
			g.found.add(normal, []netip.Addr{op.Addr.Addr()})
		}
	}
	err := g.pass(op)
	var denied *AccessError
	if err != nil && (!errors.As(err, &denied) || !errors.Is(err, os.ErrPermission)) {
		t.Fatalf("%s: %v", what, err)
	}
	return err == nil
}

func TestPolicy(t *testing.T) {
	const both, connect, listen = 0, 1, 2
	for _, c := range []struct {
		policy  *Policy
		kind    int
		yes, no string
	}{
		{nil, both, "1.2.3.4:5 [::1]:5 unix:/a unix:@a fd:3", ""},
		{Allow(), both, "", "1.2.3.4:5 [::1]:5 unix:/a unix:@a fd:3"},
		{Allow("*"), both, "1.2.3.4:5 [::1]:5 unix:/a unix:@a fd:3", ""},
		{Allow("*:5"), both, "1.2.3.4:5 [::1]:5", "1.2.3.4:6 unix:/a unix:@a fd:3"},
		{Allow("*:*"), both, "1.2.3.4:5 0.0.0.0:5", "unix:/a fd:3"},
		{Allow("1.2.3.4:5"), both, "1.2.3.4:5 [::ffff:1.2.3.4]:5", "1.2.3.4:6 1.2.3.5:5 0.0.0.0:5 [::]:5"},
		{Allow("1.2.3.4"), both, "1.2.3.4:5 1.2.3.4:65535", "1.2.3.5:5"},
		{Allow("[::ffff:1.2.3.4]:5"), both, "1.2.3.4:5 [::ffff:1.2.3.4]:5", "[::1]:5"},
		{Allow("10.0.0.0/8:*"), both, "10.1.2.3:5", "11.1.2.3:5"},
		{Allow("[::ffff:10.0.0.0/104]:5"), both, "10.1.2.3:5", "11.1.2.3:5 10.1.2.3:6"},
		{Allow("fd00::/8", "::1"), both, "[fd12::1]:5 [fd12::1%eth0]:5 [::1]:5", "[fe80::1]:5 1.2.3.4:5"},
		{Allow("[fd00::/8]:5"), both, "[fd12::1]:5", "[fd12::1]:6"},
		{Allow("*:10-20"), both, "1.2.3.4:10 1.2.3.4:20", "1.2.3.4:9 1.2.3.4:21 1.2.3.4:0"},
		{Allow("localhost:5"), both, "127.0.0.1:5 127.8.8.8:5 [::1]:5 localhost=127.0.0.1:5", "1.2.3.4:5 localhost=1.2.3.4:5 127.0.0.1:6"},
		{Allow("127.0.0.1:5"), connect, "0.0.0.0:5 [::ffff:0.0.0.0]:5", "[::]:5"},
		{Allow("[::1]:5"), connect, "[::]:5", "0.0.0.0:5"},
		{Allow("127.0.0.1:5"), listen, "127.0.0.1:5", "0.0.0.0:5 [::]:5"},
		{Allow("localhost:5"), listen, "127.0.0.1:5", "0.0.0.0:5 [::]:5"},
		{Allow("0.0.0.0:5"), listen, "0.0.0.0:5", "127.0.0.1:5 [::]:5"},
		{Allow("127.0.0.1:0"), listen, "127.0.0.1:0", "127.0.0.1:5"},
		{Allow("0.0.0.0/0:5"), listen, "0.0.0.0:5 1.2.3.4:5", "[::]:5"},

		{Allow("db.internal:5"), connect, "db.internal=1.2.3.4:5 DB.Internal.=1.2.3.4:5", "1.2.3.4:5 db.internal=1.2.3.4:6 other=1.2.3.4:5 db.internal?=1.2.3.4:5"},
		{Allow("*.internal:5"), connect, "a.internal=1.2.3.4:5 a.b.internal=1.2.3.4:5", "internal=1.2.3.4:5 ainternal=1.2.3.4:5 a.internal?=1.2.3.4:5"},
		{Allow("bücher.example:5"), connect, "xn--bcher-kva.example=1.2.3.4:5 Bücher.example=1.2.3.4:5", "bucher.example=1.2.3.4:5"},

		{Deny("1.2.3.4:5"), both, "1.2.3.4:6 [::1]:5 unix:/a", "1.2.3.4:5 [::ffff:1.2.3.4]:5 any.test=1.2.3.4:5"},
		{Deny("127.0.0.0/8:*"), both, "1.2.3.4:5 [::1]:5", "127.0.0.1:5 0.0.0.0:5 [::ffff:127.0.0.1]:5 [::ffff:0.0.0.0]:5"},
		{Deny("169.254.169.254"), connect, "[64:ff9b::1.2.3.4]:5", "[64:ff9b::a9fe:a9fe]:5"},
		{Allow("1.2.3.4"), connect, "", "[64:ff9b::1.2.3.4]:5"},
		{Deny("[::1]:*"), connect, "0.0.0.0:5", "[::]:5 [::1]:5"},
		{Deny("127.0.0.1:5"), listen, "127.0.0.2:5 0.0.0.0:6 [::]:6", "0.0.0.0:5 [::]:5"},
		{Deny("[::1]:5"), listen, "0.0.0.0:5", "[::]:5"},
		{Deny("localhost"), both, "1.2.3.4:5", "127.0.0.1:5 [::1]:5 0.0.0.0:5 [::]:5"},
		{Deny("evil.test:5"), connect, "evil.test=1.2.3.4:6 1.2.3.4:5", "evil.test=1.2.3.4:5 evil.test?=1.2.3.4:5 EVIL.test.?=1.2.3.4:5"},
		{Deny("*"), both, "", "1.2.3.4:5 unix:/a fd:3"},
		{Allow("1.2.3.4:*").Deny("*:5"), both, "1.2.3.4:6", "1.2.3.4:5"},
		{Allow("db.test:5").Deny("10.0.0.0/8:*"), connect, "db.test=11.1.1.1:5", "db.test=10.1.1.1:5"},

		{Allow("unix:/run/a.sock"), both, "unix:/run/a.sock", "unix:/run/b.sock unix:/run/a.sock/b unix:@run/a.sock 1.2.3.4:5"},
		{Allow("unix:/run/app/*"), both, "unix:/run/app/a unix:/run/app/a/b", "unix:/run/app unix:/run/application"},
		{Allow("unix:/run/app*"), both, "unix:/run/app unix:/run/application", "unix:/run/ap"},
		{Allow("unix:*"), both, "unix:/run/app", "unix:@app"},
		{Allow("unix:@app"), both, "unix:@app", "unix:@ap unix:@app2 unix:/app unix:/@app"},
		{Allow("unix:@app*"), both, "unix:@app unix:@app2", "unix:@ap unix:/app"},
		{Allow("unix:@*"), both, "unix:@app", "unix:/app"},
		{Deny("unix:/run/*"), both, "unix:/tmp/a unix:@run", "unix:/run/a"},
		{Allow("fd:3"), both, "fd:3", "fd:4 1.2.3.4:3"},
		{Allow("fd:*").Deny("fd:4"), both, "fd:3", "fd:4"},
	} {
		if err := c.policy.Err(); err != nil {
			t.Errorf("%v: %v", c.policy, err)
		}
		for _, listens := range []bool{false, true} {
			if c.kind == connect && listens || c.kind == listen && !listens {
				continue
			}
			for _, what := range strings.Fields(c.yes) {
				if !ask(t, c.policy, listens, what) {
					t.Errorf("%v does not allow %s (listen: %v)", c.policy, what, listens)
				}
			}
			for _, what := range strings.Fields(c.no) {
				if ask(t, c.policy, listens, what) {
					t.Errorf("%v allows %s (listen: %v)", c.policy, what, listens)
				}
			}
		}
	}
}

// Names are looked up only where an address of theirs may be connected to.
func TestPolicyOfLookups(t *testing.T) {
	for _, c := range []struct {
		connect, listen *Policy
		yes, no         string
	}{
		{nil, Allow(), "a.test localhost", ""},
		{Allow(), nil, "", "a.test localhost"},
		{Allow("*:80"), nil, "a.test localhost", ""},
		{Allow("a.test:80", "*.b.test"), nil, "a.test A.test. x.b.test", "b.test localhost"},
		{Allow("1.2.3.4:80"), nil, "", "a.test localhost"},
		{Allow("127.0.0.1:80"), nil, "localhost", "a.test"},
		{Allow("localhost:80"), nil, "localhost", "a.test"},
		{Allow(), Allow("a.test:80", "*.b.test:80", "*:80"), "a.test x.b.test", "c.test"},
		{Deny("a.test"), nil, "b.test", "a.test"},
		{Deny("a.test:80"), nil, "a.test", ""},
		{Deny("a.test"), Allow("a.test"), "", "a.test"},
		{Deny("*:*"), nil, "", "a.test"},
		{Deny("10.0.0.0/8"), nil, "a.test", ""},
	} {
		g := &gate{connect: c.connect, listen: c.listen}
		for _, name := range strings.Fields(c.yes) {
			if err := g.passLookup(name); err != nil {
				t.Errorf("%v: %v", c.connect, err)
			}
		}
		for _, name := range strings.Fields(c.no) {
			if err := g.passLookup(name); err == nil {
				t.Errorf("%v: %s may be looked up", c.connect, name)
			}
		}
	}
}

func TestRuleErrors(t *testing.T) {
	for _, text := range []string{
		"", ":", ":80", "a:b", "a:-1", "a:+1", "a:65536", "a:9-8", "a:1-2-3", "a b:1", "a/8:1", "1.2.3.4/33:1", "1.2.3:4", "1:1", "0x7f.1:80",
		"[::1", "[::1]80", "[1.2.3.4]:80", "[a]:80", "[::1%lo]:80", "fe80::1%lo", "::1/129", "a..b:1", ".a:1", "*.:1", "a.*:1", "*a:1",
		"unix:", "unix:a", "unix:./a", "unix:/a*b", "unix:@", "unix:/a\x00b", "unix:/a/..*", "fd:", "fd:-1", "fd:x", "fd:99999999999",
	} {
		p := Allow("*", text)
		var bad *RuleError
		if !errors.As(p.Err(), &bad) || bad.Rule != text || bad.Reason == "" {
			t.Errorf("%q: %v", text, p.Err())
		}
		if ask(t, p, false, "1.2.3.4:5") {
			t.Errorf("%q: a policy with an error allows something", text)
		}
		if p = Deny(text); p.Err() == nil || ask(t, p, false, "1.2.3.4:5") {
			t.Errorf("%q: a policy that cannot deny what it should allows something", text)
		}
	}
}

// Links are followed before a path is compared, and those of rules too.
func TestPolicyOfLinks(t *testing.T) {
	dir, err := os.MkdirTemp("", "links") // t.TempDir is too long for paths of sockets
	if err == nil {
		t.Cleanup(func() { os.RemoveAll(dir) })
		dir, err = filepath.EvalSymlinks(dir)
	}
	if err != nil {
		t.Fatal(err)
	}
	must := func(err error) {
		t.Helper()
		if err != nil {
			t.Skipf("links cannot be made here: %v", err)
		}
	}
	must(os.MkdirAll(filepath.Join(dir, "in", "deep"), 0o700))
	must(os.Mkdir(filepath.Join(dir, "out"), 0o700))
	must(os.Symlink("../out", filepath.Join(dir, "in", "leads-out")))
	must(os.Symlink("in", filepath.Join(dir, "leads-in")))
	must(os.Symlink("../out/sock", filepath.Join(dir, "in", "sock")))
	p := Allow("unix:" + filepath.Join(dir, "leads-in") + "/*")
	g := guardedNetwork{gate: &gate{connect: p, links: true}}
	for path, want := range map[string]bool{
		"in/a":                    true,
		"leads-in/a":              true,
		"in/deep/../a":            true,
		"in/leads-out/a":          false,
		"leads-in/leads-out/a":    false,
		"in/sock":                 false,
		"in/../out/a":             false,
		"in/leads-out/../in/a":    true,  // where it gets to
		"in/none/../../out/a":     false, // the system gets nowhere
		"out/../in/leads-out/./a": false,
	} {
		_, err := g.pass(Op{Kind: OpConnect, FD: -1}, transport.Unix(dir+"/"+path))
		if (err == nil) != want {
			t.Errorf("%s: %v", path, err)
		}
	}

	// The system does not see the end of a path that is too long.
	long := strings.Repeat("x", 200)
	room := len(transport.Unix(long).Cut().Path)
	seen := "../out/a"
	path := dir + "/in/" + strings.Repeat("/", room-len(dir+"/in/"+seen)) + seen
	if at, err := g.pass(Op{Kind: OpConnect, FD: -1}, transport.Unix(path+"/../../in/a")); err == nil {
		t.Errorf("what the system takes for %s may be used, as %s", path, at)
	}
}
