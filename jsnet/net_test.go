package jsnet

import (
	"testing"

	"go.uber.org/goleak"

	"github.com/sluicejs/sluice/internal/ipaddr"
	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/jstest"
	"github.com/sluicejs/sluice/jsnet/memnet"
	"github.com/sluicejs/sluice/jsnet/transport"
	"github.com/sluicejs/sluice/modules/buffer"
	"github.com/sluicejs/sluice/modules/dns"
	"github.com/sluicejs/sluice/modules/events"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

// TestScripts compares what scripts see of sockets with what they see in Node, over
// the network that the system is used by, the one that works everywhere, and one in
// memory.
func TestScripts(t *testing.T) {
	memory := memnet.New()
	for name, network := range map[string]transport.Network{
		"system":   transport.System(),
		"portable": transport.Portable(),
		"memory":   transport.Injected(memory, memory),
		"shared":   transport.NewSharing().Join(transport.System()),
	} {
		t.Run(name, func(t *testing.T) {
			jstest.Compare(t, "testdata", func(r *js.Realm) {
				r.Define("dns", dns.Load)
				r.Define("events", events.Load)
				r.Define("net", Load)
				r.VM.Set("Buffer", buffer.Of(r).Constructor())
				Of(r).network = network
			})
		})
	}
}

// TestIPVersion holds texts that look like addresses to what Node takes for one.
func TestIPVersion(t *testing.T) {
	for text, want := range map[string]int{
		"127.0.0.1": 4, "0.0.0.0": 4, "255.255.255.255": 4,
		"256.0.0.1": 0, "127.0.0.01": 0, "1.2.3": 0, "1.2.3.4.5": 0, " 1.2.3.4": 0,
		"::": 6, "::1": 6, "a::": 6, "9:8:7:6:5:4:3::": 6, "::8:7:6:5:4:3:2": 6,
		"::ffff:10.20.30.40": 6, "9:8::4:10.20.30.40": 6, "fe80::1%eth0": 6, "fe80::1%1": 6,
		"": 0, ":": 0, ":::": 0, ":9": 0, "9:": 0, "9::8:": 0, "1::2::3": 0, "00009::": 0,
		"g::": 0, "1.2.3.4::": 0, "::10.20.30.04": 0, "::1.2.3": 0, "fe80::1%": 0, "fe80::1%a b": 0,
	} {
		if got := ipaddr.Version(text); got != want {
			t.Errorf("%q: got %d, want %d", text, got, want)
		}
	}
}
