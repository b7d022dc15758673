package process

import (
	"math"
	"os"
	"os/user"
	"strconv"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/nodeerr"
)

// identityCall is a system call that changes who the process acts as.
type identityCall string

const (
	callSetuid  identityCall = "setuid"
	callSeteuid identityCall = "seteuid"
	callSetgid  identityCall = "setgid"
	callSetegid identityCall = "setegid"
)

// credential is what a call's argument names.
func (c identityCall) credential() (kind string, find func(name string) (int, error)) {
	if c == callSetuid || c == callSeteuid {
		return "User", userID
	}
	return "Group", groupID
}

func userID(name string) (int, error) {
	u, err := user.Lookup(name)
	if err != nil {
		return 0, err
	}
	return strconv.Atoi(u.Uid)
}

func groupID(name string) (int, error) {
	g, err := user.LookupGroup(name)
	if err != nil {
		return 0, err
	}
	return strconv.Atoi(g.Gid)
}

// id returns the number of the user or group that an argument says.
func (p *Process) id(v goja.Value, name string, call identityCall) int {
	switch {
	case goja.IsNumber(v):
		return int(nodeerr.Integer(p.r, v, name, 0, math.MaxUint32))
	case goja.IsString(v):
		kind, find := call.credential()
		id, err := find(v.String())
		if err != nil {
			throw(p.r, "ERR_UNKNOWN_CREDENTIAL", kind, v.String())
		}
		return id
	}
	panic(nodeerr.InvalidArgType(p.r, name, "one of type number or string", v))
}

// identify makes process.setuid and its siblings.
func (p *Process) identify(call identityCall) func(goja.FunctionCall) goja.Value {
	return func(c goja.FunctionCall) goja.Value {
		id := p.id(c.Argument(0), "id", call)
		p.requireSystem("process." + string(call))
		if err := setIdentity(call, id); err != nil {
			panic(nodeerr.Errno(p.r, string(call), nodeerr.ErrnoOf(err)))
		}
		return js.Undefined
	}
}

func (p *Process) getgroups(goja.FunctionCall) goja.Value {
	groups, err := os.Getgroups()
	if err != nil {
		panic(nodeerr.Errno(p.r, "getgroups", nodeerr.ErrnoOf(err)))
	}
	list := []any{}
	effective := os.Getegid()
	seen := false
	for _, id := range groups {
		list = append(list, id)
		seen = seen || id == effective
	}
	if !seen {
		list = append(list, effective)
	}
	return p.r.VM.NewArray(list...)
}

// setgroups is process.setgroups.
func (p *Process) setgroups(c goja.FunctionCall) goja.Value {
	list := nodeerr.Array(p.r, c.Argument(0), "groups")
	var groups []int
	for i, group := range js.EachElement(list) {
		groups = append(groups, p.id(group, "groups["+strconv.Itoa(i)+"]", callSetgid))
	}
	p.changeGroups("setgroups", groups)
	return js.Undefined
}

// initgroups is process.initgroups: the groups become those that the user is in, and
// one more.
func (p *Process) initgroups(c goja.FunctionCall) goja.Value {
	name := c.Argument(0)
	if !goja.IsString(name) {
		id := p.id(name, "user", callSetuid)
		u, err := user.LookupId(strconv.Itoa(id))
		if err != nil {
			throw(p.r, "ERR_UNKNOWN_CREDENTIAL", "User", strconv.Itoa(id))
		}
		name = p.r.VM.ToValue(u.Username)
	}
	groups := []int{p.id(c.Argument(1), "extraGroup", callSetgid)}
	p.changeGroups("initgroups", append(groups, groupsOf(name.String())...))
	return js.Undefined
}

// groupsOf are the groups that a user is in. One whom the system does not know is in
// none.
func groupsOf(name string) (groups []int) {
	u, err := user.Lookup(name)
	if err != nil {
		return nil
	}
	list, err := u.GroupIds()
	if err != nil {
		return nil
	}
	for _, text := range list {
		if id, err := strconv.Atoi(text); err == nil {
			groups = append(groups, id)
		}
	}
	return groups
}

func (p *Process) changeGroups(call string, groups []int) {
	p.requireSystem("process." + call)
	if err := setGroups(groups); err != nil {
		panic(nodeerr.Errno(p.r, call, nodeerr.ErrnoOf(err)))
	}
}

// umask is process.umask: it returns the file mode mask, and sets it if it is given
// one, as a number or in octal digits.
func (p *Process) umask(c goja.FunctionCall) goja.Value {
	v := c.Argument(0)
	if js.IsUndefined(v) {
		return p.r.VM.ToValue(p.currentUmask())
	}
	mask := p.fileMode(v)
	p.requireSystem("process.umask")
	return p.r.VM.ToValue(setUmask(int(mask & 0o777)))
}

func (p *Process) fileMode(v goja.Value) int64 {
	if !goja.IsString(v) {
		if goja.IsNull(v) {
			v = js.Undefined
		}
		return nodeerr.Integer(p.r, v, "mask", 0, math.MaxUint32)
	}
	mask, err := strconv.ParseUint(v.String(), 8, 32)
	if err != nil {
		panic(nodeerr.InvalidArgValue(p.r, "mask", v, "must be a 32-bit unsigned integer or an octal string"))
	}
	return int64(mask)
}
