package stream

import (
	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/nodeerr"
)

// construct has the stream constructed on a tick, if it has a _construct, or its Go
// inside has something to do. Until that is done nothing else is asked of the stream.
func (d *Duplex) construct() {
	if _, ok := d.impl.(Constructor); !ok && !js.IsFunction(d.lookup("_construct")) {
		return
	}
	d.beginConstruction()
	d.m.r.NextTick(func() {
		done := d.constructionDone()
		if ex := d.m.r.Try(func() { d.callConstruct(done) }); ex != nil {
			done(ex.Value())
		}
	})
}

func (d *Duplex) callConstruct(done func(err goja.Value)) {
	method := d.lookup("_construct")
	if js.IsFunction(method) {
		d.call("_construct", method, d.m.doneFunc("", done))
	} else {
		d.impl.(Constructor).Construct(done)
	}
}

func (d *Duplex) beginConstruction() {
	if d.r != nil {
		d.r.constructed = false
	}
	if d.w != nil {
		d.w.constructed = false
	}
	d.once(d.m.constructed, func(goja.Value) { d.begin() })
}

// begin starts what had to wait for the construction.
func (d *Duplex) begin() {
	if d.r != nil && d.r.needReadable {
		d.r.scheduleFill()
	}
	if w := d.w; w != nil {
		if !w.writing {
			w.writeWaiting()
		}
		if w.ending {
			w.finishMaybe(false)
		}
	}
}

// constructionDone returns what _construct calls back; the call has its effect on a
// tick.
func (d *Duplex) constructionDone() func(err goja.Value) {
	called := false
	return func(err goja.Value) {
		d.m.r.NextTick(func() {
			if !called {
				called = true
				d.construction(errorOrNil(err))
				return
			}
			if js.IsNullish(err) {
				err = nodeerr.New(d.m.r, "ERR_MULTIPLE_CALLBACK")
			}
			d.errorOrDestroy(err, false)
		})
	}
}

// construction ends the construction.
func (d *Duplex) construction(err goja.Value) {
	if d.r != nil {
		d.r.constructed = true
	}
	if d.w != nil {
		d.w.constructed = true
	}
	switch {
	case d.isDestroyed():
		d.emitSymbol(d.m.destroyedEarly, d.m.orNull(err))
	case err != nil:
		d.errorOrDestroy(err, true)
	default:
		d.emitSymbol(d.m.constructed)
	}
}

// isConstructed tells whether the stream may be asked for anything.
func (d *Duplex) isConstructed() bool {
	if d.w != nil {
		return d.w.constructed
	}
	return d.r == nil || d.r.constructed
}

// once has fn called for the next event of a name that is a symbol.
func (d *Duplex) once(event *goja.Symbol, fn func(arg goja.Value)) {
	listener := d.m.r.Func("", 0, func(c goja.FunctionCall) goja.Value {
		fn(c.Argument(0))
		return js.Undefined
	})
	d.m.r.Invoke(d.this, "once", event, listener)
}

func (d *Duplex) emitSymbol(event *goja.Symbol, args ...goja.Value) {
	d.m.r.Invoke(d.this, "emit", append([]goja.Value{event}, args...)...)
}
