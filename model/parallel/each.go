package parallel

import (
	"runtime"
	"sync/atomic"

	"lineup/model/fault"
)

// Each calls do once for each of 0..n-1, on all processors, and returns when all calls have. Workers take the
// numbers a few at a time, the lowest first, so that nobody waits long for the worker with the slowest ones.
func Each(n int, do func(i int)) {
	stretch := min(64, 1+n/64)
	var next atomic.Int64
	var wait fault.Group
	for range min(runtime.GOMAXPROCS(0), n) {
		wait.Go(func() {
			for {
				from := int(next.Add(int64(stretch))) - stretch
				if from >= n {
					return
				}
				for i := from; i < min(from+stretch, n); i++ {
					do(i)
				}
			}
		})
	}
	wait.Wait()
}
