package fault

import (
	"fmt"
	"runtime"
	"runtime/debug"
	"strings"
	"sync"
)

// An Error is a panic in this program.
type Error struct {
	Value any
	Place string // file and line in our code: model/search/parse.go:12
	Stack []byte // of the goroutine that panicked
}

func (e *Error) Error() string {
	return fmt.Sprintf("a fault of the program at %s: %v; please report it", e.Place, e.Value)
}

// Of makes an error of the value that recover returned; nil for nil. An *Error that was passed on is returned as it
// is. Of must be called by the deferred function itself.
func Of(recovered any) *Error {
	switch r := recovered.(type) {
	case nil:
		return nil
	case *Error:
		return r
	default:
		return &Error{Value: r, Place: place(), Stack: debug.Stack()}
	}
}

// module is the prefix of this program's function names, other than those in main.
const module = "lineup/"

// place returns the innermost call in our code below the panic.
func place() string {
	pc := make([]uintptr, 64)
	frames := runtime.CallersFrames(pc[:runtime.Callers(1, pc)])
	panicked, last := false, "a place that is not known"
	for {
		f, more := frames.Next()
		switch {
		case f.Function == "runtime.gopanic":
			panicked = true
		case panicked && (strings.HasPrefix(f.Function, module) || strings.HasPrefix(f.Function, "main.")):
			return fmt.Sprintf("%s:%d", below(f.File), f.Line)
		}
		if !more {
			return last
		}
	}
}

// below returns a file's path relative to the module.
func below(file string) string {
	for _, dir := range []string{"/model/", "/corpus/", "/ui/"} {
		if i := strings.LastIndex(file, dir); i >= 0 {
			return file[i+1:]
		}
	}
	return file[strings.LastIndex(file, "/")+1:]
}

// Guard wraps a function so that it returns a panic as an *Error.
func Guard(do func() error) func() error {
	return func() (err error) {
		defer func() {
			if e := Of(recover()); e != nil {
				err = e
			}
		}()
		return do()
	}
}

// A Group is a sync.WaitGroup whose functions may panic. The zero Group is ready.
type Group struct {
	wait  sync.WaitGroup
	once  sync.Once
	first *Error
}

// Go runs do in a goroutine of its own.
func (g *Group) Go(do func()) {
	g.wait.Go(func() {
		defer func() {
			if e := Of(recover()); e != nil {
				g.once.Do(func() { g.first = e })
			}
		}()
		do()
	})
}

// Wait returns when all functions have. If any panicked, it panics with the first *Error.
func (g *Group) Wait() {
	g.wait.Wait()
	if g.first != nil {
		panic(g.first)
	}
}
