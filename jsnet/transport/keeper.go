package transport

import "github.com/sluicejs/sluice/eventloop"

// keeper keeps the loop alive while a handle is both active (reading or
// listening) and referenced.
type keeper struct {
	loop   *eventloop.Loop
	unref  bool
	active bool
}

func (k *keeper) setActive(active bool) { k.set(k.unref, active) }

// Ref implements [Stream] and [Listener].
func (k *keeper) Ref() { k.set(false, k.active) }

// Unref implements [Stream] and [Listener].
func (k *keeper) Unref() { k.set(true, k.active) }

// HasRef implements [Stream] and [Listener].
func (k *keeper) HasRef() bool { return !k.unref }

func (k *keeper) set(unref, active bool) {
	before := k.active && !k.unref
	k.unref, k.active = unref, active
	switch after := active && !unref; {
	case after && !before:
		k.loop.Ref()
	case before && !after:
		k.loop.Unref()
	}
}
