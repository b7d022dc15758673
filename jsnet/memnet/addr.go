package memnet

import (
	"net"
	"net/netip"
	"strconv"
)

// An addr is an IP address and port or, where that is not valid, a path.
type addr struct {
	tcp  netip.AddrPort
	path string
}

func (a addr) isUnix() bool { return !a.tcp.IsValid() }

func (a addr) netAddr() net.Addr {
	if a.isUnix() {
		return &net.UnixAddr{Name: a.path, Net: "unix"}
	}
	return net.TCPAddrFromAddrPort(a.tcp)
}

// in is how a socket of l's family has the address a: an IPv4 address, for one of IPv6,
// is mapped into that.
func (a addr) in(l addr) addr {
	if ip := a.tcp.Addr(); ip.Is4() && l.tcp.Addr().Is6() {
		a.tcp = netip.AddrPortFrom(netip.AddrFrom16(ip.As16()), a.tcp.Port())
	}
	return a
}

// parse reads an address as the functions of package net have it.
func parse(network, address string) (addr, error) {
	switch network {
	case "unix":
		if address == "" {
			return addr{}, &net.AddrError{Err: "missing address", Addr: address}
		}
		return addr{path: address}, nil
	case "tcp", "tcp4", "tcp6":
	default:
		return addr{}, net.UnknownNetworkError(network)
	}
	host, portText, err := net.SplitHostPort(address)
	if err != nil {
		return addr{}, err
	}
	port, err := strconv.ParseUint(portText, 10, 16)
	if err != nil {
		return addr{}, &net.AddrError{Err: "invalid port", Addr: portText}
	}
	ip := netip.IPv6Unspecified()
	switch {
	case host == "" && network == "tcp4":
		ip = netip.IPv4Unspecified()
	case host != "":
		if ip, err = lookUp(network, host); err != nil {
			return addr{}, err
		}
	}
	if network == "tcp4" && !ip.Is4() || network == "tcp6" && !ip.Is6() {
		return addr{}, &net.AddrError{Err: "no suitable address", Addr: host}
	}
	return addr{tcp: netip.AddrPortFrom(ip, uint16(port))}, nil
}

// lookUp returns the IP address that a host stands for. The only name is localhost.
func lookUp(network, host string) (netip.Addr, error) {
	if host == localhost {
		if network == "tcp6" {
			return netip.IPv6Loopback(), nil
		}
		return netip.AddrFrom4([4]byte{127, 0, 0, 1}), nil
	}
	ip, err := netip.ParseAddr(host)
	if err != nil {
		return ip, &net.DNSError{Err: "no such host", Name: host, IsNotFound: true}
	}
	return ip.Unmap(), nil
}

const localhost = "localhost"
