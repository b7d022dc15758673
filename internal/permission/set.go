package permission

import "slices"

// A Set are the permissions of a program. Those of a nil one are all there are.
type Set struct {
	Read, Write *Paths
	Env         *Names

	// System is whether the program may change the Go process and others: send signals,
	// change its user, its file mode mask, priorities.
	System bool

	// Connect and Listen tell whether an address may be connected to, or listened on; of
	// "" whether all may. nil: they may.
	Connect, Listen func(address string) bool

	// Others are scopes of Node's that the program has, though there is nothing behind
	// them: child, worker, wasi.
	Others []string
}

// Has is process.permission.has: whether the program has a permission, for what reference
// says if there is one.
func (s *Set) Has(scope, reference string, referred bool) bool {
	if s == nil {
		return true
	}
	file := func(p *Paths) bool {
		if reference == "" {
			reference = "."
		}
		_, err := p.Check("", reference, true)
		return err == nil || p.All()
	}
	address := func(allowed func(string) bool) bool { return allowed == nil || allowed(reference) }
	switch scope {
	case "fs":
		return s.Read.All() && s.Write.All() // whatever the reference, as in Node
	case "fs.read":
		return file(s.Read)
	case "fs.write":
		return file(s.Write)
	case "env":
		return s.Env.All() || referred && s.Env.Permit(reference)
	case "net.connect":
		return address(s.Connect)
	case "net.listen":
		return address(s.Listen)
	case "system":
		return s.System
	}
	return slices.Contains(s.Others, scope)
}
