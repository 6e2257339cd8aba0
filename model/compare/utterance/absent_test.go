package utterance

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"lineup/model"
)

// TestRunIndex compares the index with a search for each run, on random runs and texts of few letters, in which
// runs begin with each other and overlap.
func TestRunIndex(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	random := func(n int) string {
		b := make([]byte, n)
		for i := range b {
			b[i] = "ab "[r.IntN(3)]
		}
		return string(b)
	}
	for range 200 {
		var runs []string
		for range r.IntN(30) {
			runs = append(runs, random(leadBytes+r.IntN(6)))
		}
		slices.Sort(runs)
		runs = slices.Compact(runs)
		x := newRunIndex(slices.Clone(runs))
		for range 5 {
			text := random(r.IntN(200))
			var got, want []string
			for _, i := range x.in(text) {
				got = append(got, x.runs[i])
			}
			for _, s := range runs {
				if strings.Contains(text, s) {
					want = append(want, s)
				}
			}
			if slices.Sort(got); !slices.Equal(got, want) {
				t.Fatalf("in %q of %q: %q, want %q", text, runs, got, want)
			}
		}
	}
}

// TestAbsentGrows checks that twice as many articles in a story do not make more to be stored for each, if every
// other article shares words with just one other: absence is computed on request.
func TestAbsentGrows(t *testing.T) {
	kept := func(n int) int {
		drafts := make([]draft, n)
		for i := range drafts {
			said := fmt.Sprintf("“Gate %d of the %d locks stays shut until the frost leaves the canal,” Varga said.", i/2, n)
			drafts[i] = draft{fmt.Sprint("Post ", i), 3, 0, []string{said}, []string{ona}}
		}
		c := corpus(drafts...)
		c.Utterances = All(c)
		all := 0
		for _, u := range c.Utterances {
			all += len(u.Unclear)
			if len(u.Versions) == 2 && len(c.Absent(u)) == 0 {
				t.Errorf("no article lacks %s", u.Versions[0].Text(c))
			}
		}
		return all
	}
	if few, many := kept(200), kept(400); many > 2*few+400 {
		t.Errorf("stored %d articles for 200, %d for 400", few, many)
	}
}

// TestUnasked checks that no article is said to lack an utterance if not all were checked.
func TestUnasked(t *testing.T) {
	c := corpus(draft{"Post", 3, 0, []string{"“The frost stays.”"}, []string{ona}}, draft{"Dull", 3, 0, []string{"Nothing."}, []string{""}})
	u := &model.Utterance{Versions: []model.Version{{Article: 0}}}
	if got := c.Absent(u); !slices.Equal(got, []int{1}) || !c.Lacks(u, 1) || c.Lacks(u, 0) {
		t.Errorf("absent %v", got)
	}
	if u.Unclear = []int{1}; c.Absent(u) != nil || c.Lacks(u, 1) {
		t.Error("an article that may have the utterance counts as lacking it")
	}
	if u.Unclear, u.Unasked = nil, true; c.Absent(u) != nil || c.Lacks(u, 1) {
		t.Error("an article that was not checked counts as lacking it")
	}
	many := &reports{}
	for i := range perGist + 1 {
		many.add(i, gist{stems: []stem{{1, 10}}, weight: 10})
	}
	asked := &model.Utterance{}
	if many.find(asked, &gist{stems: []stem{{1, 10}}, weight: 10}); !asked.Unasked || asked.Unclear != nil {
		t.Error("the limit of comparisons is exceeded")
	}
}
