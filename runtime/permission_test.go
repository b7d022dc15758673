package runtime_test

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"log"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/sluicejs/sluice/jsnet"
	"github.com/sluicejs/sluice/jsnet/memnet"
	"github.com/sluicejs/sluice/runtime"
)

// The script's server may listen on one address, and its client may connect to one; both
// are on a network in memory, where a test in Go talks to them without a port.
func ExampleWithNetwork_policy() {
	memory := memnet.New()
	backend, err := memory.Listen(context.Background(), "tcp", "10.0.0.1:5432")
	if err != nil {
		log.Fatal(err)
	}
	go func() {
		conn, err := backend.Accept()
		if err != nil {
			log.Fatal(err)
		}
		fmt.Fprint(conn, "rows")
		conn.Close()
	}()

	ready := make(chan struct{})
	rt, err := runtime.New(
		runtime.WithNetwork(jsnet.Network{
			Dialer:   memory,
			Listener: memory,
			Connect:  jsnet.Allow("10.0.0.0/8:5432"),
			Listen:   jsnet.Allow("localhost:80"),
			Check: func(_ context.Context, op jsnet.Op) error { // has the last word
				fmt.Println(op.Kind, op.Addr)
				return nil
			},
		}),
		runtime.WithModule("app:test", func(*runtime.Env) (any, error) {
			return runtime.Exports{"ready": func() { close(ready) }}, nil
		}),
		runtime.WithStdio(nil, os.Stdout, os.Stderr),
	)
	if err != nil {
		log.Fatal(err)
	}
	defer rt.Close()
	ended := make(chan error)
	go func() {
		ended <- rt.RunString(context.Background(), "main.js", `
			const net = require('net');
			net.connect(22, '10.0.0.1').on('error', (err) => console.log(err.code, err.resource));
			const server = net.createServer((socket) => {
				net.connect(5432, '10.0.0.1').pipe(socket);
				server.close();
			});
			server.listen(80, '127.0.0.1', require('app:test').ready);
		`)
	}()
	<-ready
	conn, err := memory.DialContext(context.Background(), "tcp", "127.0.0.1:80")
	if err != nil {
		log.Fatal(err)
	}
	answer, err := io.ReadAll(conn)
	conn.Close()
	fmt.Println(string(answer), err, <-ended)
	// Output:
	// listen 127.0.0.1:80
	// ERR_ACCESS_DENIED 10.0.0.1:22
	// connect 10.0.0.1:5432
	// rows <nil> <nil>
}

func ExampleWithFiles() {
	dir, err := os.MkdirTemp("", "example")
	if err != nil {
		log.Fatal(err)
	}
	defer os.RemoveAll(dir)
	data := runtime.AllowPaths(dir)
	rt, err := runtime.New(
		runtime.WithFiles(data, data), // of the system; scripts see nothing else of it
		runtime.WithDir(dir),
		runtime.WithStdio(nil, os.Stdout, os.Stderr),
	)
	if err != nil {
		log.Fatal(err)
	}
	defer rt.Close()
	err = rt.RunString(context.Background(), "main.js", `
		const fs = require('fs');
		fs.writeFileSync('notes.txt', 'written');
		console.log(fs.readFileSync('notes.txt', 'utf8'));
		fs.readFileSync('/etc/hosts');
	`)
	var denied *runtime.AccessError
	fmt.Println(errors.As(err, &denied), denied)
	// Output:
	// written
	// true access denied: FileSystemRead /etc/hosts
}

