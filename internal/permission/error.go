package permission

import (
	"io/fs"
)

// The permissions, as the property of that name calls them in an error that a script
// gets. Those of files are Node's.
const (
	FileRead       = "FileSystemRead"
	FileWrite      = "FileSystemWrite"
	NetworkConnect = "NetworkConnect"
	NetworkListen  = "NetworkListen"
	NetworkLookup  = "NetworkLookup"
	System         = "System"
)

// An Error tells that a program may not do what it has tried. It is an
// [fs.ErrPermission]; a script sees it as an error of the code ERR_ACCESS_DENIED.
type Error struct {
	Permission string // what it takes: NetworkConnect, FileSystemRead, ...
	Resource   string // what it was wanted for: an address, a path, ...
	Rule       string // the rule that denies it; "" where none allows it
	Cause      error  // why a function of the application refused it; else nil
	Message    string // what a script is told, where that is not what it is told otherwise
}

// Error names the permission, the resource and the reason.
func (e *Error) Error() string {
	text := "access denied"
	if e.Permission != "" {
		text += ": " + e.Permission
	}
	if e.Resource != "" {
		text += " " + e.Resource
	}
	switch {
	case e.Message != "":
		text += ": " + e.Message
	case e.Cause != nil:
		text += ": " + e.Cause.Error()
	case e.Rule != "":
		text += " (rule " + e.Rule + ")"
	}
	return text
}

// Unwrap returns the cause.
func (e *Error) Unwrap() error { return e.Cause }

// Is tells that the error is an [fs.ErrPermission].
func (e *Error) Is(target error) bool { return target == fs.ErrPermission }
