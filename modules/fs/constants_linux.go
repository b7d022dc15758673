package fs

import "golang.org/x/sys/unix"

// How the system is told to open a file.
const (
	oRdonly = unix.O_RDONLY
	oWronly = unix.O_WRONLY
	oRdwr   = unix.O_RDWR
	oCreat  = unix.O_CREAT
	oExcl   = unix.O_EXCL
	oTrunc  = unix.O_TRUNC
	oAppend = unix.O_APPEND
	oSync   = unix.O_SYNC

	noFollowFlag = unix.O_NOFOLLOW // a link at the end is an error
)

// systemFlags are those that not every system has.
var systemFlags = []constant{
	{"O_NOCTTY", unix.O_NOCTTY},
	{"O_TRUNC", oTrunc},
	{"O_APPEND", oAppend},
	{"O_DIRECTORY", unix.O_DIRECTORY},
	{"O_NOATIME", unix.O_NOATIME},
	{"O_NOFOLLOW", unix.O_NOFOLLOW},
	{"O_SYNC", oSync},
	{"O_DSYNC", unix.O_DSYNC},
	{"O_DIRECT", unix.O_DIRECT},
	{"O_NONBLOCK", unix.O_NONBLOCK},
}
