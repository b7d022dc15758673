package runtime_test

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"github.com/sluicejs/sluice/runtime"
)

// readBoth has a program read the files public-1 and secret, which it may or may not.
func readBoth(allowed func(dir string) *runtime.Paths) {
	dir, err := os.MkdirTemp("", "example")
	check(err)
	defer os.RemoveAll(dir)
	for _, name := range []string{"public-1", "secret"} {
		check(os.WriteFile(filepath.Join(dir, name), []byte("what is "+name), 0o600))
	}
	run(`
		const fs = require('fs');
		for (const name of ['public-1', 'secret']) {
			try {
				console.log(fs.readFileSync(process.argv[2] + '/' + name, 'utf8'));
			} catch (err) {
				console.log(name, err.code);
			}
		}
	`, runtime.WithArgs(dir), runtime.WithFiles(allowed(dir), nil))
}

// A rule may be the beginning of paths.
func ExampleAllowPaths() {
	readBoth(func(dir string) *runtime.Paths { return runtime.AllowPaths(filepath.Join(dir, "public-*")) })
	// Output:
	// what is public-1
	// secret ERR_ACCESS_DENIED
}

func ExampleDenyPaths() {
	readBoth(func(dir string) *runtime.Paths { return runtime.DenyPaths(filepath.Join(dir, "secret")) })
	// Output:
	// what is public-1
	// secret ERR_ACCESS_DENIED
}

// showVariables has a program show variables of the environment, as far as it sees them.
func showVariables(names *runtime.Names) {
	run(`console.log(process.env)`,
		runtime.WithEnv(map[string]string{"APP_MODE": "test", "APP_PORT": "80", "TOKEN": "secret"}),
		runtime.WithPermissions(runtime.Permissions{Env: names}))
}

func ExampleAllowNames() {
	showVariables(runtime.AllowNames("APP_*"))
	// Output: { APP_MODE: 'test', APP_PORT: '80' }
}

func ExampleDenyNames() {
	showVariables(runtime.DenyNames("TOKEN", "APP_PORT"))
	// Output: { APP_MODE: 'test' }
}

// A rule that is wrong is an error of New.
func ExampleNew_errors() {
	_, err := runtime.New(runtime.WithPermissions(runtime.Permissions{Env: runtime.AllowNames("A*B")}))
	var wrong *runtime.NameError
	fmt.Println(errors.As(err, &wrong), err)
	// Output: true permission: invalid name "A*B": a name has no = and no * but at its end
}

// A runtime grants nothing by itself.
func ExampleNew() {
	rt, err := runtime.New()
	check(err)
	defer rt.Close()
	err = rt.RunString(context.Background(), "main.js", `require('fs')`)
	var thrown *runtime.Exception
	fmt.Println(errors.As(err, &thrown), thrown.Code)
	// Output: true MODULE_NOT_FOUND
}
