package fs

import (
	"syscall"
)

// copyChunk is how much copyFile copies at once.
const copyChunk = 256 << 10

// readCopyFile reads the arguments of copyFile(src, dest[, mode], callback).
func readCopyFile(a *arguments) work {
	from, to := a.path(0, "src"), a.path(1, "dest")
	a.takeCallback(2, 3)
	mode := a.smallMode(2)
	return func(s step) (result, error) {
		return nil, failed(a.m.copyFile(s, from.actual, to.actual, mode), "copyfile", from, to)
	}
}

// copyFile copies content and permissions. A file that it could not copy to the end
// does not stay.
func (m *module) copyFile(s step, from, to string, mode uint32) (err error) {
	src, err := m.files.Open(s.ctx, from, oRdonly, 0)
	if err != nil {
		return err
	}
	defer m.files.Close(src)
	have, err := m.files.Fstat(src)
	if err != nil {
		return err
	}
	flags := oWronly | oCreat
	if mode&copyExclusive != 0 {
		flags |= oExcl
	}
	dst, err := m.files.Open(s.ctx, to, flags, uint32(have.Mode&0o7777))
	if err != nil {
		return err
	}
	defer func() {
		if closed := m.files.Close(dst); err == nil {
			err = closed
		}
		if err != nil {
			_ = m.files.Unlink(to) // the error that counts is the first
		}
	}()
	there, err := m.files.Fstat(dst)
	switch {
	case err != nil:
		return err
	case there.Dev == have.Dev && there.Ino == have.Ino:
		return nil
	}
	if err := m.files.Truncate(dst, 0); err != nil {
		return err
	}
	if err := m.files.Fchmod(dst, uint32(have.Mode&0o7777)); err != nil && !isErrno(err, syscall.EPERM) {
		return err
	}
	if mode&(copyClone|copyForceClone) != 0 {
		err := m.files.Clone(src, dst)
		if err == nil || mode&copyForceClone != 0 {
			return err
		}
	}
	return m.copyContent(s, src, dst)
}

func (m *module) copyContent(s step, src, dst int) error {
	chunk := make([]byte, copyChunk)
	for {
		n, err := m.files.Read(s.ctx, src, chunk, current)
		if n == 0 || err != nil {
			return err
		}
		for rest := chunk[:n]; len(rest) > 0; {
			n, err := m.files.Write(s.ctx, dst, rest, current)
			if err != nil {
				return err
			}
			rest = rest[n:]
		}
	}
}
