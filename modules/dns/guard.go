package dns

import (
	"net/netip"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/nodeerr"
)

// denied asks the resolver, if it is a [Guard]. If something is denied, it has done called
// with that later on.
func (m *module) denied(done goja.Value, check func(Guard) error) bool {
	guard, ok := m.resolver.(Guard)
	if !ok {
		return false
	}
	err := check(guard)
	if err == nil {
		return false
	}
	thrown := nodeerr.AccessError(m.realm, err)
	if thrown == nil {
		thrown = m.realm.NewError(js.Error, "", err.Error())
	}
	m.realm.NextTick(func() { m.realm.Call(done, js.Undefined, thrown) })
	return true
}

// checkQuery decides whether all servers of a channel may be asked a question.
func (c *channel) checkQuery(g Guard, ask question) error {
	for _, server := range c.addrs() {
		if err := g.CheckQuery(ask.name, ask.reverse, server); err != nil {
			return err
		}
	}
	return nil
}

// addrs returns the addresses of the servers.
func (c *channel) addrs() (addrs []netip.AddrPort) {
	c.mu.Lock()
	defer c.mu.Unlock()
	for _, s := range c.list() {
		addrs = append(addrs, s.addr)
	}
	return addrs
}
