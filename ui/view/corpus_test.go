package view

import (
	"slices"
	"strings"
	"testing"
	"time"

	"lineup/model"

	"lineup/model/text"

	"lineup/model/compare/utterance"
)

// A testArticle is an article in a test corpus of a single story. Its quotes are between “ and ”, each belonging to the
// utterance at the same index in quotes; model.None for none.
type testArticle struct {
	outlet, short, wire string
	title, body         string
	published           string // RFC 3339, a day, a month, or nothing
	quotes              []int
	indirect            string // words reported without marks, of the last of quotes
	copyOf              string // the outlet whose text it prints
	excerpt             bool
}

// corpusOf builds the corpus of a story. Every utterance is the first speaker's.
func corpusOf(tb testing.TB, articles ...testArticle) *Corpus {
	tb.Helper()
	m := &model.Corpus{Speakers: []*model.Speaker{{ID: "ada-quill", Name: "Ada Quill", Role: "harbor master", Named: true}}}
	story := &model.Story{ID: "s", Title: "Harbor stays shut", Independent: len(articles)}
	for i := range articles {
		x := &articles[i]
		a := articleOf(tb, i, x)
		m.Articles, m.StoryOf, story.Articles = append(m.Articles, a), append(m.StoryOf, 0), append(story.Articles, i)
		if x.copyOf != "" {
			of := slices.IndexFunc(m.Articles, func(a *model.Article) bool { return a.Outlet.Name == x.copyOf || a.Wire == x.copyOf })
			story.Copies = append(story.Copies, model.Copy{Article: i, Of: of, Share: .95})
			story.Independent--
		}
		from := len(m.Quotes)
		quoteAll(tb, m, i, x)
		m.QuotesOf = append(m.QuotesOf, [2]int{from, len(m.Quotes)})
	}
	story.From, story.To = m.Articles[0].Published, m.Articles[len(articles)-1].Published
	m.Stories = []*model.Story{story}
	for i, u := range m.Utterances {
		u.Independent = len(u.Versions) - len(slices.DeleteFunc(slices.Clone(story.Copies), func(k model.Copy) bool { return versionOf(u, k.Article) < 0 }))
		u.Versions = utterance.Rebase(m, i, u.Base)
	}
	return New(m, DayMonth)
}

func articleOf(tb testing.TB, i int, x *testArticle) *model.Article {
	tb.Helper()
	name := "notes_" + string(rune('a'+i)) + ".txt"
	a := &model.Article{
		ID: model.ArticleID("desk/" + name), File: name, Line: 1, TextLine: 1, URL: "https://news.example/" + name, Excerpt: x.excerpt,
		Outlet: model.Outlet{Name: x.outlet, Short: x.short}, Wire: x.wire, Title: x.title, Text: x.body, Paragraphs: text.Paragraphs(x.body),
	}
	a.Published = dateOf(tb, x.published)
	return a
}

// dateOf parses a date with the precision it is written in.
func dateOf(tb testing.TB, s string) model.Date {
	tb.Helper()
	if s == "" {
		return model.Date{}
	}
	for _, l := range []struct {
		layout string
		p      model.Precision
	}{{time.RFC3339, model.ToMinute}, {time.DateOnly, model.ToDay}, {"2006-01", model.ToMonth}, {"2006", model.ToYear}} {
		if t, err := time.Parse(l.layout, s); err == nil {
			return model.Date{Time: t, Precision: l.p}
		}
	}
	tb.Fatalf("no date: %q", s)
	return model.Date{}
}

// quoteAll finds the quotes of an article.
func quoteAll(tb testing.TB, m *model.Corpus, article int, x *testArticle) {
	tb.Helper()
	body, at := x.body, 0
	add := func(u int, kind model.Kind, s model.Span) {
		q := &model.Quote{Article: article, Nth: int32(len(m.Quotes)), Kind: kind, Pieces: []model.Span{s}, Utterance: u, Line: 1, Confidence: .9}
		m.Quotes = append(m.Quotes, q)
		m.Speakers[0].Quotes = append(m.Speakers[0].Quotes, len(m.Quotes)-1)
		if !slices.Contains(m.Speakers[0].Articles, article) {
			m.Speakers[0].Articles = append(m.Speakers[0].Articles, article)
		}
		if u == model.None {
			return
		}
		for len(m.Utterances) <= u {
			m.Utterances = append(m.Utterances, &model.Utterance{ID: model.UtteranceID(rune('a' + len(m.Utterances)))})
		}
		ut := m.Utterances[u]
		if len(ut.Versions) == 0 {
			ut.From = m.Articles[article].Published
		}
		if n := len(ut.Versions); n > 0 && ut.Versions[n-1].Article == article {
			v := &ut.Versions[n-1]
			v.Quotes, v.Pieces = append(v.Quotes, len(m.Quotes)-1), append(v.Pieces, s)
			return
		}
		ut.Versions = append(ut.Versions, model.Version{Article: article, Quotes: []int{len(m.Quotes) - 1}, Pieces: q.Pieces})
	}
	for i, u := range x.quotes {
		if i == len(x.quotes)-1 && x.indirect != "" {
			start := strings.Index(body, x.indirect)
			add(u, model.Indirect, model.Span{Start: start, End: start + len(x.indirect)})
			continue
		}
		open := strings.Index(body[at:], "“")
		end := strings.Index(body[at:], "”")
		if open < 0 || end < 0 {
			tb.Fatalf("%d quotes expected in %q", len(x.quotes), body)
		}
		s := model.Span{Start: at + open + len("“"), End: at + end}
		kind := model.Direct
		if strings.IndexAny(body[s.Start:], "ABCDEFGHIJKLMNOPQRSTUVWXYZ[") != 0 {
			kind = model.Partial
		}
		add(u, kind, s)
		at += end + len("”")
	}
}

// twice returns a story in which two outlets print one version each.
func twice(tb testing.TB, base, here string) *Corpus {
	tb.Helper()
	return corpusOf(tb,
		testArticle{outlet: "Harbor Post", body: "“" + base + "” Ada Quill said.", published: "2031-04-02T09:00:00Z", quotes: []int{0}},
		testArticle{outlet: "Evening Lantern", body: "“" + here + "” Ada Quill said.", published: "2031-04-02T10:00:00Z", quotes: []int{0}},
	)
}
