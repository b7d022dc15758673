package eventloop

import "container/heap"

// A Timer runs a callback when a number of milliseconds has passed since it was
// started, once or again and again.
type Timer struct {
	loop    *Loop
	task    Task
	after   int64 // ms
	repeat  bool
	started int64 // ms on the loop's clock
	unref   bool

	list       *timerList // nil while the timer is not active
	prev, next *Timer
}

// timers are the active timers of a loop. Timers of one duration form a list in
// the order of their start; the lists form a heap by the expiry of their first.
// When a list's turn comes, all of it that is due runs before the next list,
// which is why timers of equal duration never overtake each other and what
// makes the order of different durations that are late together what it is in
// Node.
type timers struct {
	loop       *Loop
	lists      map[int64]*timerList
	heap       timerHeap
	referenced int   // active timers that keep the loop alive
	now        int64 // when the pass at hand began; ms
	running    *timerList
	rearm      *Timer // the repeating timer whose callback runs
}

// timerList is a list of active timers of one duration, oldest first.
type timerList struct {
	after       int64
	expiry      int64
	seq         uint64 // breaks ties: the list that was made first runs first
	index       int    // in the heap
	first, last *Timer
}

type timerHeap struct {
	lists []*timerList
	seq   uint64
}

func (h *timerHeap) Len() int { return len(h.lists) }
func (h *timerHeap) Less(i, j int) bool {
	a, b := h.lists[i], h.lists[j]
	return a.expiry < b.expiry || a.expiry == b.expiry && a.seq < b.seq
}
func (h *timerHeap) Swap(i, j int) {
	h.lists[i], h.lists[j] = h.lists[j], h.lists[i]
	h.lists[i].index, h.lists[j].index = i, j
}
func (h *timerHeap) Push(x any) {
	list := x.(*timerList)
	list.index = len(h.lists)
	h.lists = append(h.lists, list)
}
func (h *timerHeap) Pop() any {
	n := len(h.lists) - 1
	list := h.lists[n]
	h.lists[n] = nil
	h.lists = h.lists[:n]
	return list
}

// NewTimer returns a timer that is not active yet.
func (l *Loop) NewTimer(task Task) *Timer { return &Timer{loop: l, task: task} }

// Start starts the timer, also if it is active already: it counts ms
// milliseconds from now, at least 1. A repeating timer starts anew when its
// callback has run, counting from when that began.
func (t *Timer) Start(ms int64, repeat bool) {
	t.Stop()
	t.after, t.repeat = max(1, ms), repeat
	t.start(t.loop.Now())
}

// Refresh starts an active timer anew with the time it has; it also starts one
// that has run.
func (t *Timer) Refresh() { t.Start(t.after, t.repeat) }

// Stop keeps the timer from running until it is started again.
func (t *Timer) Stop() {
	ts := &t.loop.timers
	if ts.rearm == t {
		ts.rearm = nil
		if !t.unref {
			ts.referenced--
		}
	}
	if t.list == nil {
		return
	}
	ts.remove(t)
	if !t.unref {
		ts.referenced--
	}
}

// Active tells whether the timer is going to run.
func (t *Timer) Active() bool { return t.list != nil || t.loop.timers.rearm == t }

// Ref lets the timer keep the loop alive while it is active, as it does at first.
func (t *Timer) Ref() { t.setUnref(false) }

// Unref keeps the timer from keeping the loop alive.
func (t *Timer) Unref() { t.setUnref(true) }

func (t *Timer) setUnref(unref bool) {
	if t.unref == unref {
		return
	}
	t.unref = unref
	switch {
	case !t.Active():
	case unref:
		t.loop.timers.referenced--
	default:
		t.loop.timers.referenced++
	}
}

// HasRef tells whether the timer keeps the loop alive while it is active.
func (t *Timer) HasRef() bool { return !t.unref }

func (t *Timer) start(now int64) {
	t.started = now
	t.loop.timers.insert(t)
	if !t.unref {
		t.loop.timers.referenced++
	}
}

func (ts *timers) init(l *Loop) {
	ts.loop = l
	ts.lists = make(map[int64]*timerList)
}

func (ts *timers) insert(t *Timer) {
	list := ts.lists[t.after]
	if list == nil {
		ts.heap.seq++
		list = &timerList{after: t.after, expiry: t.started + t.after, seq: ts.heap.seq}
		ts.lists[t.after] = list
		heap.Push(&ts.heap, list)
	}
	t.list, t.prev, t.next = list, list.last, nil
	if list.last != nil {
		list.last.next = t
	} else {
		list.first = t
	}
	list.last = t
}

func (ts *timers) remove(t *Timer) {
	list := t.list
	if t.prev != nil {
		t.prev.next = t.next
	} else {
		list.first = t.next
	}
	if t.next != nil {
		t.next.prev = t.prev
	} else {
		list.last = t.prev
	}
	t.list, t.prev, t.next = nil, nil, nil
	// The list whose timers are running stays until the pass has left it: what
	// its callbacks start belongs behind it, not in a list of its own.
	if list.first == nil && list != ts.running {
		ts.drop(list)
	}
}

func (ts *timers) drop(list *timerList) {
	heap.Remove(&ts.heap, list.index)
	delete(ts.lists, list.after)
}

// next is when the next timer is due, in milliseconds on the loop's clock.
func (ts *timers) next() (expiry int64, ok bool) {
	if ts.heap.Len() == 0 {
		return 0, false
	}
	return ts.heap.lists[0].expiry, true
}

// begin begins a pass over the timers.
func (ts *timers) begin() { ts.now = ts.loop.Now() }

// due returns the callback of the next timer that is due in this pass, which
// counts as run from now on; nil if there is none.
func (ts *timers) due() Task {
	ts.settleRepeat()
	for {
		list := ts.running
		if list == nil {
			if list = ts.expired(); list == nil {
				return nil
			}
			ts.running = list
		}
		t := list.first
		switch {
		case t == nil:
			ts.running = nil
			ts.drop(list)
		case ts.now-t.started < list.after:
			ts.running = nil
			ts.heap.seq++
			list.expiry, list.seq = max(t.started+list.after, ts.now+1), ts.heap.seq
			heap.Fix(&ts.heap, list.index)
		default:
			return ts.fire(t)
		}
	}
}

// expired returns the list that is due first, nil if none is.
func (ts *timers) expired() *timerList {
	if ts.heap.Len() == 0 {
		return nil
	}
	list := ts.heap.lists[0]
	if list.expiry > ts.now {
		if ts.now = ts.loop.Now(); list.expiry > ts.now {
			return nil
		}
	}
	return list
}

func (ts *timers) fire(t *Timer) Task {
	ts.remove(t)
	if t.repeat {
		// It stays active, and referenced, while its callback runs.
		t.started = ts.loop.Now()
		ts.rearm = t
	} else if !t.unref {
		ts.referenced--
	}
	return t.task
}

// settleRepeat starts the repeating timer whose callback has run anew, unless
// the callback stopped it.
func (ts *timers) settleRepeat() {
	if t := ts.rearm; t != nil {
		ts.rearm = nil
		ts.insert(t)
	}
}
