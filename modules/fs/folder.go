package fs

import "os"

// readFolder lists a folder of the system.
func readFolder(path string) ([]Entry, error) {
	dir, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	list, err := dir.ReadDir(-1)
	if closed := dir.Close(); err == nil {
		err = closed
	}
	if err != nil {
		return nil, err
	}
	entries := make([]Entry, len(list))
	for i, entry := range list {
		entries[i] = Entry{Name: entry.Name(), Type: entry.Type()}
	}
	return entries, nil
}
