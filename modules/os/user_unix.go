//go:build unix

package os

import (
	"bufio"
	"os"
	"strconv"
	"strings"
	"syscall"
)

// currentUser finds the user of the process in the system's list. Package os/user
// does not tell the shell.
func currentUser() (account, error) {
	uid := os.Getuid()
	list, err := os.Open("/etc/passwd")
	if err != nil {
		return account{}, err
	}
	defer list.Close()
	for lines := bufio.NewScanner(list); lines.Scan(); {
		fields := strings.Split(lines.Text(), ":")
		if len(fields) != 7 || fields[2] != strconv.Itoa(uid) {
			continue
		}
		gid, err := strconv.Atoi(fields[3])
		if err != nil {
			continue
		}
		return account{uid: uid, gid: gid, name: fields[0], home: fields[5], shell: fields[6], hasShell: true}, nil
	}
	return account{}, syscall.ENOENT
}
