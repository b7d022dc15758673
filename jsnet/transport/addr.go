package transport

import "net/netip"

// An Addr is the address of one end of a connection: an IP address and port, or
// the path of a unix socket.
type Addr struct {
	// AddrPort is the address of a TCP socket, with the zone if it has one; not
	// valid for a unix socket.
	AddrPort netip.AddrPort

	// Path is that of a unix socket: a file, a name in Linux's abstract namespace
	// if it begins with a zero byte, or empty for a socket that has none.
	Path string
}

// TCP returns the address of a TCP socket.
func TCP(ap netip.AddrPort) Addr { return Addr{AddrPort: ap} }

// Unix returns the address of a unix socket.
func Unix(path string) Addr { return Addr{Path: path} }

// IsUnix tells whether a is the address of a unix socket.
func (a Addr) IsUnix() bool { return !a.AddrPort.IsValid() }

// String returns the path, or the IP address and port.
func (a Addr) String() string {
	if a.IsUnix() {
		return a.Path
	}
	return a.AddrPort.String()
}

// isFile tells whether a is a path in the file system.
func (a Addr) isFile() bool { return a.IsUnix() && a.Path != "" && !isAbstract(a.Path) }

func isAbstract(path string) bool { return path != "" && path[0] == 0 }

// Cut returns the address that the system takes a for: a path that is too long loses its
// end, as in Node.
func (a Addr) Cut() Addr { return a.cut(pathRoom) }

// cut returns a with no more of its path than there is room for: what the system
// knows it by.
func (a Addr) cut(room int) Addr {
	a.Path = a.Path[:min(len(a.Path), room)]
	return a
}
