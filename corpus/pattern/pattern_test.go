package pattern

import "testing"

func TestOf(t *testing.T) {
	year := Of(`\b\d{4}\b`)
	for range 2 {
		if got := year().FindString("Harbour Day 1987"); got != "1987" {
			t.Errorf("found %q", got)
		}
	}
	wrong := Of(`(`) // not compiled yet
	defer func() {
		if recover() == nil {
			t.Error("an invalid expression was compiled")
		}
	}()
	wrong()
}
