package memory

import "golang.org/x/sys/windows"

// possible asks for the memory, and gives it back.
func possible(bytes int) bool {
	at, err := windows.VirtualAlloc(0, uintptr(bytes), windows.MEM_RESERVE|windows.MEM_COMMIT, windows.PAGE_READWRITE)
	return err == nil && windows.VirtualFree(at, 0, windows.MEM_RELEASE) == nil
}
