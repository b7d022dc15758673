package os

import (
	"os/user"
	"strings"
)

// currentUser finds the user of the process, who has neither numbers nor a shell.
func currentUser() (account, error) {
	u, err := user.Current()
	if err != nil {
		return account{}, err
	}
	name := u.Username[strings.LastIndexByte(u.Username, '\\')+1:]
	return account{uid: -1, gid: -1, name: name, home: u.HomeDir}, nil
}
