//go:build unix

package dns

import "net/netip"

func hostsFile() string    { return "/etc/hosts" }
func servicesFile() string { return "/etc/services" }

// Servers implements [Resolver].
func (system) Servers() []netip.AddrPort {
	var servers []netip.AddrPort
	for fields := range lines("/etc/resolv.conf", "#;") {
		if fields[0] != "nameserver" || len(fields) < 2 {
			continue
		}
		if addr, err := netip.ParseAddr(fields[1]); err == nil {
			servers = append(servers, netip.AddrPortFrom(addr, dnsPort))
		}
	}
	return servers
}
