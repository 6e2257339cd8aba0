package large

import (
	"os"
	"syscall"
	"unsafe"
)

// advise asks for large pages for the whole pages within memory. Failure is harmless.
func advise(memory []byte) {
	page := uintptr(os.Getpagesize())
	lead := -uintptr(unsafe.Pointer(&memory[0])) & (page - 1) //nolint:gosec // where it begins
	whole := (uintptr(len(memory)) - lead) &^ (page - 1)
	_ = syscall.Madvise(memory[lead:lead+whole], syscall.MADV_HUGEPAGE)
}
