package dns_test

import (
	"context"
	"net"
	"net/netip"
	"testing"

	miekg "github.com/miekg/dns"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/jstest"
	"github.com/sluicejs/sluice/modules/dns"
)

// own is a resolver that an application brings: one name, and a server at the other end
// of a pipe.
type own struct{ t *testing.T }

func (own) LookupHost(_ context.Context, host string, family int) ([]netip.Addr, error) {
	if host != "home.test" {
		return nil, &net.DNSError{Name: host, IsTemporary: host == "later.test", IsNotFound: host == "none.test"}
	}
	v4, v6 := netip.MustParseAddr("192.0.2.1"), netip.MustParseAddr("2001:db8::1")
	return map[int][]netip.Addr{0: {v6, v4}, 4: {v4}, 6: {v6}}[family], nil
}

func (own) LookupAddr(context.Context, netip.Addr) (string, error) { return "home.test", nil }
func (own) Hosts(netip.Addr) []string                              { return []string{"home.test", "heim.test"} }
func (own) Servers() []netip.AddrPort {
	return []netip.AddrPort{netip.MustParseAddrPort("192.0.2.53:53")}
}

func (o own) Dial(_ context.Context, network string, local netip.Addr, server netip.AddrPort) (net.Conn, error) {
	if network != "udp" || local.IsValid() || server.String() != "192.0.2.53:53" {
		o.t.Errorf("dialed %s %v %v", network, local, server)
	}
	client, peer := net.Pipe()
	go func() {
		defer peer.Close()
		packet := make([]byte, miekg.MinMsgSize)
		n, err := peer.Read(packet)
		if err != nil {
			o.t.Error(err)
			return
		}
		var request, reply miekg.Msg
		if err := request.Unpack(packet[:n]); err != nil {
			o.t.Error(err)
			return
		}
		reply.SetReply(&request)
		reply.Answer = []miekg.RR{&miekg.TXT{
			Hdr: miekg.RR_Header{Name: request.Question[0].Name, Rrtype: miekg.TypeTXT, Class: miekg.ClassINET},
			Txt: []string{"of one's own"},
		}}
		packed, err := reply.Pack()
		if err != nil {
			o.t.Error(err)
			return
		}
		if _, err := peer.Write(packed); err != nil {
			o.t.Error(err)
		}
	}()
	return client, nil
}

func TestResolverOfOnesOwn(t *testing.T) {
	r, out := jstest.Realm(t, func(r *js.Realm) {
		setup(r)
		dns.Use(r, own{t})
	})
	jstest.Script(t, r, "script.js", `
		const dns = require('dns');
		const print = (err, ...results) => console.log(err ? err.message + ' ' + err.errno : JSON.stringify(results));
		const calls = [
			() => dns.lookup('home.test', next),
			() => dns.lookup('home.test', { all: true }, next),
			() => dns.lookup('home.test', { all: true, order: 'ipv4first' }, next),
			() => dns.lookup('home.test', 4, next),
			() => dns.lookup('home.test', { family: 6, all: true, hints: dns.V4MAPPED | dns.ALL }, next),
			() => dns.lookup('none.test', next),
			() => dns.lookup('later.test', next),
			() => dns.lookupService('192.0.2.1', 65000, next),
			() => dns.reverse('192.0.2.1', next),
			() => dns.resolveTxt('home.test', next),
			() => next(null, dns.getServers()),
		];
		const next = (...args) => {
			print(...args);
			calls.shift()?.();
		};
		calls.shift()();
	`)
	want := `["2001:db8::1",6]
[[{"address":"2001:db8::1","family":6},{"address":"192.0.2.1","family":4}]]
[[{"address":"192.0.2.1","family":4},{"address":"2001:db8::1","family":6}]]
["192.0.2.1",4]
[[{"address":"2001:db8::1","family":6},{"address":"::ffff:192.0.2.1","family":6}]]
getaddrinfo ENOTFOUND none.test -3008
getaddrinfo EAI_AGAIN later.test -3001
["home.test","65000"]
[["heim.test"]]
[[["of one's own"]]]
[["192.0.2.53"]]
`
	if out.String() != want {
		t.Errorf("got\n%swant\n%s", out, want)
	}
}
