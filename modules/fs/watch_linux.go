package fs

import (
	"encoding/binary"
	"os"
	"path/filepath"
	"strings"
	"sync"

	"golang.org/x/sys/unix"
)

// Watch implements [Watcher].
func (s system) Watch(path string, recursive bool, changed func(Change)) (stop func(), err error) {
	if recursive {
		return watchTree(path, changed)
	}
	return changes.watch(path, func(e inotifyEvent) {
		name := e.name
		if name == "" {
			name = filepath.Base(path)
		}
		changed(Change{Name: name, Renamed: e.renamed()})
	})
}

// inotifyMask is what is watched for.
const inotifyMask = unix.IN_ATTRIB | unix.IN_CREATE | unix.IN_MODIFY | unix.IN_DELETE | unix.IN_DELETE_SELF |
	unix.IN_MOVE_SELF | unix.IN_MOVED_FROM | unix.IN_MOVED_TO

// inotifyEvent is an event of the system's.
type inotifyEvent struct {
	mask uint32
	name string // in a folder; "" for the folder or the file itself
}

func (e inotifyEvent) renamed() bool {
	return e.mask&^(unix.IN_ATTRIB|unix.IN_MODIFY|unix.IN_ISDIR) != 0
}

// inotify is an instance of that, of which a user may have few: all watches of the
// process share one, which is there as long as there are any.
type inotify struct {
	mu      sync.Mutex
	file    *os.File // nil if there is none
	fd      int
	watches map[int][]*inotifyWatch
}

// inotifyWatch is one who watches.
type inotifyWatch struct {
	changed func(inotifyEvent)
}

var changes = &inotify{watches: make(map[int][]*inotifyWatch)}

// watch has changed called with the events of a path.
func (n *inotify) watch(path string, changed func(inotifyEvent)) (stop func(), err error) {
	n.mu.Lock()
	defer n.mu.Unlock()
	if n.file == nil {
		if err := n.open(); err != nil {
			return nil, err
		}
	}
	wd, err := unix.InotifyAddWatch(n.fd, path, inotifyMask)
	if err != nil {
		n.closeIfIdle()
		return nil, err
	}
	w := &inotifyWatch{changed}
	n.watches[wd] = append(n.watches[wd], w)
	return func() { n.remove(wd, w) }, nil
}

// open makes the instance. The mutex is held.
func (n *inotify) open() error {
	fd, err := unix.InotifyInit1(unix.IN_CLOEXEC | unix.IN_NONBLOCK)
	if err != nil {
		return err
	}
	n.fd, n.file = fd, os.NewFile(uintptr(fd), "inotify")
	go n.read(n.file)
	return nil
}

// remove ends a watch.
func (n *inotify) remove(wd int, w *inotifyWatch) {
	n.mu.Lock()
	defer n.mu.Unlock()
	list := n.watches[wd]
	for i := range list {
		if list[i] == w {
			list = append(list[:i:i], list[i+1:]...)
			break
		}
	}
	if len(list) > 0 {
		n.watches[wd] = list
	} else if _, ok := n.watches[wd]; ok {
		delete(n.watches, wd)
		_, _ = unix.InotifyRmWatch(n.fd, uint32(wd)) // it may be gone with the file
	}
	n.closeIfIdle()
}

// closeIfIdle closes the instance if nobody watches, which ends its goroutine. The mutex
// is held.
func (n *inotify) closeIfIdle() {
	if len(n.watches) == 0 && n.file != nil {
		_ = n.file.Close() // there is nothing to write back
		n.file = nil
	}
}

// read hands on the events until the instance is closed.
func (n *inotify) read(file *os.File) {
	buf := make([]byte, 64<<10)
	for {
		size, err := file.Read(buf)
		if err != nil {
			return
		}
		for rest := buf[:size]; len(rest) >= unix.SizeofInotifyEvent; {
			wd := int(int32(binary.NativeEndian.Uint32(rest)))
			mask := binary.NativeEndian.Uint32(rest[4:])
			end := unix.SizeofInotifyEvent + int(binary.NativeEndian.Uint32(rest[12:]))
			name := strings.TrimRight(string(rest[unix.SizeofInotifyEvent:end]), "\x00")
			rest = rest[end:]
			n.mu.Lock()
			if n.file != file { // the numbers of another instance mean others
				n.mu.Unlock()
				return
			}
			list := append([]*inotifyWatch(nil), n.watches[wd]...)
			if mask&unix.IN_IGNORED != 0 {
				delete(n.watches, wd)
			}
			n.mu.Unlock()
			for _, w := range list {
				w.changed(inotifyEvent{mask, name})
			}
		}
	}
}

// tree is a folder that is watched with all below it: each folder has a watch of its
// own.
type tree struct {
	root    string
	changed func(Change)

	mu      sync.Mutex
	stopped bool
	stops   map[string]func() // by path
}

func watchTree(root string, changed func(Change)) (stop func(), err error) {
	t := &tree{root: root, changed: changed, stops: make(map[string]func())}
	if err := t.add(root, false); err != nil {
		t.stop()
		return nil, err
	}
	return t.stop, nil
}

// add watches a folder and those below it. What is found in one that has just come is
// told of.
func (t *tree) add(dir string, tell bool) error {
	stop, err := changes.watch(dir, func(e inotifyEvent) { t.happened(dir, e) })
	if err != nil {
		return err
	}
	t.mu.Lock()
	if t.stopped || t.stops[dir] != nil {
		t.mu.Unlock()
		stop()
		return nil
	}
	t.stops[dir] = stop
	t.mu.Unlock()
	entries, err := os.ReadDir(dir)
	if err != nil {
		return nil // a file, or a folder that is gone again
	}
	for _, entry := range entries {
		at := filepath.Join(dir, entry.Name())
		if tell {
			t.tell(at, true)
		}
		if entry.IsDir() {
			_ = t.add(at, tell) // it may be gone again
		}
	}
	return nil
}

// tell tells of a change at a path.
func (t *tree) tell(at string, renamed bool) {
	name, err := filepath.Rel(t.root, at)
	if err != nil || name == "." {
		name = filepath.Base(at)
	}
	t.changed(Change{Name: name, Renamed: renamed})
}

// happened takes an event of one of the folders. What a folder below has to tell of
// itself, the one it is in has told already.
func (t *tree) happened(dir string, e inotifyEvent) {
	if e.name == "" && dir != t.root {
		if e.mask&unix.IN_IGNORED != 0 {
			t.mu.Lock()
			delete(t.stops, dir)
			t.mu.Unlock()
		}
		return
	}
	at := filepath.Join(dir, e.name)
	t.tell(at, e.renamed())
	switch {
	case e.mask&unix.IN_ISDIR == 0:
	case e.mask&(unix.IN_CREATE|unix.IN_MOVED_TO) != 0:
		_ = t.add(at, true) // it may be gone again
	case e.mask&unix.IN_MOVED_FROM != 0:
		t.drop(at)
	}
}

// drop ends the watches of a folder that was moved, and of those below it: they go with the
// folder, and tell of it by the path that it had.
func (t *tree) drop(dir string) {
	var stops []func()
	t.mu.Lock()
	for at, stop := range t.stops {
		if at == dir || strings.HasPrefix(at, dir+"/") {
			stops = append(stops, stop)
			delete(t.stops, at)
		}
	}
	t.mu.Unlock()
	for _, stop := range stops {
		stop()
	}
}

func (t *tree) stop() {
	t.mu.Lock()
	t.stopped = true
	stops := t.stops
	t.stops = nil
	t.mu.Unlock()
	for _, stop := range stops {
		stop()
	}
}
