package transport

import "syscall"

const keepIdle = syscall.TCP_KEEPIDLE
