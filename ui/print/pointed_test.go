package print

import (
	"errors"
	"testing"

	"lineup/model/search"
)

func TestPointed(t *testing.T) {
	for _, test := range []struct{ query, want string }{
		{"ferry spaeker:varga x", "  ferry spaeker:varga x\n        ^^^^^^^"},
		{"渡船\tkind:sông x\x1b", "  渡船 kind:sông x\n            ^^^^"},
	} {
		err := search.Check(test.query)
		if err == nil {
			t.Fatalf("%q was accepted", test.query)
		}
		if got := Pointed(test.query, err).Error(); got != err.Error()+"\n"+test.want {
			t.Errorf("%q:\n%s", test.query, got)
		}
	}
	if err := errors.New("disk full"); Pointed("x", err) != err { //nolint:errorlint // the error itself is wanted
		t.Error("another error was changed")
	}
}
