package terminal

import (
	"fmt"
	"os"
	"syscall"
	"testing"
	"unsafe"
)

// A terminal is asked for its size.
func TestTerminal(t *testing.T) {
	control, err := os.OpenFile("/dev/ptmx", os.O_RDWR, 0)
	if err != nil {
		t.Skip("no terminal can be had: ", err)
	}
	defer closeFile(t, control)
	ioctl := func(request uintptr, argument unsafe.Pointer) {
		t.Helper()
		if _, _, errno := syscall.Syscall(syscall.SYS_IOCTL, control.Fd(), request, uintptr(argument)); errno != 0 {
			t.Skip("no terminal can be had: ", errno)
		}
	}
	var number, unlocked int32
	ioctl(syscall.TIOCSPTLCK, unsafe.Pointer(&unlocked))
	ioctl(syscall.TIOCGPTN, unsafe.Pointer(&number))
	file, err := os.OpenFile(fmt.Sprintf("/dev/pts/%d", number), os.O_RDWR|syscall.O_NOCTTY, 0)
	if err != nil {
		t.Skip("no terminal can be had: ", err)
	}
	defer closeFile(t, file)
	for columns, want := range map[uint16]Screen{97: {97, true}, 0: {80, true}} {
		size := [4]uint16{24, columns}
		ioctl(syscall.TIOCSWINSZ, unsafe.Pointer(&size))
		if got := ScreenOf(file, func(string) string { return "" }); got != want {
			t.Errorf("%d columns: %+v, want %+v", columns, got, want)
		}
	}
}
