//go:build linux || darwin || freebsd || netbsd || openbsd || dragonfly

package terminal

import (
	"os"
	"syscall"
	"unsafe"
)

// columnsOf returns how many columns a terminal has, 0 if it does not say, and
// whether the file is a terminal at all. One call of the system answers both
// without a further module, and without a program such as stty that may be
// missing.
func columnsOf(file *os.File) (columns int, ok bool) {
	conn, err := file.SyscallConn()
	if err != nil {
		return 0, false
	}
	var size struct{ rows, columns, x, y uint16 }
	var failure syscall.Errno
	err = conn.Control(func(fd uintptr) {
		_, _, failure = syscall.Syscall(syscall.SYS_IOCTL, fd, syscall.TIOCGWINSZ, uintptr(unsafe.Pointer(&size)))
	})
	return int(size.columns), err == nil && failure == 0
}
