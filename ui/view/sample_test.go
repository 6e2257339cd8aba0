package view

import (
	"context"
	"strings"
	"testing"

	"lineup/corpus"
	"lineup/model"
	"lineup/model/analyse"
	"lineup/model/compare/finds"
	"lineup/model/text"
)

// sample returns the built-in sample, analysed.
func sample(tb testing.TB) (*Corpus, *Finds) {
	tb.Helper()
	m, err := analyse.Run(context.Background(), corpus.Sample(), nil, analyse.Options{})
	if err != nil {
		tb.Fatal(err)
	}
	c := New(m, DayMonth)
	return c, c.Index(finds.Of(m))
}

// TestSample shows all of the sample and checks that whatever is quoted is in an article, that every outlet named is
// that of its article, and that no sentence has empty parts.
func TestSample(t *testing.T) {
	c, fs := sample(t)
	var all strings.Builder
	for _, a := range c.Articles {
		all.WriteString(text.Line(a.Text) + "\n")
	}
	said := 0
	check := func(s Sentence) {
		t.Helper()
		said++
		for _, p := range s {
			words := strings.TrimSuffix(p.Text, "…")
			switch {
			case p.Text == "":
				t.Errorf("%q has an empty part", s)
			case p.Role == Outlet && !strings.HasPrefix(p.Text, c.sourceOf(p.Article)):
				t.Errorf("%q names %q, which is %q", s, p.Text, c.Name(p.Article).Short)
			case p.Role != Outlet && p.Article != model.None:
				t.Errorf("%q: a part without an outlet has an article", s)
			case (p.Role.Words() || p.Role == Figure) && !spoken(all.String(), words):
				t.Errorf("%q quotes %q, which no article has", s, p.Text)
			}
		}
	}
	hedges, matter := 0, 0
	for u := range c.Utterances {
		q := c.Quote(u, fs)
		matter += q.Matter()
		for _, l := range [][]Difference{q.Differences, q.Minor} {
			for i := range l {
				check(q.Sentence(&l[i]))
				if strings.Contains(l[i].Label, "hedge lost") {
					hedges++
				}
			}
		}
	}
	for _, i := range fs.Worth() {
		f := c.Find(fs, i)
		check(f.Title)
	}
	for s := range c.Stories {
		if x := c.Story(s, fs); x.Title == "" || len(x.Quotes) == 0 || len(x.Worst) == 0 {
			t.Errorf("%+v", x)
		}
	}
	if said < 50 || hedges == 0 || matter < 8 {
		t.Errorf("%d sentences, %d hedges, %d differences that matter", said, hedges, matter)
	}
}

// spoken reports whether words are in a text, in one piece or, like those of an interrupted quote, in two.
func spoken(all, words string) bool {
	fields := strings.Fields(words)
	for i := 1; i <= len(fields); i++ {
		if strings.Contains(all, strings.Join(fields[:i], " ")) && strings.Contains(all, strings.Join(fields[i:], " ")) {
			return true
		}
	}
	return false
}

// BenchmarkQuote shows the sample's quote with the most versions.
func BenchmarkQuote(b *testing.B) {
	c, fs := sample(b)
	most := 0
	for u := range c.Utterances {
		if len(c.Utterances[u].Versions) > len(c.Utterances[most].Versions) {
			most = u
		}
	}
	b.ReportAllocs()
	for b.Loop() {
		c.Quote(most, fs)
	}
}

// BenchmarkStory shows the first story of the sample.
func BenchmarkStory(b *testing.B) {
	c, fs := sample(b)
	b.ReportAllocs()
	for b.Loop() {
		c.Story(0, fs)
	}
}

// BenchmarkCard shows it as a list does.
func BenchmarkCard(b *testing.B) {
	c, fs := sample(b)
	b.ReportAllocs()
	for b.Loop() {
		c.Card(0, fs)
	}
}
