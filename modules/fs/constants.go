package fs

import "github.com/dop251/goja"

// What access asks for.
const (
	executable = 1
	writable   = 2
	readable   = 4
)

// What copyFile may be told.
const (
	copyExclusive  = 1
	copyClone      = 2
	copyForceClone = 4
)

// constant is a number that has a name.
type constant struct {
	name  string
	value int
}

// constants are those of fs.constants, in order.
var constants = concat(
	[]constant{
		{"UV_FS_SYMLINK_DIR", 1},
		{"UV_FS_SYMLINK_JUNCTION", 2},
		{"O_RDONLY", oRdonly},
		{"O_WRONLY", oWronly},
		{"O_RDWR", oRdwr},
		{"UV_DIRENT_UNKNOWN", direntUnknown},
		{"UV_DIRENT_FILE", direntFile},
		{"UV_DIRENT_DIR", direntDir},
		{"UV_DIRENT_LINK", direntLink},
		{"UV_DIRENT_FIFO", direntFIFO},
		{"UV_DIRENT_SOCKET", direntSocket},
		{"UV_DIRENT_CHAR", direntChar},
		{"UV_DIRENT_BLOCK", direntBlock},
		{"EXTENSIONLESS_FORMAT_JAVASCRIPT", 0},
		{"EXTENSIONLESS_FORMAT_WASM", 1},
		{"S_IFMT", typeMask},
		{"S_IFREG", typeRegular},
		{"S_IFDIR", typeDirectory},
		{"S_IFCHR", typeCharDevice},
		{"S_IFBLK", typeBlockDevice},
		{"S_IFIFO", typeFIFO},
		{"S_IFLNK", typeLink},
		{"S_IFSOCK", typeSocket},
		{"O_CREAT", oCreat},
		{"O_EXCL", oExcl},
		{"UV_FS_O_FILEMAP", 0},
	},
	systemFlags,
	[]constant{
		{"S_IRWXU", 0o700},
		{"S_IRUSR", 0o400},
		{"S_IWUSR", 0o200},
		{"S_IXUSR", 0o100},
		{"S_IRWXG", 0o070},
		{"S_IRGRP", 0o040},
		{"S_IWGRP", 0o020},
		{"S_IXGRP", 0o010},
		{"S_IRWXO", 0o007},
		{"S_IROTH", 0o004},
		{"S_IWOTH", 0o002},
		{"S_IXOTH", 0o001},
		{"F_OK", 0},
		{"R_OK", readable},
		{"W_OK", writable},
		{"X_OK", executable},
		{"UV_FS_COPYFILE_EXCL", copyExclusive},
		{"COPYFILE_EXCL", copyExclusive},
		{"UV_FS_COPYFILE_FICLONE", copyClone},
		{"COPYFILE_FICLONE", copyClone},
		{"UV_FS_COPYFILE_FICLONE_FORCE", copyForceClone},
		{"COPYFILE_FICLONE_FORCE", copyForceClone},
	},
)

func concat(lists ...[]constant) (all []constant) {
	for _, list := range lists {
		all = append(all, list...)
	}
	return all
}

// defineConstants defines fs.constants, and those of access beside it.
func (m *module) defineConstants() {
	all := m.constantsObject()
	for _, name := range []string{"F_OK", "R_OK", "W_OK", "X_OK"} {
		m.fixed(name, all.Get(name))
	}
	m.fixed("constants", all)
}

// constantsObject makes the object that has all constants.
func (m *module) constantsObject() *goja.Object {
	if m.constants == nil {
		m.constants = m.r.VM.CreateObject(nil)
		for _, c := range constants {
			m.r.On(m.constants).Constant(c.name, m.r.VM.ToValue(c.value))
		}
	}
	return m.constants
}

// fixed defines an export that cannot be assigned to.
func (m *module) fixed(name string, v goja.Value) { m.r.On(m.exports).Constant(name, v) }
