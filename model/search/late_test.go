package search

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestLate checks that a phrase that is still being typed is found at the same places whether or not its last word
// is left until the end, also if that turns out to be too much work.
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
						s.words = nil // so nothing is left until the end
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
					t.Fatalf("%s, space %d: %d places when left until the end, %d otherwise", query, i, len(found[0]), len(found[1]))
				}
			}
		}
	}
	if left < 10 || switched < 2 || switched == left || hits < 50 {
		t.Errorf("%d words left until the end, %d of them switched back, %d hits: too few for a meaningful test", left, switched, hits)
	}
}

// TestMemory checks that the buffers of a search contain nothing from earlier searches.
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
