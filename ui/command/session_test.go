package command

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"lineup/model"
	"lineup/ui/safe"
)

// TestTell checks that a problem of many files is reported for some of them, with the number of the others.
func TestTell(t *testing.T) {
	var out bytes.Buffer
	problems := []model.Problem{{File: "odd.bin", What: "a program, not text"}}
	for i := range maxRepeats + 5 {
		problems = append(problems, model.Problem{File: fmt.Sprint(i, ".txt"), Line: 1, What: "no text"})
	}
	(&session{stderr: safe.NewWriter(&out)}).tell(problems)
	lines := strings.Split(strings.TrimSpace(out.String()), "\n")
	if len(lines) != maxRepeats+2 || lines[0] != "odd.bin: a program, not text" || lines[len(lines)-1] != "5 more: no text; lineup check shows where" {
		t.Errorf("%q", lines)
	}
}
