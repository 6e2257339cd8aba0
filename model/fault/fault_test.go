package fault

import (
	"errors"
	"strings"
	"testing"
)

func broken() { _ = make([]int, 0)[len("x"):][0] }

// TestGroup checks that a panic in a goroutine reaches whoever waits for it, with its original place.
func TestGroup(t *testing.T) {
	done := 0
	defer func() {
		e := Of(recover())
		if e == nil || !strings.HasPrefix(e.Place, "model/fault/fault_test.go:") || !strings.Contains(string(e.Stack), "broken") {
			t.Errorf("%+v", e)
		}
		if done != 1 {
			t.Error("the function that does not panic was not run")
		}
	}()
	var outer, inner Group
	inner.Go(broken)
	inner.Go(func() { done++ })
	outer.Go(inner.Wait)
	outer.Wait()
	t.Error("Wait did not panic")
}

func TestGuard(t *testing.T) {
	if err := Guard(func() error { return nil })(); err != nil {
		t.Error(err)
	}
	own := errors.New("own")
	if err := Guard(func() error { return own })(); !errors.Is(err, own) {
		t.Error(err)
	}
	err := Guard(func() error { broken(); return nil })()
	if e, ok := errors.AsType[*Error](err); !ok || !strings.Contains(e.Error(), "fault_test.go:") {
		t.Error(err)
	}
}
