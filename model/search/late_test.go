package search

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestLate holds that a phrase that is still being typed is found at the same places whether
// its last word is left to the last or not, also where that turns out to be too much.
func TestLate(t *testing.T) {
	ix := coast(t, 2_000)
	type place struct {
		doc, place int
		why        rung
	}
	left, switched, hits := 0, 0, 0
	for _, first := range []string{word0(3), word0(30), word0(300), "'" + word0(90), "T" + word0(0)[1:]} {
		for _, rest := range []string{"ta", "re", word0(5) + " ta", "Ta", "zz"} {
			query := `"` + first + " " + rest
			var found [2][]place
			for i, s := range []space{ix.quoteSpace(), ix.articleSpace()} {
				for way := range 2 {
					if way == 1 {
						s.words = nil // so nothing is left
					}
					q, err := parse(query)
					if err != nil {
						t.Fatal(err)
					}
					p := s.plan(s.parts[0], q).arrange()
					u := &p.groups[0].units[0]
					late := u.late != nil
					out, err := p.scan(t.Context(), 1<<20)
					if err != nil {
						t.Fatal(err)
					}
					if late {
						left++
						hits += len(out.best)
						if u.late == nil {
							switched++
						}
					}
					found[way] = nil
					for _, f := range out.best {
						found[way] = append(found[way], place{f.doc, f.place, f.why})
					}
				}
				for _, f := range found {
					slices.SortFunc(f, func(a, b place) int { return a.doc - b.doc })
				}
				if !slices.Equal(found[0], found[1]) {
					t.Fatalf("%s, space %d: %d places when left to the last, and %d others", query, i, len(found[0]), len(found[1]))
				}
			}
		}
	}
	if left < 10 || switched < 2 || switched == left || hits < 50 {
		t.Errorf("%d were left to the last, %d of them not to the end, %d found: too few to hold anything", left, switched, hits)
	}
}

// TestMemory holds that what a search works with, which others have used before, has nothing
// of theirs left.
func TestMemory(t *testing.T) {
	queries := append([]string{`"` + word0(3) + " ta", "t", "ta re lo", "speaker:t ta", "!ta re"}, typed...)
	ix := coast(t, 200)
	first := map[string]Result{}
	for _, q := range queries {
		first[q] = find(t, coast(t, 200), q, 50)
	}
	for range 3 {
		for i := range queries {
			for _, q := range []string{queries[i], queries[len(queries)-1-i]} {
				if d := cmp.Diff(first[q], find(t, ix, q, 50)); d != "" {
					t.Fatalf("%s: %s", q, d)
				}
			}
		}
	}
}
