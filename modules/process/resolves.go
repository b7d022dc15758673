package process

import (
	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/language"
)

// multipleResolves is the event of a promise that is settled again.
const multipleResolves = "multipleResolves"

// resolves are what settles promises again. It is watched for from the time on that somebody
// first listens to it, since that makes all promises slower.
type resolves struct {
	p       *Process
	watched bool
}

func (rs *resolves) added(event string) {
	if event == multipleResolves && !rs.watched {
		rs.watched = true
		language.WatchResolves(rs.p.r, rs.tell)
	}
}

// tell emits the event in the next tick, if somebody listens by now.
func (rs *resolves) tell(kind string, promise func() *goja.Object, v goja.Value) {
	p := rs.p
	if p.events.ListenerCount(p.object, multipleResolves) == 0 {
		return
	}
	p.r.NextTick(func() {
		if p.emit(multipleResolves, p.r.VM.ToValue(kind), promise(), v) {
			p.r.DeprecationWarning("DEP0160", "The multipleResolves event has been deprecated.")
		}
	})
}