// A folder may be granted to be read only, and scripts may be loaded from elsewhere.
func TestFilesToRead(t *testing.T) {
	dir := realTempDir(t)
	writeFile(t, filepath.Join(dir, "f"), "content")
	out, err := output(t, `
		const fs = require('fs');
		console.log(require('./lib'), fs.readFileSync(process.argv[2] + '/f', 'utf8'));
		fs.existsSync('/lib.js');
	`, runtime.WithFS(fstest.MapFS{"lib.js": {Data: []byte("module.exports = 'lib'")}}),
		runtime.WithFiles(runtime.AllowPaths(dir), nil), runtime.WithArgs(dir))
	if !errors.Is(err, fs.ErrPermission) || out != "lib content\n" {
		t.Errorf("%q, %v", out, err)
	}
	out, err = output(t, `
		const fs = require('fs');
		const attempt = (f) => { try { console.log(f()); } catch (err) { console.log(err.code, err.permission ?? ''); } };
		const at = process.argv[2] + '/f';
		attempt(() => fs.readFileSync(at, 'utf8'));
		attempt(() => fs.writeFileSync(at, 'x'));
		attempt(() => fs.chmodSync(at, 0));
		attempt(() => fs.readFileSync(0));
		attempt(() => fs.writeSync(2, 'x'));
		attempt(() => require(at));
		attempt(() => process.chdir(process.argv[2]));
		attempt(() => fs.readFileSync('f', 'utf8'));
		attempt(() => process.chdir('..'));
		attempt(() => require('os'));
		attempt(() => process.kill(process.pid, 0));
		attempt(() => ['fs.read', 'fs.write', 'system', 'net.connect'].map((scope) => process.permission.has(scope)));
		attempt(() => process.permission.has('fs.read', at) && !process.permission.has('fs.write', at));
	`, runtime.WithFiles(runtime.AllowPaths(dir), nil), runtime.WithArgs(dir))
	want := `content
ERR_ACCESS_DENIED FileSystemWrite
ERR_ACCESS_DENIED FileSystemWrite
EBADF 
EBADF 
MODULE_NOT_FOUND 
undefined
content
ERR_ACCESS_DENIED FileSystemRead
MODULE_NOT_FOUND 
ERR_FEATURE_UNAVAILABLE_ON_PLATFORM 
[ true, false, false, true ]
true
`
	if err != nil || out != want {
		t.Errorf("got\n%s\n%v", out, err)
	}
}

// What is taken away of a process that is the Go process.
func TestPermissionsOfASystem(t *testing.T) {
	dir := realTempDir(t)
	t.Setenv("SLUICE_SECRET", "secret")
	t.Setenv("SLUICE_OPEN", "open")
	writeFile(t, filepath.Join(dir, "in", "main.js"), `
		const fs = require('fs');
		const attempt = (name, f) => { try { console.log(name, f()); } catch (err) { console.log(name, err.code, err.permission, err.message.split('\n')[0]); } };
		attempt('lib', () => require('./lib'));
		attempt('out', () => require('../out/lib'));
		attempt('extension', () => require('module')._extensions['.js'](module, process.argv[2] + '/out/lib.js'));
		attempt('read', () => fs.readFileSync(__filename).length > 0);
		attempt('env', () => [process.env.SLUICE_SECRET, process.env.SLUICE_OPEN, 'SLUICE_SECRET' in process.env]);
		process.env.SLUICE_OPEN = 'changed';
		process.env.SLUICE_SECRET = 'mine';
		attempt('own env', () => [process.env.SLUICE_SECRET, process.env.SLUICE_OPEN]);
		attempt('kill', () => process.kill(process.pid, 0));
		attempt('setuid', () => process.setuid(process.getuid()));
		attempt('umask', () => process.umask(0o22));
		attempt('priority', () => require('os').setPriority(0));
		attempt('abort', () => process.abort());
		attempt('binding', () => process.binding('fs'));
		attempt('dlopen', () => process.dlopen(module, '/none'));
		attempt('loadEnvFile', () => process.loadEnvFile(process.argv[2] + '/out/lib.js'));
		attempt('environ', () => fs.readFileSync('/proc/self/environ'));
		attempt('environ as a script', () => require('/proc/self/environ'));
		attempt('exit', () => process.permission.has('env', 'SLUICE_OPEN') && !process.permission.has('env', 'SLUICE_SECRET'));
		process.exit(3);
	`)
	writeFile(t, filepath.Join(dir, "in", "lib.js"), "module.exports = 'lib'")
	writeFile(t, filepath.Join(dir, "out", "lib.js"), "module.exports = 'lib'")
	var out strings.Builder
	rt := newRuntime(t,
		runtime.WithSystem(),
		runtime.WithArgs(dir),
		runtime.WithStdio(nil, &out, &out),
		runtime.WithPermissions(runtime.Permissions{
			Read:     runtime.AllowPaths(),
			Write:    runtime.AllowPaths(),
			Modules:  runtime.AllowPaths(filepath.Join(dir, "in")),
			Env:      runtime.AllowNames("SLUICE_*").Deny("SLUICE_SECRET"),
			Confined: true,
		}))
	err := rt.RunFile(t.Context(), filepath.Join(dir, "in", "main.js"))
	var exit *runtime.ExitError
	if !errors.As(err, &exit) || exit.Code != 3 {
		t.Error(err)
	}
	denied := func(name, permission string) string {
		return name + " ERR_ACCESS_DENIED " + permission + " Access to this API has been restricted\n"
	}
	environ := denied("environ", "FileSystemRead") + denied("environ as a script", "FileSystemRead")
	if _, err := os.Stat("/proc/self/environ"); err != nil {
		environ = denied("environ", "FileSystemRead") + "environ as a script MODULE_NOT_FOUND undefined Cannot find module '/proc/self/environ'\n"
	}
	want := "lib lib\n" + denied("out", "FileSystemRead") + denied("extension", "FileSystemRead") + denied("read", "FileSystemRead") +
		"env [ undefined, 'open', false ]\nown env [ 'mine', 'changed' ]\n" +
		denied("kill", "System") + denied("setuid", "System") + denied("umask", "System") + denied("priority", "System") + denied("abort", "System") +
		"binding ERR_ACCESS_DENIED  process.binding\n" +
		"dlopen ERR_DLOPEN_DISABLED undefined Cannot load native addon because loading addons is disabled.\n" +
		denied("loadEnvFile", "FileSystemRead") + environ + "exit true\n"
	if out.String() != want {
		t.Errorf("got\n%swant\n%s", out.String(), want)
	}
	if got := os.Getenv("SLUICE_OPEN"); got != "open" {
		t.Errorf("the environment of the Go process has %q now", got)
	}
}

