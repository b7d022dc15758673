package fs_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/jstest"
	"github.com/sluicejs/sluice/internal/permission"
	"github.com/sluicejs/sluice/modules/fs"
)

// limited runs a script that may read what is in the folders r and w, and change what is
// in w. It returns what the script prints. Descriptors of the Go process are in fds.
func limited(t *testing.T, source string, fds ...*os.File) string {
	t.Helper()
	dir, err := filepath.EvalSymlinks(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	for _, folder := range []string{"r", "w", "no"} {
		if err := os.Mkdir(filepath.Join(dir, folder), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(dir, folder, "f"), []byte(folder), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	for link, target := range map[string]string{
		"r/file": "../no/f", "r/folder": "../no", "w/file": "../no/f", "w/folder": "../no", "w/new": "../no/new", "w/read": "../r/f",
	} {
		if err := os.Symlink(target, filepath.Join(dir, link)); err != nil {
			t.Skipf("links cannot be made here: %v", err)
		}
	}
	r, out := jstest.Realm(t, func(r *js.Realm) {
		define(r)
		write := permission.AllowPaths(filepath.Join(dir, "w"))
		fs.Limit(r, write.Allow(filepath.Join(dir, "r")), write, false)
	})
	var numbers []string
	for _, f := range fds {
		numbers = append(numbers, fmt.Sprint(f.Fd()))
	}
	jstest.Script(t, r, "script.js", `
		const fs = require('fs');
		const dir = `+fmt.Sprintf("%q", dir)+`, fds = [`+strings.Join(numbers, ", ")+`];
		const R = dir + '/r/', W = dir + '/w/', N = dir + '/no/';
		const show = (err) => err.code === 'ERR_ACCESS_DENIED'
			? ['DENIED', err.permission, err.resource].join(' ').trimEnd() : err.code ?? String(err);
		const attempt = (name, f) => {
			try { const v = f(); console.log(name, v === undefined ? 'done' : v); } catch (err) { console.log(name, show(err)); }
		};
	`+source)
	for folder, want := range map[string]string{"no": "no", "r": "r"} {
		if got, err := os.ReadFile(filepath.Join(dir, folder, "f")); err != nil || string(got) != want {
			t.Errorf("%s/f has %q now, %v", folder, got, err)
		}
	}
	if _, err := os.Stat(filepath.Join(dir, "no", "new")); err == nil {
		t.Error("a file was made where nothing may be changed")
	}
	return strings.ReplaceAll(strings.ReplaceAll(out.String(), dir+"/", ""), dir, "DIR")
}

func compareLimited(t *testing.T, got, want string) {
	t.Helper()
	want = strings.ReplaceAll(strings.TrimLeft(want, "\n"), "\t", "")
	if got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
}

func TestLimitFollowsLinks(t *testing.T) {
	compareLimited(t, limited(t, `
		attempt('read', () => fs.readFileSync(R + 'f', 'utf8'));
		attempt('read a link', () => fs.readFileSync(R + 'file'));
		attempt('read through a link', () => fs.readFileSync(R + 'folder/f'));
		attempt('read with dots', () => fs.readFileSync(R + '../no/f'));
		attempt('read with dots behind a link', () => fs.readFileSync(R + 'folder/../r/f', 'utf8'));
		attempt('list', () => fs.readdirSync(R + 'folder'));
		attempt('list below', () => fs.readdirSync(W, { recursive: true }).length > 0);
		attempt('opendir', () => fs.opendirSync(W + 'folder'));
		attempt('stat', () => fs.statSync(R + 'file'));
		attempt('lstat', () => fs.lstatSync(R + 'file').isSymbolicLink());
		attempt('readlink', () => fs.readlinkSync(R + 'file'));
		attempt('realpath', () => fs.realpathSync(R + 'file'));
		attempt('realpath native', () => fs.realpathSync.native(R + 'f'));
		attempt('exists', () => fs.existsSync(R + 'file'));
		attempt('access', () => fs.accessSync(R + 'folder/none'));
		attempt('write a link', () => fs.writeFileSync(W + 'file', 'x'));
		attempt('write through a link', () => fs.writeFileSync(W + 'folder/f', 'x'));
		attempt('make what a link leads to', () => fs.writeFileSync(W + 'new', 'x'));
		attempt('append to a link', () => fs.appendFileSync(W + 'read', 'x'));
		attempt('truncate', () => fs.truncateSync(W + 'read'));
		attempt('chmod', () => fs.chmodSync(W + 'read', 0o600));
		attempt('utimes', () => fs.utimesSync(W + 'read', 1, 1));
		attempt('mkdir', () => fs.mkdirSync(W + 'folder/d'));
		attempt('mkdir recursive', () => fs.mkdirSync(W + 'folder/d/e', { recursive: true }));
		attempt('mkdtemp', () => fs.mkdtempSync(W + 'folder/t'));
		attempt('rm', () => fs.rmSync(W + 'folder/f'));
		attempt('rename', () => fs.renameSync(W + 'f', W + 'folder/g'));
		attempt('copy', () => fs.copyFileSync(R + 'f', W + 'folder/g'));
		attempt('watch', () => fs.watch(R + 'folder'));
		attempt('watchFile', () => fs.watchFile(R + 'file', () => {}));
		attempt('remove the link itself', () => fs.unlinkSync(W + 'file'));
	`), `
	read r
	read a link DENIED FileSystemRead r/file
	read through a link DENIED FileSystemRead r/folder/f
	read with dots DENIED FileSystemRead r/../no/f
	read with dots behind a link r
	list DENIED FileSystemRead r/folder
	list below true
	opendir DENIED FileSystemRead w/folder
	stat DENIED FileSystemRead r/file
	lstat true
	readlink ../no/f
	realpath DENIED FileSystemRead r/file
	realpath native r/f
	exists DENIED FileSystemRead r/file
	access DENIED FileSystemRead r/folder/none
	write a link DENIED FileSystemWrite w/file
	write through a link DENIED FileSystemWrite w/folder/f
	make what a link leads to DENIED FileSystemWrite w/new
	append to a link DENIED FileSystemWrite w/read
	truncate DENIED FileSystemWrite w/read
	chmod DENIED FileSystemWrite w/read
	utimes DENIED FileSystemWrite w/read
	mkdir DENIED FileSystemWrite w/folder/d
	mkdir recursive DENIED FileSystemWrite w/folder/d/e
	mkdtemp DENIED FileSystemWrite w/folder/tXXXXXX
	rm DENIED FileSystemRead w/folder/f
	rename DENIED FileSystemWrite w/folder/g
	copy DENIED FileSystemWrite w/folder/g
	watch DENIED FileSystemRead r/folder
	watchFile DENIED FileSystemRead r/file
	remove the link itself done
	`)
}

// Nothing gives a file a second name by which more may be done with it.
func TestLimitOfNames(t *testing.T) {
	compareLimited(t, limited(t, `
		attempt('hard link', () => fs.linkSync(R + 'f', W + 'same'));
		attempt('hard link of what is denied', () => fs.linkSync(N + 'f', W + 'same'));
		attempt('move what may only be read', () => fs.renameSync(R + 'f', W + 'g'));
		attempt('move out', () => fs.renameSync(W + 'f', N + 'g'));
		attempt('link', () => fs.symlinkSync(N, W + 'link'));
		attempt('relative link', () => fs.symlinkSync('../no', W + 'link'));
		attempt('move a link', () => fs.renameSync(W + 'folder', W + 'other'));
		attempt('read through it', () => fs.readFileSync(W + 'other/f'));
		attempt('copy a tree', () => fs.cpSync(W + 'other', W + 'copy', { recursive: true, dereference: true }));
		attempt('hard link', () => { fs.linkSync(W + 'f', W + 'same'); return fs.readFileSync(W + 'same', 'utf8'); });
	`), `
	hard link DENIED FileSystemWrite r/f
	hard link of what is denied DENIED FileSystemRead no/f
	move what may only be read DENIED FileSystemWrite r/f
	move out DENIED FileSystemWrite no/g
	link DENIED
	relative link DENIED
	move a link done
	read through it DENIED FileSystemRead w/other/f
	copy a tree DENIED FileSystemRead w/other
	hard link w
	`)
}

// A descriptor is good for what it was opened for, and only for who has opened it.
func TestLimitOfDescriptors(t *testing.T) {
	f, err := os.CreateTemp(t.TempDir(), "host")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if _, err := f.WriteString("of the host"); err != nil {
		t.Fatal(err)
	}
	compareLimited(t, limited(t, `
		const [host] = fds;
		const buf = Buffer.alloc(10);
		attempt('read', () => fs.readSync(host, buf, 0, 10, 0));
		attempt('readFile', () => fs.readFileSync(host));
		attempt('write', () => fs.writeSync(host, 'x'));
		attempt('fstat', () => fs.fstatSync(host));
		attempt('ftruncate', () => fs.ftruncateSync(host));
		attempt('close', () => fs.closeSync(host));
		attempt('stdin', () => fs.fstatSync(0));
		const fd = fs.openSync(R + 'f');
		attempt('own', () => fs.readSync(fd, buf));
		attempt('fchmod', () => fs.fchmodSync(fd, 0o600));
		attempt('futimes', () => fs.futimesSync(fd, 1, 1));
		attempt('fchown', () => fs.fchownSync(fd, 0, 0));
		attempt('ftruncate', () => fs.ftruncateSync(fd));
		attempt('open it for writing', () => { try { fs.openSync('/proc/self/fd/' + fd, 'r+'); } catch (err) { delete err.resource; throw err; } });
		fs.closeSync(fd);
		attempt('close', () => fs.closeSync(fd));
		const own = fs.openSync(W + 'f', 'r+');
		attempt('change', () => { fs.fchmodSync(own, 0o600); fs.ftruncateSync(own, 0); fs.writeSync(own, 'W'); });
		fs.closeSync(own);
		attempt('read and truncate', () => fs.openSync(R + 'f', fs.constants.O_RDONLY | fs.constants.O_TRUNC));
		attempt('read and make', () => fs.openSync(R + 'g', fs.constants.O_RDONLY | fs.constants.O_CREAT));
		attempt('make in a folder', () => fs.openSync(R, fs.constants.O_RDWR | 0o20200000));
	`, f), `
	read EBADF
	readFile EBADF
	write EBADF
	fstat EBADF
	ftruncate EBADF
	close EBADF
	stdin EBADF
	own 1
	fchmod DENIED FileSystemWrite r/f
	futimes DENIED FileSystemWrite r/f
	fchown DENIED FileSystemWrite r/f
	ftruncate DENIED FileSystemWrite r/f
	open it for writing DENIED FileSystemWrite
	close EBADF
	change done
	read and truncate DENIED FileSystemWrite r/f
	read and make DENIED FileSystemWrite r/g
	make in a folder DENIED FileSystemWrite r/
	`)
	if got, err := os.ReadFile(f.Name()); err != nil || string(got) != "of the host" {
		t.Errorf("%q, %v", got, err)
	}
}

// Whatever form a function has, it asks.
func TestLimitOfForms(t *testing.T) {
	compareLimited(t, limited(t, `
		const print = (name) => (err, v) => { console.log(name, err ? show(err) : v); next(); };
		const rejected = (name, promise) => promise.then((v) => console.log(name, v), (err) => console.log(name, show(err))).then(next);
		const steps = [
			() => fs.readFile(N + 'f', print('callback')),
			() => fs.stat(N + 'f', print('stat')),
			() => fs.exists(N + 'f', (there) => print('exists')(null, there)),
			() => rejected('promise', fs.promises.readFile(N + 'f')),
			() => rejected('handle', fs.promises.open(R + 'f', 'r+')),
			() => rejected('handle chmod', fs.promises.open(R + 'f').then((h) => h.chmod(0o600).finally(() => h.close()))),
			() => rejected('opendir', fs.promises.opendir(N)),
			() => rejected('rm', fs.promises.rm(N, { recursive: true, force: true })),
			() => rejected('cp', fs.promises.cp(R + 'folder', W + 'copy', { recursive: true })),
			() => fs.createReadStream(N + 'f').on('error', print('read stream')),
			() => fs.createWriteStream(R + 'f').on('error', print('write stream')),
			() => fs.createReadStream(R + 'f', { encoding: 'utf8' }).on('data', (s) => print('allowed')(null, s)),
			() => fs.createWriteStream(null, { fd: 1 }).on('error', print('stream of a descriptor')).end('x'),
		];
		const next = () => steps.shift()?.();
		next();
	`), `
	callback DENIED FileSystemRead no/f
	stat DENIED FileSystemRead no/f
	exists false
	promise DENIED FileSystemRead no/f
	handle DENIED FileSystemWrite r/f
	handle chmod DENIED FileSystemWrite r/f
	opendir DENIED FileSystemRead no/
	rm DENIED FileSystemRead no/
	cp DENIED FileSystemRead DIR
	read stream DENIED FileSystemRead no/f
	write stream DENIED FileSystemWrite r/f
	allowed r
	stream of a descriptor EBADF
	`)
}
