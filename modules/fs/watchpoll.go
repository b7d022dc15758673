package fs

import (
	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/eventloop"
)

// A statPoll looks at a file again and again.
type statPoll struct {
	*handle
	path     string
	interval int64
	bigInt   bool
	changed  goja.Value

	timer *eventloop.Timer
	last  Stat // when it was last there
	seen  bool // it was looked at
	err   error
}

// watchFile begins to look at a file: (path, persistent, interval, bigint, changed).
func (m *module) watchFile(c goja.FunctionCall) goja.Value {
	p := &statPoll{
		handle:   newHandle(m, "StatWatcher", "STATWATCHER"),
		path:     m.resolve(c.Argument(0).String()),
		interval: c.Argument(2).ToInteger(),
		bigInt:   c.Argument(3).ToBoolean(),
		changed:  c.Argument(4),
	}
	if limited, ok := m.files.Files.(interface{ check(path string) error }); ok {
		if err := limited.check(p.path); err != nil {
			panic(m.object(failed(err, "stat", path{c.Argument(0).String(), p.path})))
		}
	}
	p.timer = m.r.Loop.NewTimer(eventloop.Func(p.look))
	p.timer.Unref()
	p.stop = p.timer.Stop
	p.start(c.Argument(1).ToBoolean())
	p.look()
	return p.object
}

// look looks at the file, and has it looked at again after the interval.
func (p *statPoll) look() {
	var now Stat
	p.m.startFor(polling, nil, func(step) (result, error) {
		var err error
		now, err = p.m.files.Stat(p.path)
		return nil, err
	}, func(_ result, err error) {
		if !p.open {
			return
		}
		defer p.timer.Start(p.interval, false)
		p.compare(now, err)
	})
}

// compare tells of what is different from the last look.
func (p *statPoll) compare(now Stat, err error) {
	before, seen, failed := p.last, p.seen, p.err
	p.seen, p.err = true, err
	if err != nil {
		if failed == nil || errnoOf(failed) != errnoOf(err) {
			p.tell(Stat{}, before)
		}
		return
	}
	p.last = now
	if seen && (failed != nil || differ(&before, &now)) {
		p.tell(now, before)
	}
}

// differ tells whether a file has changed. Reading it is no change.
func differ(a, b *Stat) bool {
	x, y := *a, *b
	x.Atime, y.Atime = Time{}, Time{}
	x.Blocks, x.Blksize, x.Nlink, x.Rdev = y.Blocks, y.Blksize, y.Nlink, y.Rdev
	return x != y
}

func (p *statPoll) tell(now, before Stat) {
	k := &p.m.classes
	p.call(p.changed, k.newStats(&now, p.bigInt), k.newStats(&before, p.bigInt))
}
