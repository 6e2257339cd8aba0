package toml

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"
)

func TestBounds(t *testing.T) {
	deep := func(n int) string { return strings.Repeat("a.", n-1) + "a" }
	for name, c := range map[string]struct {
		in   string
		line int // of the error; 0 for none
	}{
		"a file":                  {"# a.b.c.d\nname = \"a.b\" # [[[\n[map]\ntext = ['''[[''', \"]\", 1.5]\n[[outlet]]\nname = 'x'\n[map.\"a.b\"]\ntext = {a = {b = 1}}\n", 0},
		"a key of all parts":      {deep(maxParts) + " = 1", 0},
		"a key of one more":       {"x = 1\n" + deep(maxParts+1) + " = 1", 2},
		"a table of all parts":    {"[" + deep(maxParts-1) + "]\na = 1", 0},
		"a table of one more":     {"\n\n[" + deep(maxParts+1) + "]", 3},
		"a key in a table":        {"[" + deep(maxParts/2) + "]\n" + deep(maxParts/2+1) + " = 1", 2},
		"lists":                   {"a = " + strings.Repeat("[", 10) + strings.Repeat("]", 10), 0},
		"lists in one another":    {"a = " + strings.Repeat("[", 1000), 1},
		"tables in one another":   {"a = " + strings.Repeat("{a=", 1000), 1},
		"parts in quotes":         {strings.Repeat("\"a\" . ", 100) + "a = 1", 1},
		"twenty thousand parts":   {deep(20_000) + " = 1", 1},
		"full stops in a string":  {"a = \"" + strings.Repeat(".", 100) + "[[[[[[[[[[[[[[[[[[[[[\"", 0},
		"brackets that are ended": {"a = [" + strings.Repeat("[1],", 100) + "]", 0},
	} {
		var v map[string]any
		_, err := Decode(c.in, &v)
		line := 0
		if pe, ok := errors.AsType[ParseError](err); ok {
			line = pe.Position.Line
		} else if err != nil {
			line = -1
		}
		if line != c.line {
			t.Errorf("%s: %v at line %d, want %d", name, err, line, c.line)
		}
	}
}

// FuzzDecode checks that no accepted input keeps the library busy for long.
func FuzzDecode(f *testing.F) {
	for _, s := range []string{"a.b = 1\n[t]\nx = \"\"\"\n.\"\"\"", "[[a]]\nb = {c = [1, 2.5]}", "a = '", "[a.\"b.c\"]\nd = 2020-01-01"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if len(s) > 4096 {
			return
		}
		defer func() {
			if r := recover(); r != nil {
				t.Skip(fmt.Sprint("the library: ", r))
			}
		}()
		start := time.Now()
		var v map[string]any
		_, _ = Decode(s, &v)
		if took := time.Since(start); took > 5*time.Second {
			t.Errorf("%d bytes took %v", len(s), took)
		}
	})
}
