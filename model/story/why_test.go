package story

import (
	"slices"
	"testing"

	"lineup/model"
)

func TestWhy(t *testing.T) {
	articles := news()
	c := &model.Corpus{Articles: articles, Stories: Group(articles, nil), StoryOf: make([]int, len(articles))}
	for s := range c.Stories {
		for _, a := range c.Stories[s].Articles {
			c.StoryOf[a] = s
		}
	}
	// The Mail's own report, a day after the agency's and the reprint.
	r := Why(c, 2)
	if r.Others != 2 || r.Nearest == model.None || c.StoryOf[r.Nearest] != c.StoryOf[2] || r.Days != 1 {
		t.Errorf("the Mail was compared with %d, the nearest is %d, %d days apart; want 2, one of its story, 1", r.Others, r.Nearest, r.Days)
	}
	var words []string
	for _, w := range r.Words {
		words = append(words, w.Word)
		if w.Articles != 2 || w.OneIn < leastOneIn {
			t.Errorf("%s is in %d of the others and in one of %d articles of news, want 2 and at least %d", w.Word, w.Articles, w.OneIn, leastOneIn)
		}
	}
	for _, want := range []string{"Ellary", "Brannagh", "ferry"} {
		if !slices.Contains(words, want) {
			t.Errorf("shared words %q lack %q", words, want)
		}
	}
	for _, no := range []string{"said", "the", "Wexcombe"} {
		if slices.Contains(words, no) {
			t.Errorf("shared words %q include %q, which is common or only in another article", words, no)
		}
	}
	if r := Why(c, 4); r.Others != 0 || r.Nearest != model.None || len(r.Words) != 0 {
		t.Errorf("got %+v for an article alone in its story", r)
	}
}

// TestWhyUndated checks that no distance in time is given if a date is unknown.
func TestWhyUndated(t *testing.T) {
	articles := news()[:3]
	articles[2].Published = model.Date{}
	c := &model.Corpus{Articles: articles, Stories: []*model.Story{{Articles: []int{0, 1, 2}}}, StoryOf: []int{0, 0, 0}}
	if r := Why(c, 2); r.Nearest != model.None || r.Days != 0 || len(r.Words) == 0 {
		t.Errorf("an undated article: got nearest %d, %d days apart, %d words; want none, 0, some", r.Nearest, r.Days, len(r.Words))
	}
}
