//go:build !linux

package process

// currentUmask reads the file mode mask, for which it has to be set for a moment.
func (p *Process) currentUmask() int {
	p.requireSystem("process.umask")
	old := setUmask(0)
	setUmask(old)
	return old
}
