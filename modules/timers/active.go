package timers

import (
	"github.com/sluicejs/sluice/eventloop"
	"github.com/sluicejs/sluice/internal/js"
)

// Active is an active Timeout that keeps the program from ending.
type Active struct {
	Delay    int64 // ms
	Repeats  bool
	Callback string // the name of the function, "" if it has none
	Begun    string // the stack, if activities are traced
}

// EachActive calls yield with those of a realm.
func EachActive(r *js.Realm, yield func(Active)) {
	r.Loop.EachTimer(func(task eventloop.Task) {
		if t, ok := task.(*timeout); ok {
			name := js.Get(t.get("_onTimeout"), "name")
			yield(Active{t.running, t.repeats, name.String(), t.begun})
		}
	})
}
