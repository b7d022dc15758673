package js

import (
	"context"

	"github.com/sluicejs/sluice/eventloop"
)

// background is the work of a realm on other goroutines.
type background struct {
	ctx    context.Context
	cancel context.CancelFunc
}

func (b *background) init() { b.ctx, b.cancel = context.WithCancel(context.Background()) }

// Context ends when the realm is closed.
func (r *Realm) Context() context.Context { return r.background.ctx }

// Go calls work on a goroutine of its own, and what work returns as a callback of
// the loop, which it keeps alive until then. The context ends when the realm is
// closed, which waits for work to return; nothing is called any more then.
func (r *Realm) Go(work func(ctx context.Context) (done func())) { r.GoAs("", work) }

// GoAs is Go for work that scripts see as a resource of some kind.
func (r *Realm) GoAs(kind string, work func(ctx context.Context) (done func())) {
	res := r.NewResource(kind, nil)
	var active *Activity
	if class := resourceClasses[kind]; class != "" {
		active = r.BeginRequest(class)
	}
	r.Loop.Ref()
	r.Loop.Go(func() {
		done := work(r.background.ctx)
		// A loop that was stopped has nobody left who waits.
		_ = r.Loop.Post(eventloop.Func(func() {
			r.Loop.Unref()
			defer active.End()
			r.CallBack(res, done)
		}))
	})
}

// Close ends the realm: it stops and closes the loop, which must not be running,
// and so waits for the goroutines that Go has started. Any number of calls is fine.
func (r *Realm) Close() error {
	r.background.cancel()
	return r.Loop.Close()
}
