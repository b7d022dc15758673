//go:build unix && !darwin

package transport

import "golang.org/x/sys/unix"

const keepIdle = unix.TCP_KEEPIDLE
