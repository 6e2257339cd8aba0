package large

import (
	"runtime"
	"syscall"
)

// Heap asks for large pages for the next bytes of memory that the program will allocate. It allocates that much
// without touching it, and frees it for reuse in small pieces. It never takes more than half of the machine's free
// memory, and does nothing for amounts of a few pages.
func Heap(bytes int64) {
	var now syscall.Sysinfo_t
	if syscall.Sysinfo(&now) != nil {
		return
	}
	free := int64(now.Freeram) * int64(now.Unit)
	if bytes = min(bytes, free/2); bytes < 8*least {
		return
	}
	Make[byte](int(bytes), int(bytes))
	runtime.GC()
}
