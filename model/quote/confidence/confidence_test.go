package confidence

import (
	"slices"
	"strings"
	"testing"

	"lineup/model/quote/attribute"
)

// TestTable: every feature has a unique name, and the table has no unknown one.
func TestTable(t *testing.T) {
	names := Names()
	if len(names) != features {
		t.Fatalf("%d names of %d features", len(names), features)
	}
	for i, name := range names {
		if name == "" || slices.Contains(names[:i], name) {
			t.Errorf("feature %d has the name %q", i, name)
		}
	}
	for _, table := range []string{"# a remark\nby a gesture\t1\n", "constant\tmuch\n"} {
		if _, err := load(table); err == nil {
			t.Errorf("%q is taken", table)
		}
	}
	if w, err := load("# a remark\n\nconstant\t-1.5\n"); err != nil || w[constant] != -1.5 || w[clause] != 0 {
		t.Errorf("%v, %v", w, err)
	}
}

// TestChance: every chance is strictly between never and always, and a speaker named beside the words is surer
// than a guess.
func TestChance(t *testing.T) {
	on := func(features ...int) float64 {
		g := make(Grounds, len(Names()))
		g[constant] = 1
		for _, x := range features {
			g[x] = 1
		}
		return Chance(g)
	}
	sure := on(int(attribute.QuoteSubject))
	if sure < .9 || sure >= 1 {
		t.Errorf("a name and a verb behind the words: %.2f", sure)
	}
	if p := on(int(attribute.Doubtful)); p <= 0 || p > .85 {
		t.Errorf("the subject of the sentence: %.2f", p)
	}
	for _, less := range []int{pronoun, role, words, oneWord, rivals, fragment, capitals} {
		if p := on(int(attribute.QuoteSubject), less); p >= sure {
			t.Errorf("%s makes it surer: %.2f of %.2f", Names()[less], p, sure)
		}
	}
	if !strings.HasPrefix(Names()[attribute.Carried], "rule: carried") {
		t.Errorf("the features begin with the rules, not %q", Names()[attribute.Carried])
	}
}
