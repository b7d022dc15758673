package jsnet

import (
	"net/netip"
	"slices"
	"sync"
)

// maxFound is how many names are remembered, maxAddresses how many addresses of each.
const (
	maxFound     = 4096
	maxAddresses = 256
)

// found are the addresses that a network's resolver has found for names. A program that
// says it has an address of a name is believed only if it is among them. Any goroutine
// may use it.
type found struct {
	mu    sync.Mutex
	addrs map[string][]netip.Addr
	names []string // in the order that they came in; the oldest is forgotten first
}

// add remembers addresses of a name, as [hostname] has it.
func (f *found) add(name string, addrs []netip.Addr) {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.addrs == nil {
		f.addrs = make(map[string][]netip.Addr)
	}
	known, there := f.addrs[name]
	if !there {
		if len(f.names) == maxFound {
			delete(f.addrs, f.names[0])
			f.names = f.names[1:]
		}
		f.names = append(f.names, name)
	}
	for _, addr := range addrs {
		if addr = addr.Unmap().WithZone(""); !slices.Contains(known, addr) {
			known = append(known, addr)
		}
	}
	f.addrs[name] = known[max(0, len(known)-maxAddresses):]
}

// has tells whether the address was found for the name.
func (f *found) has(name string, addr netip.Addr) bool {
	f.mu.Lock()
	defer f.mu.Unlock()
	return slices.Contains(f.addrs[name], addr)
}
