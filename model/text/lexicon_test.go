package text

import (
	"fmt"
	"strconv"
	"strings"
	"testing"
)

// FuzzNumbers compares the table with Go's own map.
func FuzzNumbers(f *testing.F) {
	f.Add("the ferry the harbourmaster a a\x00 a\x00\x00 harbourmasters ferrymen ferryman é  ")
	f.Add(strings.Repeat("abcdefgh abcdefg abcd abc ab aab aba ", 3))
	f.Fuzz(func(t *testing.T, s string) {
		table, want := NewNumbers(), map[string]int{}
		for w := range strings.SplitSeq(s, " ") {
			if _, ok := want[w]; !ok {
				want[w] = len(want)
			}
			if n := table.Of(w); n != want[w] {
				t.Fatalf("%q is %d, want %d", w, n, want[w])
			}
		}
		for w, n := range want {
			if string(table.Word(n)) != w {
				t.Errorf("%d is %q, want %q", n, table.Word(n), w)
			}
		}
	})
}

func TestNumbersGrows(t *testing.T) {
	table := NewNumbers()
	for range 2 {
		for i := range 20000 {
			for k, w := range [...]string{strconv.Itoa(i), fmt.Sprintf("harbour%d", i)} {
				if n := table.Of(w); n != 2*i+k {
					t.Fatalf("%q is %d, want %d", w, n, 2*i+k)
				}
			}
		}
	}
}

func TestLexiconForgets(t *testing.T) {
	read := 0
	l := NewLexicon(func(w string) string { read++; return "<" + w + ">" })
	word := func(i int) string { return fmt.Sprintf("w%d", i) }
	for i := range mostSpellings + 10 {
		for _, w := range [...]string{word(i), word(i), word(max(0, i-5))} {
			if got := *l.Of(w); got != "<"+w+">" {
				t.Fatalf("Of(%q) = %q", w, got)
			}
		}
	}
	if least := mostSpellings + 10; read < least || read > least+10 {
		t.Errorf("read %d times, want about %d", read, least)
	}
	long := strings.Repeat("z", longestSpelling+1)
	if got := *l.Of(long); got != "<"+long+">" || len(l.spelt.words) > 16*mostSpellings {
		t.Errorf("a long word gives %q, and %d bytes are stored", got, len(l.spelt.words))
	}
	if len(l.known) > mostSpellings || l.spelt.Size() != len(l.known) {
		t.Errorf("%d spellings and %d results are stored", l.spelt.Size(), len(l.known))
	}
}
