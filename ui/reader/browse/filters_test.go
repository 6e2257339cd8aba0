package browse

import (
	"slices"
	"strings"
	"testing"

	"lineup/ui/reader/kit"
	"lineup/ui/reader/library"
	"lineup/ui/reader/readertest"
)

// FuzzFilters: any input is filters or a reported mistake; filters as shown parse to the same filters; and no list
// breaks on them.
func FuzzFilters(f *testing.F) {
	for _, s := range []string{"", "ferry", "outlet:daily lantern speaker:ada", "since:2031-04 until:2031", "kind:direct x", "topic:", "a:b", "since:", "outlet:é 日本"} {
		f.Add(s)
	}
	lib := library.New(library.Loaded{Corpus: readertest.Corpus(f, readertest.Bridge)}, kit.Settings{}, nil)
	b := New(lib, lib.All, library.Story)
	f.Fuzz(func(t *testing.T, typed string) {
		fs, err := parseFilters(typed)
		if err != nil {
			return
		}
		shown := make([]string, len(fs))
		for i := range fs {
			shown[i] = fs[i].String()
		}
		again, err := parseFilters(strings.Join(shown, " "))
		if err != nil || !slices.EqualFunc(fs, again, func(a, b filter) bool { return a.String() == b.String() }) {
			t.Errorf("%q is %q, and that is %v, %v", typed, shown, again, err)
		}
		s := newSieve(lib, fs)
		for i := range b.tabsOf {
			for _, id := range b.tabsOf[i].all {
				_ = s.leaves(b.tabsOf[i].kind, id)
			}
		}
	})
}
