package perfhooks_test

import (
	"testing"

	"github.com/dop251/goja"
	"go.uber.org/goleak"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/jstest"
	"github.com/sluicejs/sluice/modules/events"
	perfhooks "github.com/sluicejs/sluice/modules/perf_hooks"
	"github.com/sluicejs/sluice/modules/web"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

func TestAdd(t *testing.T) {
	r, out := jstest.Realm(t, func(r *js.Realm) {
		r.Define("events", events.Load)
		r.Define("perf_hooks", perfhooks.Load)
		for _, libraries := range []map[string]js.Loader{web.Libraries, perfhooks.Libraries} {
			for name, load := range libraries {
				r.Define(name, load)
			}
		}
	})
	r.On(r.VM.GlobalObject()).Method("connect", 1, func(c goja.FunctionCall) goja.Value {
		observed := perfhooks.Observed(r, "net")
		perfhooks.Add(r, perfhooks.Entry{Type: "net", Name: "connect", Start: r.Now(), Detail: c.Argument(0)})
		return r.VM.ToValue(observed)
	})
	jstest.Script(t, r, "test.js", `
		const { PerformanceObserver } = require('perf_hooks');
		console.log(connect('nobody observes it'));
		const o = new PerformanceObserver((list) => {
			for (const e of list.getEntries()) console.log(e.name, e.entryType, e.duration >= 0, e.detail);
			o.disconnect();
			console.log(connect('nobody observes it any more'));
		});
		o.observe({ entryTypes: ['net'] });
		console.log(connect({ port: 1 }));
	`)
	want := "false\ntrue\nconnect net true { port: 1 }\nfalse\n"
	if out.String() != want {
		t.Errorf("got\n%swant\n%s", out, want)
	}
}
