package large

import (
	"runtime"
	"syscall"
)

// Heap asks for large pages for the memory that the program will take next, so many bytes of
// it: it takes that much, which touches none of it, and gives it back to be handed out in
// small pieces. It never takes more than half of what the machine has free, and what is less
// than some pages is not asked for.
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
