package print

import (
	"strings"
	"testing"
	"time"

	"lineup/model"
)

// TestFirst holds that nobody is called the first where the dates do not tell.
func TestFirst(t *testing.T) {
	at := func(layout, s string, p model.Precision) model.Date {
		x, err := time.Parse(layout, s)
		if err != nil {
			t.Fatal(err)
		}
		return model.Date{Time: x, Precision: p}
	}
	day := func(s string) model.Date { return at(time.DateOnly, s, model.ToDay) }
	minute := func(s string) model.Date { return at("2006-01-02 15:04", s, model.ToMinute) }
	for _, x := range []struct {
		dates []model.Date
		want  string
	}{
		{[]model.Date{day("2031-04-03"), day("2031-04-02")}, "first in B, 2031-04-02"},
		{[]model.Date{day("2031-04-02"), day("2031-04-02")}, "same day"},
		{[]model.Date{minute("2031-04-02 09:10"), minute("2031-04-02 09:00")}, "first in B"},
		{[]model.Date{minute("2031-04-02 09:10"), day("2031-04-02")}, "same day"},
		{[]model.Date{day("2031-04-02"), day("2031-04-02"), day("2031-04-03")}, ""},
		{[]model.Date{day("2031-04-02"), {}}, ""},
	} {
		c := &model.Corpus{}
		u := &model.Utterance{}
		var articles []int
		for i, d := range x.dates {
			c.Articles = append(c.Articles, &model.Article{Outlet: model.Outlet{Name: string(rune('A' + i))}, Published: d})
			u.Versions = append(u.Versions, model.Version{Article: i})
			articles = append(articles, i)
		}
		if got := first(c, u, articles); !strings.HasPrefix(got, x.want) || x.want == "" && got != "" {
			t.Errorf("%v: %q, want %q", x.dates, got, x.want)
		}
	}
}

// TestCarried asks for each article what it has to do with an utterance.
func TestCarried(t *testing.T) {
	c := harbour(t)
	c.Articles = append(c.Articles, &model.Article{ID: "clip", Excerpt: true})
	c.QuotesOf, c.StoryOf = append(c.QuotesOf, [2]int{2, 2}), append(c.StoryOf, 0)
	x := carried(c, []int{0, 1, 2, 3}, shared(c, []int{0, 1, 2, 3}))
	if len(x.rows) != 1 {
		t.Fatalf("%d rows", len(x.rows))
	}
	var signs strings.Builder
	for _, b := range x.rows[0].cells {
		signs.WriteString(b.sign())
	}
	if signs.String() != "●●–?" || x.rows[0].tally() != "2 of 4" {
		t.Errorf("%s, %s", signs.String(), x.rows[0].tally())
	}
	if x := shared(c, []int{0, 2}); len(x) != 0 {
		t.Errorf("what one of the articles carries alone is shared: %v", x)
	}
}

func TestOpening(t *testing.T) {
	for in, want := range map[string]string{
		"": "", "a\n b": "a b", strings.Repeat("word ", 30): strings.Repeat("word ", 17) + "word…", strings.Repeat("é", 60): strings.Repeat("é", 45) + "…",
	} {
		if got := opening(in); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}

// TestWordings has three versions of an utterance, of which the line-up holds all or two.
func TestWordings(t *testing.T) {
	c := harbour(t)
	three := c.Articles[2]
	u := c.Utterances[0]
	u.Versions = append(u.Versions, model.Version{Article: 2, Pieces: three.Paragraphs})
	told := wordings(c, []int{0, 1, 2}, []int{0})
	if len(told) != 1 {
		t.Fatalf("%d utterances, want 1", len(told))
	}
	const want = "… “We will not: “, for now,” 2 (The Courier, unknown (nameless)) · nothing 1 (Whistle)"
	if e, ok := told[0].(entry); !ok || len(e.notes) != 1 || e.notes[0] != want || e.aside != "3 articles · 2 wordings" {
		t.Errorf("%+v", told[0])
	}
	if told := wordings(c, []int{0, 1}, []int{0}); len(told) != 0 {
		t.Errorf("of two versions: %+v", told)
	}
	if u := among(c, 0, []int{1, 2}); len(u.Versions) != 2 || u.Versions[u.Base].Article != 1 || u.Versions[u.Base].Differences != nil {
		t.Errorf("without its base: %+v", u)
	}
}
