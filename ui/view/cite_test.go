package view

import (
	"strings"
	"testing"

	"lineup/model"
	"lineup/ui/safe/safetest"
)

func TestCitation(t *testing.T) {
	c := harbor(t)
	c.Quotes[0].Venue = "the north pier"
	const source = "Estuary Public Radio, “Harbor stays shut”, 2031-04-02 09:00 UTC\nhttps://news.example/notes_a.txt\nnotes_a.txt:"
	for _, x := range []struct{ name, got, want string }{
		{
			"a quote", c.CiteQuotes([]int{0}, 0).String(),
			"“As far as I know today, no barge of that size will enter the harbor until the crane is mended,”\n— Ada Quill, harbor master (the north pier)\n" + source + "1\n",
		},
		{"a passage", c.CitePassage(0, c.Articles[0].Paragraphs[2]).String(), "The crane fell on Monday.\n" + source + "5\n"},
		{"an article", c.CitePassage(0, model.Span{}).String(), source + "1\n"},
		{
			"what is reported", c.CiteQuotes([]int{4}, 5).String(),
			"the harbor would stay shut to large barges while the crane lay broken\n— Ada Quill, harbor master\n" +
				"Estuary Public Radio, “What the crane cost”, 2031-04-09\nhttps://news.example/notes_f.txt\nnotes_f.txt:1\n",
		},
	} {
		if x.got != x.want {
			t.Errorf("%s:\n%s\nwant:\n%s", x.name, x.got, x.want)
		}
	}
	c.Articles[4].PublishedFrom = model.FromStory
	if got := c.Source(4, 7).String(); !strings.Contains(got, "2031-04-03 06:00 UTC (date inferred)\n") {
		t.Errorf("%s", got)
	}
	find := model.Find{Why: "Courier says less.", Base: model.FindSide{Sentence: c.Articles[0].Paragraphs[0]}, Here: model.FindSide{Article: 4}}
	if got := c.CiteFind(&find).String(); !strings.HasPrefix(got, "Courier says less.\n\nThe harbor stays shut.\nEstuary") || !strings.Contains(got, "\n\nThe Harbor Courier, “") {
		t.Errorf("%s", got)
	}
}

// TestVerbatim checks that a quote is cited with the marks in the article, and that missing marks and widely
// separated pieces are made visible.
func TestVerbatim(t *testing.T) {
	between := strings.Repeat(" word", 60)
	for _, x := range []struct{ body, want string }{
		{`"[Yes,]" he said. "[And no.]"`, `"Yes," he said. "And no."`},
		{`“[Yes.]` + "\n\n" + `“[And no.]”`, "“Yes.\n\n“And no.”"},
		{"“[Yes.]”" + between + " “[And no.]”", "“Yes.” … “And no.”"},
		{"[yes] and", "“yes”"},
	} {
		q := model.Quote{}
		body := ""
		for _, r := range x.body {
			switch r {
			case '[':
				q.Pieces = append(q.Pieces, model.Span{Start: len(body)})
			case ']':
				q.Pieces[len(q.Pieces)-1].End = len(body)
			default:
				body += string(r)
			}
		}
		c := New(&model.Corpus{Articles: []*model.Article{{Text: body}}, Quotes: []*model.Quote{&q}}, DayMonth)
		if got := c.Verbatim(0); got != x.want {
			t.Errorf("%s is cited as %q, want %q", x.body, got, x.want)
		}
	}
}

// TestNothingHostileIsCited checks that everything copied has been through the sanitiser.
func TestNothingHostileIsCited(t *testing.T) {
	h := safetest.Hostile()
	a := &model.Article{ID: "a", File: h, URL: h, Title: h, Text: h, Outlet: model.Outlet{Name: h}}
	c := New(&model.Corpus{
		Articles: []*model.Article{a}, Quotes: []*model.Quote{{Pieces: []model.Span{{End: len(h)}}, Venue: h}},
		Speakers: []*model.Speaker{{Name: h, Role: h}},
	}, DayMonth)
	whole := model.Span{End: len(h)}
	for _, s := range []string{
		c.CiteQuotes([]int{0}, 0).String(), c.CitePassage(0, whole).String(),
		c.CiteFind(&model.Find{Why: h, Base: model.FindSide{Sentence: whole}}).String(),
	} {
		if leak := safetest.Leak(s, false); leak != "" {
			t.Errorf("%+q is cited", leak)
		}
	}
}
