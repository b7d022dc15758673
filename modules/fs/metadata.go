package fs

// readChmod reads the arguments of chmod(path, mode, callback).
func readChmod(a *arguments) work {
	p := a.path(0, "path")
	mode := a.m.permissions(a.at(1), "mode")
	a.takeCallback(2, 2)
	return func(step) (result, error) {
		return nil, failed(a.m.files.Chmod(p.actual, mode), "chmod", p)
	}
}

// readFchmod reads the arguments of fchmod(fd, mode, callback).
func readFchmod(a *arguments) work {
	mode := a.m.permissions(a.at(1), "mode")
	a.takeCallback(2, 2)
	fd := a.openFD(0)
	return func(step) (result, error) { return nil, failed(a.m.files.Fchmod(fd, mode), "fchmod") }
}

// readChown reads the arguments of chown(path, uid, gid, callback).
func readChown(a *arguments) work { return readChownPath(a, "chown", a.m.files.Chown) }

// readLchown reads the arguments of lchown(path, uid, gid, callback).
func readLchown(a *arguments) work { return readChownPath(a, "lchown", a.m.files.Lchown) }

func readChownPath(a *arguments, call string, chown func(path string, uid, gid int) error) work {
	a.takeCallback(3, 3)
	p := a.path(0, "path")
	uid, gid := a.owner(1, "uid"), a.owner(2, "gid")
	return func(step) (result, error) { return nil, failed(chown(p.actual, uid, gid), call, p) }
}

// readFchown reads the arguments of fchown(fd, uid, gid, callback).
func readFchown(a *arguments) work {
	uid, gid := a.owner(1, "uid"), a.owner(2, "gid")
	a.takeCallback(3, 3)
	fd := a.openFD(0)
	return func(step) (result, error) { return nil, failed(a.m.files.Fchown(fd, uid, gid), "fchown") }
}

// readUtimes reads the arguments of utimes(path, atime, mtime, callback).
func readUtimes(a *arguments) work { return readUtimesPath(a, "utime", a.m.files.Utimes) }

// readLutimes reads the arguments of lutimes(path, atime, mtime, callback).
func readLutimes(a *arguments) work { return readUtimesPath(a, "lutime", a.m.files.Lutimes) }

func readUtimesPath(a *arguments, call string, utimes func(path string, atime, mtime float64) error) work {
	a.takeCallback(3, 3)
	p := a.path(0, "path")
	atime, mtime := a.time(1, "time"), a.time(2, "time")
	return func(step) (result, error) { return nil, failed(utimes(p.actual, atime, mtime), call, p) }
}

// readFutimes reads the arguments of futimes(fd, atime, mtime, callback).
func readFutimes(a *arguments) work {
	atime, mtime := a.time(1, "atime"), a.time(2, "mtime")
	a.takeCallback(3, 3)
	fd := a.openFD(0)
	return func(step) (result, error) { return nil, failed(a.m.files.Futimes(fd, atime, mtime), "futime") }
}
