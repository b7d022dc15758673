package dns

import (
	"net/netip"
	"os"
	"slices"
	"unsafe"

	"golang.org/x/sys/windows"
)

func hostsFile() string    { return drivers() + "hosts" }
func servicesFile() string { return drivers() + "services" }

func drivers() string { return os.Getenv("SystemRoot") + `\System32\drivers\etc\` }

// Servers implements [Resolver]: those of the network adapters that are up.
func (system) Servers() []netip.AddrPort {
	const flags = windows.GAA_FLAG_SKIP_UNICAST | windows.GAA_FLAG_SKIP_ANYCAST | windows.GAA_FLAG_SKIP_MULTICAST
	size := uint32(15000) // what the documentation of the call begins with
	var memory []byte
	for {
		memory = make([]byte, size)
		err := windows.GetAdaptersAddresses(windows.AF_UNSPEC, flags, 0, (*windows.IpAdapterAddresses)(unsafe.Pointer(&memory[0])), &size)
		if err == nil {
			break
		}
		if err != windows.ERROR_BUFFER_OVERFLOW || size <= uint32(len(memory)) {
			return nil
		}
	}
	var servers []netip.AddrPort
	for a := (*windows.IpAdapterAddresses)(unsafe.Pointer(&memory[0])); a != nil; a = a.Next {
		if a.OperStatus != windows.IfOperStatusUp {
			continue
		}
		for s := a.FirstDnsServerAddress; s != nil; s = s.Next {
			addr, ok := netip.AddrFromSlice(s.Address.IP())
			server := netip.AddrPortFrom(addr.Unmap(), dnsPort)
			if ok && !slices.Contains(servers, server) {
				servers = append(servers, server)
			}
		}
	}
	return servers
}
