package main

import (
	"os"
	"path/filepath"
	"strings"

	"github.com/sluicejs/sluice/jsnet"
	"github.com/sluicejs/sluice/runtime"
)

// permissions are the options that say what a program may do. A list that is nil was not
// given.
type permissions struct {
	sandbox bool // nothing that is not allowed
	node    bool // no files that are not allowed, and what else Node restricts
	system  bool // --allow-system

	allow, deny map[string][]string // by what follows --allow- and --deny-

	nodeScopes []string
}

// The kinds of what may be allowed and denied.
const (
	fsRead  = "fs-read"
	fsWrite = "fs-write"
	env     = "env"
	connect = "connect"
	listen  = "listen"
)

// permissionOptions are the options of permissions. Those of Node's mean what they mean
// there.
func permissionOptions() []option {
	var list []option
	for _, kind := range []struct{ name, value, help string }{
		{connect, "RULES", "connect to these"},
		{env, "NAMES", "see these variables of the environment"},
		{fsRead, "PATHS", "read these files"},
		{fsWrite, "PATHS", "change these files"},
		{listen, "RULES", "listen on these"},
	} {
		list = append(list, option{
			names: []string{"--allow-" + kind.name}, value: kind.value,
			help: "let the program " + kind.help + ", and no others",
			set:  func(o *options, v string) { add(&o.permissions.allow, kind.name, v) },
		}, option{
			names: []string{"--deny-" + kind.name}, value: kind.value,
			help: "do not let the program " + kind.help,
			set:  func(o *options, v string) { add(&o.permissions.deny, kind.name, v) },
		})
	}
	for _, name := range []string{"addons", "child-process", "wasi", "worker"} {
		list = append(list, option{
			names: []string{"--allow-" + name},
			help:  "what Node's option permits is not there: process.permission shows it",
		})
	}
	return append(list, option{
		names: []string{"--allow-system"},
		help:  "let a program in a sandbox send signals and change the process",
	}, option{
		names: []string{"--experimental-permission"},
		help:  "let the program use no files but those that are allowed",
	}, option{
		names: []string{"--sandbox"},
		help:  "let the program do nothing but what is allowed",
	})
}

// add adds a list of values, divided by commas.
func add(lists *map[string][]string, kind, values string) {
	if *lists == nil {
		*lists = make(map[string][]string)
	}
	(*lists)[kind] = append((*lists)[kind], strings.Split(values, ",")...)
}

// restricts tells whether only what is allowed of a kind may be used.
func (p *permissions) restricts(kind string) bool {
	return p.sandbox || p.allow[kind] != nil || p.node && (kind == fsRead || kind == fsWrite)
}

func (p *permissions) paths(kind string) *runtime.Paths {
	var paths *runtime.Paths
	if p.restricts(kind) {
		paths = runtime.AllowPaths(p.allow[kind]...)
	}
	if p.deny[kind] != nil {
		paths = paths.Deny(p.deny[kind]...)
	}
	return paths
}

func (p *permissions) policy(kind string) *jsnet.Policy {
	var policy *jsnet.Policy
	if p.restricts(kind) {
		policy = jsnet.Allow(p.allow[kind]...)
	}
	if p.deny[kind] != nil {
		policy = policy.Deny(p.deny[kind]...)
	}
	return policy
}

func (p *permissions) names() *runtime.Names {
	var names *runtime.Names
	if p.restricts(env) {
		names = runtime.AllowNames(p.allow[env]...)
	}
	if p.deny[env] != nil {
		names = names.Deny(p.deny[env]...)
	}
	return names
}

// read takes the options from those that the runtime is given, too.
func (p *permissions) read(effective []string) {
	for _, flag := range effective {
		switch flag {
		case "--sandbox":
			p.sandbox = true
		case "--experimental-permission":
			p.node = true
		case "--allow-system":
			p.system = true
		case "--allow-child-process":
			p.nodeScopes = append(p.nodeScopes, "child")
		case "--allow-wasi":
			p.nodeScopes = append(p.nodeScopes, "wasi")
		case "--allow-worker":
			p.nodeScopes = append(p.nodeScopes, "worker")
		}
	}
}

// permit returns what makes a runtime obey; nothing where nothing is restricted.
func (c *command) permit() []runtime.Option {
	p := &c.permissions
	p.read(c.effective)
	if !p.sandbox && !p.node && p.allow == nil && p.deny == nil {
		return nil
	}
	network := jsnet.System()
	network.Connect, network.Listen = p.policy(connect), p.policy(listen)
	granted := runtime.Permissions{
		Read:       p.paths(fsRead),
		Write:      p.paths(fsWrite),
		Env:        p.names(),
		Confined:   p.sandbox && !p.system,
		NodeScopes: p.nodeScopes,
	}
	if p.sandbox {
		granted.Modules = runtime.AllowPaths(c.programFolders()...)
	}
	return []runtime.Option{runtime.WithNetwork(network), runtime.WithPermissions(granted)}
}

// programFolders are those that a program in a sandbox consists of: those of the main
// script and of the modules that are loaded before it.
func (c *command) programFolders() []string {
	var folders []string
	if c.file == "" || c.file == "-" || c.code != nil {
		folders = append(folders, programFolder("."))
	} else {
		folders = append(folders, folderOf(c.file))
	}
	for _, id := range c.preload {
		if filepath.IsAbs(id) || strings.HasPrefix(id, ".") {
			folders = append(folders, folderOf(id))
		} else {
			folders = append(folders, "node_modules")
		}
	}
	return folders
}

// folderOf is the program folder of a script, which may be named by a folder of its own
// or lack its extension.
func folderOf(script string) string {
	for _, name := range []string{script, script + ".js"} {
		if real, err := filepath.EvalSymlinks(name); err == nil {
			script = real
			break
		}
	}
	if info, err := os.Stat(script); err == nil && info.IsDir() {
		return programFolder(script)
	}
	return programFolder(filepath.Dir(script))
}

// programFolder is the nearest folder from one upwards that has a package.json; the
// folder itself if there is none below the home folder and the root.
func programFolder(folder string) string {
	folder, err := filepath.Abs(folder)
	if err != nil {
		return folder
	}
	home, _ := os.UserHomeDir() // none: "", which is no folder
	for at := folder; at != home && at != filepath.Dir(at); at = filepath.Dir(at) {
		if _, err := os.Stat(filepath.Join(at, "package.json")); err == nil {
			return at
		}
	}
	return folder
}
