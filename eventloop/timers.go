package eventloop

import "container/heap"

// timers are the active timers of a loop. Timers of one duration form a list in
// the order of their start; the lists form a heap by the expiry of their first.
// When a list's turn comes, all of it that is due runs before the next list,
// which is why timers of equal duration never overtake each other and what
// makes the order of different durations that are late together what it is in
// Node.
//
// A list may be empty: while its last timer runs, after a refresh, and after the
// stop of a timer that is not referenced. So a timer that is put off again and
// again, as those of idle sockets are, costs no change of the heap. A list that
// expires too early, or empty, moves or goes.
type timers struct {
	loop       *Loop
	lists      map[int64]*timerList
	heap       timerHeap
	referenced int        // active timers that keep the loop alive
	now        int64      // ms; when the pass at hand last looked at the clock
	running    *timerList // the list whose turn it is
	fired      *Timer     // the one whose callback runs
	spare      *timerList // one that was dropped, to be used again
	entered    bool       // some list had its turn in the pass at hand
}

// timerList is a list of active timers of one duration, oldest first.
type timerList struct {
	after       int64
	expiry      int64
	seq         uint64 // breaks ties: the list that got its place first runs first
	index       int    // in the heap; -1 once it was dropped
	first, last *Timer
}

func (ts *timers) init(l *Loop) {
	ts.loop = l
	ts.lists = make(map[int64]*timerList)
}

// list returns the list of a duration, for a timer that starts now.
func (ts *timers) list(after, now int64) *timerList {
	list := ts.lists[after]
	if list == nil {
		if list, ts.spare = ts.spare, nil; list == nil {
			list = &timerList{}
		}
		*list = timerList{after: after, expiry: now + after, seq: ts.heap.nextSeq()}
		ts.lists[after] = list
		heap.Push(&ts.heap, list)
	}
	return list
}

// tidy drops the list that t, which was stopped, has left empty.
func (ts *timers) tidy(t *Timer) {
	if list := ts.lists[t.after]; list != nil && list.first == nil && !t.unref {
		ts.drop(list)
	}
}

func (ts *timers) drop(list *timerList) {
	heap.Remove(&ts.heap, list.index)
	delete(ts.lists, list.after)
	if list != ts.running {
		ts.spare = list
	}
}

// next is when the next list expires, in milliseconds on the loop's clock.
func (ts *timers) next() (expiry int64, ok bool) {
	if ts.heap.Len() == 0 {
		return 0, false
	}
	return ts.heap.lists[0].expiry, true
}

// begin begins a pass over the timers.
func (ts *timers) begin() { ts.now, ts.entered = ts.loop.Now(), false }

// due returns the callback of the next timer that is due in this pass, which
// counts as run from now on, or nil, and whether it has left a list instead. Nil
// and false: none is due.
func (ts *timers) due() (task Task, left bool) {
	if ts.running != nil && ts.running.index < 0 {
		ts.running = nil
	}
	if ts.running == nil {
		if ts.running = ts.expired(); ts.running == nil {
			return nil, false
		}
		ts.entered = true
	}
	list := ts.running
	switch t := list.first; {
	case t == nil:
		ts.running = nil
		ts.drop(list)
		return nil, true
	case ts.now-t.started < list.after:
		ts.running = nil
		list.expiry, list.seq = max(t.started+list.after, ts.now+1), ts.heap.nextSeq()
		heap.Fix(&ts.heap, list.index)
		return nil, true
	default:
		return ts.fire(t), false
	}
}

// expired returns the list that expires first, nil if that was still to come when
// the pass began: what expires during a pass waits for the next one.
func (ts *timers) expired() *timerList {
	if expiry, ok := ts.next(); !ok || expiry > ts.now {
		return nil
	}
	return ts.heap.lists[0]
}

func (ts *timers) fire(t *Timer) Task {
	t.unlink()
	t.firing = true
	if !t.repeat {
		t.count(-1)
	}
	return (*firing)(t)
}

// timerHeap is the lists by expiry, as a heap for package container/heap.
type timerHeap struct {
	lists []*timerList
	seq   uint64
}

func (h *timerHeap) nextSeq() uint64 { h.seq++; return h.seq }

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
	list.index = -1
	return list
}
