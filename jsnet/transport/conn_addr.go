package transport

import (
	"net"
	"net/netip"
)

// fromNetAddr returns the address of a connection or listener. One that is
// neither of TCP nor of a unix socket, and does not look like it, has none: it is
// that of a unix socket without a path.
func fromNetAddr(a net.Addr) Addr {
	switch a := a.(type) {
	case nil:
	case *net.TCPAddr:
		return TCP(a.AddrPort())
	case *net.UnixAddr:
		return Unix(FromNetPath(a.Name))
	default:
		if ap, err := netip.ParseAddrPort(a.String()); err == nil {
			return TCP(ap)
		}
	}
	return Addr{}
}

// netPathRoom is how long package net lets a path be: there must be a zero byte at
// the end.
const netPathRoom = pathRoom - 1

// network is the name that package net has for a's kind of network. A name that
// leaves the family open would make an IPv4 address mean all of IPv6 too.
func (a Addr) network() string {
	switch {
	case a.IsUnix():
		return "unix"
	case a.AddrPort.Addr().Is4():
		return "tcp4"
	default:
		return "tcp"
	}
}

// NetAddr is a as package net has it.
func (a Addr) NetAddr() string {
	if a.IsUnix() {
		return toNetPath(a.cut(netPathRoom).Path)
	}
	return a.AddrPort.String()
}

// Package net writes the zero byte of an abstract name as @, and a socket that has
// no path as @ alone. A file whose name begins with that needs another spelling.

// FromNetPath is a path as an [Addr] has it.
func FromNetPath(path string) string {
	switch {
	case path == "@":
		return ""
	case path != "" && path[0] == '@':
		return "\x00" + path[1:]
	default:
		return path
	}
}

func toNetPath(path string) string {
	switch {
	case isAbstract(path):
		return "@" + path[1:]
	case path != "" && path[0] == '@':
		return "./" + path
	default:
		return path
	}
}

// ToNetAddr returns the address as a value of package net.
func (a Addr) ToNetAddr() net.Addr {
	if a.IsUnix() {
		return &net.UnixAddr{Name: toNetPath(a.Path), Net: "unix"}
	}
	return net.TCPAddrFromAddrPort(a.AddrPort)
}
