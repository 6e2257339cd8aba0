package main

import (
	"testing"
)

// mostGrowth is how much more work twice as much of a shape may take: the most counted is 2.2 for texts, and 2.6
// for many articles, which are compared up to a limit that these sizes do not reach.
const mostGrowth = 3

// TestGrowth counts, for every hostile shape, the statements executed for it and for twice as much of it.
func TestGrowth(t *testing.T) {
	t.Parallel()
	if testing.Short() {
		t.Skip("builds the program again, and runs it on every shape")
	}
	c, err := newCounter(t.Context(), t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range shapes() {
		t.Run(s.name, func(t *testing.T) {
			t.Parallel()
			few, err := c.work(t.Context(), s.name, counted)
			if err != nil {
				t.Fatal(err)
			}
			many, err := c.work(t.Context(), s.name, 2*counted)
			if err != nil {
				t.Fatal(err)
			}
			t.Logf("%d statements, then %d: %.2f times", few, many, float64(many)/float64(few))
			if float64(many) > mostGrowth*float64(few) {
				t.Errorf("%d statements, for twice as much %d: %.2f times", few, many, float64(many)/float64(few))
			}
		})
	}
}
