package main

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// An engine is a runtime: a command that is called with a script and its arguments.
type engine struct {
	name    string
	command []string
	version string
}

// findEngines finds the runtimes that were asked for, each by its name or as
// NAME=COMMAND. What has to be built or fetched for it goes to dir.
func findEngines(names []string, root, dir string) ([]engine, error) {
	var engines []engine
	for _, name := range names {
		e, err := findEngine(name, root, dir)
		if err != nil {
			return nil, err
		}
		engines = append(engines, e)
	}
	return engines, nil
}

func findEngine(name, root, dir string) (engine, error) {
	name, command, given := strings.Cut(name, "=")
	if given && name == "profile" {
		binary := filepath.Join(dir, name)
		err := build(root, binary, "./conformance/bench/profile")
		return engine{name: name, command: []string{binary, command}, version: "sluice, profiled"}, err
	}
	if given {
		e := engine{name: name, command: strings.Fields(command)}
		if len(e.command) == 0 {
			return e, fmt.Errorf("the runtime %s has no command", name)
		}
		return e.withVersion(), nil
	}
	var err error
	e := engine{name: name}
	switch name {
	case "sluice":
		binary := filepath.Join(dir, "sluice")
		e.command = []string{binary}
		err = build(root, binary, "./cmd/sluice")
	case "go":
		var self string
		self, err = os.Executable()
		e.command = []string{self, serveCommand}
		e.version = "servers in plain Go"
		return e, err
	case "bun", "deno":
		var binary string
		binary, err = find(name, dir)
		e.command = []string{binary}
		if name == "deno" {
			e.command = append(e.command, "run", "--allow-all")
		}
	default:
		var binary string
		binary, err = exec.LookPath(name)
		e.command = []string{binary}
	}
	if err != nil {
		return e, err
	}
	return e.withVersion(), nil
}

// build builds a command of this repository.
func build(root, binary, command string) error {
	b := exec.Command("go", "build", "-o", binary, command)
	b.Dir, b.Stderr = root, os.Stderr
	if err := b.Run(); err != nil {
		return fmt.Errorf("building the command: %w", err)
	}
	return nil
}

// withVersion adds what the command says of its version, as far as it says anything.
func (e engine) withVersion() engine {
	if out, err := exec.Command(e.command[0], "--version").Output(); err == nil {
		e.version = firstLine(string(out))
	}
	return e
}

// npmBinaries are where the packages that bring a runtime have its program: what npm
// links may be a script that calls it.
var npmBinaries = map[string]string{
	"bun":  "node_modules/bun/bin/bun.exe",
	"deno": "node_modules/@deno/*/deno",
}

// find returns the program of a runtime, from the PATH or else from npm.
func find(name, dir string) (string, error) {
	if path, err := exec.LookPath(name); err == nil {
		return path, nil
	}
	install := exec.Command("npm", "install", "--no-audit", "--no-fund", "--silent", "--prefix", dir, name)
	install.Stderr = os.Stderr
	if err := install.Run(); err != nil {
		return "", fmt.Errorf("installing %s: %w", name, err)
	}
	programs, err := filepath.Glob(filepath.Join(dir, npmBinaries[name]))
	if err != nil {
		return "", err
	}
	for _, program := range programs {
		if exec.Command(program, "--version").Run() == nil { // one is for another processor or libc
			return program, nil
		}
	}
	return "", errors.New("the npm package of " + name + " has no program that runs here")
}