// Who takes only one thing away closes the ways round it, and leaves the rest.
func TestOnePermission(t *testing.T) {
	t.Setenv("SLUICE_SECRET", "secret")
	dir := realTempDir(t)
	writeFile(t, filepath.Join(dir, "f"), "content")
	out, err := output(t, `
		const fs = require('fs');
		const attempt = (name, f) => { try { console.log(name, f()); } catch (err) { console.log(name, err.code); } };
		attempt('env', () => process.env.SLUICE_SECRET);
		attempt('environ', () => fs.readFileSync('/proc/thread-self/environ').length && 'all of it');
		attempt('read', () => fs.readFileSync(process.argv[2] + '/f', 'utf8'));
		attempt('link', () => fs.symlinkSync('f', process.argv[2] + '/link'));
		attempt('umask', () => process.umask(process.umask()) >= 0);
		attempt('has', () => ['fs', 'fs.read', 'env', 'system', 'child', 'worker'].map((scope) => process.permission.has(scope)));
	`, runtime.WithSystem(), runtime.WithArgs(dir), runtime.WithPermissions(runtime.Permissions{Env: runtime.DenyNames("SLUICE_SECRET"), NodeScopes: []string{"worker"}}))
	environ := "ERR_ACCESS_DENIED"
	if _, err := os.Stat("/proc/thread-self/environ"); err != nil {
		environ = "ENOENT"
	}
	if want := "env undefined\nenviron " + environ + "\nread content\nlink undefined\numask true\nhas [ true, true, false, true, false, true ]\n"; err != nil || out != want {
		t.Errorf("got\n%s%v", out, err)
	}
}

func TestNoPermissionIsTakenAway(t *testing.T) {
	out, err := output(t, `console.log('permission' in process, require('fs').readFileSync(process.execPath).length > 0)`,
		runtime.WithSystem(), runtime.WithExecPath(os.Args[0], "x"))
	if err != nil || out != "false true\n" {
		t.Errorf("%q, %v", out, err)
	}
}

func TestWrongPath(t *testing.T) {
	for _, option := range []runtime.Option{
		runtime.WithFiles(runtime.AllowPaths(""), nil),
		runtime.WithFiles(nil, runtime.AllowPaths("")),
		runtime.WithPermissions(runtime.Permissions{Read: runtime.DenyPaths("a\x00b")}),
	} {
		var bad *runtime.PathError
		if _, err := runtime.New(option); !errors.As(err, &bad) {
			t.Error(err)
		}
	}
}

// A rule that would match nothing is refused, and matches nothing.
func TestWrongName(t *testing.T) {
	for _, names := range []*runtime.Names{
		runtime.AllowNames("*_TOKEN"), runtime.DenyNames("A=B"), runtime.DenyNames("A").Deny(""),
	} {
		var bad *runtime.NameError
		_, err := runtime.New(runtime.WithSystem(), runtime.WithPermissions(runtime.Permissions{Env: names}))
		if !errors.As(err, &bad) || names.Permit("HOME") || names.All() {
			t.Error(err)
		}
	}
}
