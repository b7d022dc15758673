package diagnosticschannel_test

import (
	"testing"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/jstest"
	diagnosticschannel "github.com/sluicejs/sluice/modules/diagnostics_channel"
)

// TestPublish publishes from Go, to scripts that subscribed before and after it was
// known that Go code does.
func TestPublish(t *testing.T) {
	r, out := jstest.Realm(t, func(r *js.Realm) { r.Define("diagnostics_channel", diagnosticschannel.Load) })
	late := diagnosticschannel.Of(r, "late")
	if late.HasSubscribers() {
		t.Error("a channel has subscribers that nobody has subscribed to")
	}
	late.Publish(r.VM.ToValue("nobody gets it"))
	jstest.Script(t, r, "script.js", `
		const dc = require('diagnostics_channel');
		globalThis.log = (message, name) => console.log(name, message);
		dc.subscribe('late', log);
		dc.subscribe('early', log);
	`)
	early := diagnosticschannel.Of(r, "early")
	for _, c := range []*diagnosticschannel.Channel{early, late} {
		if !c.HasSubscribers() {
			t.Error("a channel has no subscribers")
		}
		c.Publish(r.VM.ToValue("message"))
	}
	jstest.Script(t, r, "script.js", `
		const dc = require('diagnostics_channel');
		dc.unsubscribe('late', log);
		dc.channel('early').unsubscribe(log);
	`)
	if early.HasSubscribers() || late.HasSubscribers() {
		t.Error("a channel has subscribers that nobody has left")
	}
	if want := "early message\nlate message\n"; out.String() != want {
		t.Errorf("got %q, want %q", out, want)
	}
}
