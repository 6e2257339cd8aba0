package command

import (
	"fmt"
	"os"
	"runtime"
	"time"
)

// TellMetrics writes the number of goroutines and the size of the heap once a second to a file, if LINEUP_DEBUG names
// one. internal/soak reads it.
func TellMetrics(file string) {
	if file == "" {
		return
	}
	go func() {
		for range time.Tick(time.Second) {
			var m runtime.MemStats
			runtime.ReadMemStats(&m)
			line := fmt.Sprintf("%d goroutines, %d KB\n", runtime.NumGoroutine(), m.HeapAlloc>>10)
			_ = os.WriteFile(file, []byte(line), 0o600)
		}
	}()
}
