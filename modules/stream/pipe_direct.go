package stream

// What is pushed by Go code and piped to Go code need not become a Buffer, and its bytes
// need not even be there: as long as nothing but pipes sees them, they may move from one
// descriptor to another. Piped tells when. It looks at everything that a script could have
// put in the way, each time: there is no state to leave when something is, and whatever is
// under way then goes the usual way.

// IsPiped tells whether the stream has one pipe and no more.
func (d *Duplex) IsPiped() bool { return len(d.r.pipes) == 1 }

// Piped returns the sink that a chunk, if it is pushed now, goes to by a pipe, with no
// method or listener of a script's on the way; nil if there is none such. If direct, the
// push would change nothing in either stream as long as the sink takes the chunk at once:
// instead of pushing it, the source may write it to where the sink would. Where a script
// has put a getter in the place of a method, that is called.
func (d *Duplex) Piped() (to HeldSink, direct bool) {
	r := d.r
	if len(r.pipes) != 1 || r.decoder != nil || r.objectMode || !is(d.find(&d.m.atPush), d.m.own.push) {
		return nil, false
	}
	p := r.pipes[0]
	if !p.takesBytes() {
		return nil, false
	}
	dest := streams.Get(p.dest)
	sink, ok := dest.impl.(HeldSink)
	return sink, ok && r.isSteady() && dest.w.isSteady() &&
		is(d.find(&d.m.atRead), d.m.own.read) && is(d.find(&d.m.atReadInside), d.m.own.implRead)
}

// isSteady tells whether the side is as each chunk that is emitted leaves it.
func (r *readable) isSteady() bool {
	return r.flowing == flowOn && r.dataListening && r.dataEmitted && r.needReadable && r.reading &&
		r.length == 0 && len(r.waiting) == 0 && r.constructed && !r.sync && !r.filling && !r.resuming &&
		!r.ended && !r.destroyed && r.errored == nil
}

// isSteady tells whether the side is as each chunk that is written at once leaves it.
func (w *writable) isSteady() bool {
	return w.length == 0 && w.buffered() == 0 && w.corked == 0 && w.constructed &&
		!w.sync && !w.writing && !w.needDrain && !w.afterWriteDue && !w.ending && !w.destroyed && w.errored == nil
}
