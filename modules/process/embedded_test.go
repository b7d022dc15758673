package process_test

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"github.com/sluicejs/sluice/eventloop"
	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/modules/process"
)

// A process that is not the system's leaves the Go process alone.
func TestEmbeddedProcessTouchesNothing(t *testing.T) {
	dir := t.TempDir()
	if err := os.Mkdir(filepath.Join(dir, "sub"), 0o755); err != nil {
		t.Fatal(err)
	}
	before, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	enter := func(path string) error {
		_, err := os.Stat(path)
		return err
	}
	var stdout bytes.Buffer
	code := runProgram(script(t, `
		const calls = {
			abort: () => process.abort(),
			kill: () => process.kill(process.pid, 0),
			umask: () => process.umask(0o22),
			setuid: () => process.setuid(0),
			setgroups: () => process.setgroups([]),
		};
		for (const [name, call] of Object.entries(calls)) {
			try { console.log(name, call()); } catch (e) { console.log(name, e.code, e.message.slice(0, 40)); }
		}
		process.on('SIGTERM', () => {});
		process.env.SLUICE_EMBEDDED = 'yes';
		console.log(Object.keys(process.env));
		process.chdir('sub');
		console.log(process.cwd().endsWith('sub'), process.umask() >= 0);
		try { process.chdir('nowhere'); } catch (e) { console.log(e.code, e.path === process.cwd(), e.dest); }
		try { process.chdir(__file); } catch (e) { console.log(e.name); }
	`), process.Options{Stdout: &stdout, Dir: dir, Enter: enter, Env: map[string]string{"A": "1"}})
	want := `abort ERR_FEATURE_UNAVAILABLE_ON_PLATFORM The feature process.abort is unavailable
kill ERR_FEATURE_UNAVAILABLE_ON_PLATFORM The feature process.kill is unavailable 
umask ERR_FEATURE_UNAVAILABLE_ON_PLATFORM The feature process.umask is unavailable
setuid ERR_FEATURE_UNAVAILABLE_ON_PLATFORM The feature process.setuid is unavailabl
setgroups ERR_FEATURE_UNAVAILABLE_ON_PLATFORM The feature process.setgroups is unavail
[ 'A', 'SLUICE_EMBEDDED' ]
true true
ENOENT true nowhere
ReferenceError
`
	if code != 0 || stdout.String() != want {
		t.Errorf("exit %d, printed\n%s\nwant\n%s", code, stdout.String(), want)
	}
	if after, err := os.Getwd(); err != nil || after != before {
		t.Errorf("the working directory is %s, was %s", after, before)
	}
	if _, ok := os.LookupEnv("SLUICE_EMBEDDED"); ok {
		t.Error("the script has changed the environment")
	}
}

// An application hands signals to its script.
func TestSignal(t *testing.T) {
	r, err := js.NewRealm(nil)
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	p := process.Install(r, process.Options{})
	if err := p.Signal("SIGNONE"); err == nil {
		t.Error("SIGNONE is a signal")
	}
	r.Loop.Turn(eventloop.Func(func() {
		if _, err := r.VM.RunString(`process.on('SIGTERM', (name, number) => { seen = name + number; process.exit(3) })`); err != nil {
			panic(err)
		}
	}))
	sent := make(chan error)
	r.Loop.Ref() // as a server that listens would
	go func() { sent <- p.Signal("SIGTERM") }()
	if err := <-sent; err != nil {
		t.Fatal(err)
	}
	code := p.Run()
	got := r.VM.Get("seen").String()
	if code != 3 || got != "SIGTERM15" || !p.Ended() {
		t.Errorf("exit %d, seen %q, ended %v", code, got, p.Ended())
	}
}
