package os

import (
	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/modules/buffer"
)

// account is what the system knows of a user.
type account struct {
	uid, gid          int
	name, home, shell string
	hasShell          bool
}

// homedir is the user's folder: what the environment says, or else the system.
func (m *module) homedir() goja.Value {
	if dir, ok := m.env(homeVariable); ok {
		return m.r.VM.ToValue(dir)
	}
	user, err := currentUser()
	if err != nil {
		m.fail("uv_os_homedir", err)
	}
	return m.r.VM.ToValue(user.home)
}

// userInfo describes the user of the process, in an encoding that may be given. The
// environment plays no part.
func (m *module) userInfo(c goja.FunctionCall) goja.Value {
	convert := func(s string) goja.Value { return m.r.VM.ToValue(s) }
	if v := js.Get(c.Argument(0), "encoding"); goja.IsString(v) {
		if enc, ok := buffer.ParseEncoding(v.String()); ok {
			convert = func(s string) goja.Value { return buffer.Decode(m.r, []byte(s), enc) }
		} else if v.String() == "buffer" {
			convert = func(s string) goja.Value { return buffer.Of(m.r).New([]byte(s)) }
		}
	}
	user, err := currentUser()
	if err != nil {
		m.fail("uv_os_get_passwd", err)
	}
	shell := goja.Null()
	if user.hasShell {
		shell = convert(user.shell)
	}
	info := m.r.VM.CreateObject(nil)
	m.r.On(info).
		Value("uid", m.r.VM.ToValue(user.uid)).
		Value("gid", m.r.VM.ToValue(user.gid)).
		Value("username", convert(user.name)).
		Value("homedir", convert(user.home)).
		Value("shell", shell)
	return info
}
