package fs

// How a file is opened, in the numbers that Node uses on Windows.
const (
	oRdonly = 0x0
	oWronly = 0x1
	oRdwr   = 0x2
	oAppend = 0x8
	oCreat  = 0x100
	oTrunc  = 0x200
	oExcl   = 0x400
	oSync   = 0x8000000

	noFollowFlag = 0 // a link at the end is an error
)

// systemFlags are those that not every system has.
var systemFlags = []constant{
	{"O_TRUNC", oTrunc},
	{"O_APPEND", oAppend},
}

// separators are what stands between the names of a path.
const separators = `/\`
