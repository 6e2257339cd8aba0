package print

import (
	"strings"
	"testing"

	"lineup/model"
)

// TestChart checks how each outlet has an utterance.
func TestChart(t *testing.T) {
	c := harbour(t)
	c.Articles = append(c.Articles, &model.Article{ID: "clip", Excerpt: true})
	c.QuotesOf, c.StoryOf = append(c.QuotesOf, [2]int{2, 2}), append(c.StoryOf, 0)
	v := shown(c)
	x := newChart(v, []int{0, 1, 2, 3}, v.InCommon([]int{0, 1, 2, 3}))
	if len(x.rows) != 1 {
		t.Fatalf("%d rows", len(x.rows))
	}
	var signs strings.Builder
	for _, h := range x.rows[0].cells {
		signs.WriteString(h.Sign())
	}
	if signs.String() != "●−·?" || x.rows[0].tally() != "in 2 of 4 outlets" || x.legend() != "● full, − cut, · left out, ? not clear" {
		t.Errorf("%s, %s, %s", signs.String(), x.rows[0].tally(), x.legend())
	}
	if us := v.InCommon([]int{0, 2}); len(us) != 0 {
		t.Errorf("counted as in common although only one article has it: %v", us)
	}
}

// TestWordings checks three versions of an utterance, of which the line-up has all or two.
func TestWordings(t *testing.T) {
	c := harbour(t)
	three := c.Articles[2]
	u := c.Utterances[0]
	u.Versions = append(u.Versions, model.Version{Article: 2, Pieces: three.Paragraphs})
	got := wordings(shown(c), []int{0, 1, 2}, []int{0})
	if len(got) != 1 {
		t.Fatalf("%d utterances, want 1", len(got))
	}
	const want = "… We will not: “, for now,” 2 (Courier, unknown) · nothing 1 (Whistle)"
	if e, ok := got[0].(entry); !ok || len(e.notes) != 1 || e.notes[0] != want || e.aside != "3 articles, 2 wordings" {
		t.Errorf("%+v", got[0])
	}
	if got := wordings(shown(c), []int{0, 1}, []int{0}); len(got) != 0 {
		t.Errorf("of two versions: %+v", got)
	}
	if u := shown(c).Among(0, []int{1, 2}); len(u.Versions) != 2 || u.Versions[u.Base].Article != 1 || u.Versions[u.Base].Differences != nil {
		t.Errorf("without its base: %+v", u)
	}
}
