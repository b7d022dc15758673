package transport

import (
	"encoding/binary"
	"net"
	"net/netip"
	"strconv"
	"syscall"
	"unsafe"

	"golang.org/x/sys/unix"
)

// sockaddr is an address as the system has it.
//
// Package unix has types of its own for these, which take a path that begins
// with @ for an abstract name and refuse one that is too long.
type sockaddr struct {
	raw unix.RawSockaddrAny
	len uint32
}

const pathOffset = uint32(unsafe.Offsetof(unix.RawSockaddrUnix{}.Path))

// encode returns a in the system's form. A path that is too long is cut.
func encode(a Addr) *sockaddr {
	sa := new(sockaddr)
	ip := a.AddrPort.Addr()
	switch {
	case a.IsUnix():
		raw := (*unix.RawSockaddrUnix)(unsafe.Pointer(&sa.raw))
		raw.Family = unix.AF_UNIX
		path := a.cut(pathRoom).Path
		for i := range len(path) {
			raw.Path[i] = int8(path[i])
		}
		sa.len = pathOffset + uint32(pathRoom) // with zero bytes at the end, if there is room
		if isAbstract(path) {
			sa.len = pathOffset + uint32(len(path)) // they would be part of the name
		}
	case ip.Is4():
		raw := (*unix.RawSockaddrInet4)(unsafe.Pointer(&sa.raw))
		raw.Family, raw.Port, raw.Addr = unix.AF_INET, swap(a.AddrPort.Port()), ip.As4()
		sa.len = unix.SizeofSockaddrInet4
	default:
		raw := (*unix.RawSockaddrInet6)(unsafe.Pointer(&sa.raw))
		raw.Family, raw.Port, raw.Addr = unix.AF_INET6, swap(a.AddrPort.Port()), ip.As16()
		raw.Scope_id = scope(ip.Zone())
		sa.len = unix.SizeofSockaddrInet6
	}
	return sa
}

// decode is the reverse of encode.
func (sa *sockaddr) decode() Addr {
	switch sa.raw.Addr.Family {
	case unix.AF_INET:
		raw := (*unix.RawSockaddrInet4)(unsafe.Pointer(&sa.raw))
		return TCP(netip.AddrPortFrom(netip.AddrFrom4(raw.Addr), swap(raw.Port)))
	case unix.AF_INET6:
		raw := (*unix.RawSockaddrInet6)(unsafe.Pointer(&sa.raw))
		return TCP(netip.AddrPortFrom(netip.AddrFrom16(raw.Addr).WithZone(zone(raw.Scope_id)), swap(raw.Port)))
	}
	raw := (*unix.RawSockaddrUnix)(unsafe.Pointer(&sa.raw))
	var path []byte
	for i := range min(max(sa.len, pathOffset)-pathOffset, uint32(len(raw.Path))) {
		if raw.Path[i] == 0 && i > 0 && raw.Path[0] != 0 {
			break
		}
		path = append(path, byte(raw.Path[i]))
	}
	return Unix(string(path))
}

// swap converts a port between the byte orders of host and network.
func swap(port uint16) uint16 {
	var b [2]byte
	binary.BigEndian.PutUint16(b[:], port)
	return binary.NativeEndian.Uint16(b[:])
}

// scope returns the number of a zone, 0 if there is no such interface.
func scope(zone string) uint32 {
	if zone == "" {
		return 0
	}
	if n, err := strconv.ParseUint(zone, 10, 32); err == nil {
		return uint32(n)
	}
	if ifi, err := net.InterfaceByName(zone); err == nil {
		return uint32(ifi.Index)
	}
	return 0
}

// zone returns the name of the interface with that number, or the number.
func zone(scope uint32) string {
	if scope == 0 {
		return ""
	}
	if ifi, err := net.InterfaceByIndex(int(scope)); err == nil {
		return ifi.Name
	}
	return strconv.FormatUint(uint64(scope), 10)
}

// localAddr and remoteAddr return the address of an end of a socket.

func localAddr(fd int) (Addr, error) { return name(fd, "getsockname", unix.SYS_GETSOCKNAME) }

func remoteAddr(fd int) (Addr, error) { return name(fd, "getpeername", unix.SYS_GETPEERNAME) }

func name(fd int, call string, trap uintptr) (Addr, error) {
	sa := sockaddr{len: unix.SizeofSockaddrAny}
	_, _, errno := syscall.RawSyscall(trap, uintptr(fd), uintptr(unsafe.Pointer(&sa.raw)), uintptr(unsafe.Pointer(&sa.len)))
	if errno != 0 {
		return Addr{}, fail(call, errno)
	}
	return sa.decode(), nil
}
