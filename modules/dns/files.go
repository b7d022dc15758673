package dns

import (
	"bufio"
	"iter"
	"net/netip"
	"os"
	"slices"
	"strconv"
	"strings"
)

// lines yields the fields of each line of a file of the system that has any, without
// comments. A file that cannot be read has no lines.
func lines(file, comment string) iter.Seq[[]string] {
	return func(yield func([]string) bool) {
		f, err := os.Open(file)
		if err != nil {
			return
		}
		defer f.Close()
		for s := bufio.NewScanner(f); s.Scan(); {
			line := s.Text()
			if i := strings.IndexAny(line, comment); i >= 0 {
				line = line[:i]
			}
			if fields := strings.Fields(line); len(fields) > 0 && !yield(fields) {
				return
			}
		}
	}
}

// Hosts implements [Resolver].
func (system) Hosts(addr netip.Addr) []string {
	var names []string
	for fields := range lines(hostsFile(), "#") {
		if a, err := netip.ParseAddr(fields[0]); err != nil || a != addr {
			continue
		}
		for _, name := range fields[1:] {
			if !slices.Contains(names, name) {
				names = append(names, name)
			}
		}
	}
	return names
}

// serviceName is the name of the service on a TCP port, the number itself if it has
// none.
func serviceName(port uint16) string {
	number := strconv.Itoa(int(port))
	for fields := range lines(servicesFile(), "#") {
		if len(fields) > 1 && fields[1] == number+"/tcp" {
			return fields[0]
		}
	}
	return number
}
