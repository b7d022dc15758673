package jsnet

import (
	"slices"
	"syscall"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/nodeerr"
	"github.com/sluicejs/sluice/jsnet/transport"
)

// Share has the servers of a realm share their sockets with those of other realms, as the
// workers of Node's cluster do. It is called before node:net is loaded.
func Share(r *js.Realm, s *transport.Sharing) { js.State(r, systemNetwork).sharing = s }

// share returns n with listeners that share their sockets, if those of the realm do.
func (s *realmNetwork) share(n transport.Network) transport.Network {
	if s.sharing == nil {
		return n
	}
	return s.sharing.Join(n)
}

// beginSharing notes that the server shares its socket, unless the options say that it is
// exclusive.
func (s *server) beginSharing(options *goja.Object) {
	s.shares = s.module.shares && !js.Truthy(js.Get(options, "exclusive"))
}

// leavesToOthers tells whether the server has no room for a connection. A script's property
// that throws says so when the connection is there.
func (s *server) leavesToOthers() (full bool) {
	s.module.realm.Try(func() { full = s.full() })
	return full
}

// sharingError is the error of a server that could not have a socket to share: the system
// call is another, the words are fewer, and no address is null.
func (s *server) sharingError(errno syscall.Errno, at place) *goja.Object {
	r := s.module.realm
	thrown := nodeerr.Address(r, "bind", errno, at.address, at.port, "")
	if at.address == nullAddress && at.family > 0 {
		set(thrown, "address", goja.Null())
	}
	return thrown
}

// endSharing takes the server from those that share their sockets.
func (s *server) endSharing() {
	m := s.module
	m.sharing = slices.DeleteFunc(m.sharing, func(other *server) bool { return other == s })
}

// SharingServers returns the servers of a realm that share their sockets.
func SharingServers(r *js.Realm) []*goja.Object {
	var objects []*goja.Object
	for _, s := range Of(r).sharing {
		objects = append(objects, s.object)
	}
	return objects
}
