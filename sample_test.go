package main

import (
	"context"
	"errors"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"lineup/corpus"
	"lineup/model"
	"lineup/model/analyse"
	"lineup/model/search"
	"lineup/model/search/querytest"
)

// sample returns the built-in corpus, analysed. docs/sample.md lists what is planted in it; the tests below check
// that.
func sample(t *testing.T) *model.Corpus {
	t.Helper()
	ctx := context.Background()
	articles, problems, err := corpus.Load(ctx, corpus.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if len(articles) < 15 || len(problems) > 0 {
		t.Fatalf("%d articles, problems %v", len(articles), problems)
	}
	c, err := analyse.Run(ctx, articles, problems, analyse.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// versionOf returns the version in which an article has the words.
func versionOf(c *model.Corpus, id, words string) (*model.Utterance, *model.Version) {
	for i := range c.Utterances {
		u := c.Utterances[i]
		for k := range u.Versions {
			v := &u.Versions[k]
			if string(c.Articles[v.Article].ID) == id && strings.Contains(v.Text(c), words) {
				return u, v
			}
		}
	}
	return nil, nil
}

// TestSampleUtterances checks the versions that outlets print of one utterance, and the class that names how each
// differs from the base.
func TestSampleUtterances(t *testing.T) {
	c := sample(t)
	for _, x := range []struct {
		speaker string
		base    string // the base's article
		words   string // of the base
		others  []planted
	}{
		{"Ilsa Varnholt", "ferry-wire.txt", "point fingers", []planted{
			{"ferry-tribune.md", "point fingers", model.ClassIdentical},
			{"ferry-courier.md", "point fingers", model.ClassJoined},
			{"ferry-whistle.md", "point fingers", model.ClassContraction},
			{"ferry-whistle.md", "point fingers", model.ClassSpelling},
		}},
		{"Ilsa Varnholt", "ferry-wire.txt", "No vessel", []planted{
			{"ferry-tribune.md", "No vessel", model.ClassIdentical},
			{"ferry-courier.md", "No vessel", model.ClassSplit},
		}},
		{"Conrad Pell", "ferry-estuary.md", "As far as I know", []planted{
			{"ferry-wire.txt", "no warning", model.ClassCutEnd},
			{"ferry-courier.md", "no warning", model.ClassEllipsis},
		}},
		{"Tobin Ashgrove", "ferry-estuary.md", "hitting a wall", []planted{
			{"ferry-wire.txt", "hitting a wall", model.ClassCleaned},
			{"ferry-whistle.md", "hitting a wall", model.ClassSubstituted},
		}},
		{"Strait Line", "ferry-estuary.md", "our first duty", []planted{
			{"ferry-wire.txt", "our first duty", model.ClassPunctuation},
		}},
		{"Danylo Orvetskyy", "river-meridian.md", "passport", []planted{
			{"river-tribune.md", "passport", model.ClassTranslation},
			{"river-courier.md", "passport", model.ClassTranslation},
		}},
		{"Henrik Castellan", "river-meridian.md", "sign away the delta", []planted{
			{"estuary-river-0312", "sign away the delta", model.ClassBracketed},
			{"river-courier.md", "sign away the delta", model.ClassSplit},
			{"river-whistle.txt", "sign a schedule", model.ClassSilentCut},
			{"river-tribune.md", "sign a schedule", model.ClassEllipsis},
		}},
		{"Mirela Toskan", "river-meridian.md", "eleven cubic metres", []planted{
			{"river-courier.md", "11 cubic metres", model.ClassBracketed},
			{"river-courier.md", "11 cubic metres", model.ClassSpelling},
		}},
		{"Agnes Tillworth", "river-meridian.md", "four hundred ewes", []planted{
			{"river-whistle.txt", "by hand", model.ClassAdded},
		}},
		{"Celia Dunmorrow", "cannery-courier.md", "what this town gave", []planted{
			{"cannery-whistle.md", "what this town gave", model.ClassSilentCut},
			{"cannery-estuary.md", "is a museum", model.ClassPartial},
		}},
		{"Rafe Dunmorrow", "cannery-estuary.md", "counts cans", []planted{
			{"cannery-whistle.md", "counts money", model.ClassSubstituted},
			{"cannery-courier.md", "counts cans", model.ClassSplit},
		}},
		{"Joseph Abernall", "cannery-estuary.md", "[expletive]", []planted{
			{"cannery-courier.md", "bloody", model.ClassBleeped},
		}},
		{"Petra Lindqvane", "cannery-estuary.md", "money behind it", []planted{
			{"cannery-wire.txt", "money behind it", model.ClassContraction},
			{"cannery-courier.md", "money behind it", model.ClassPartial},
		}},
		{"Sunniva Ekholt", "blackout-wire.txt", "One transformer", []planted{
			{"blackout-courier.md", "One transformer", model.ClassIdentical},
			{"estuary-blackout-0514", "One transformer", model.ClassCleaned},
			{"blackout-whistle.md", "One transformer", model.ClassSilentCut},
		}},
		{"Ines Calloway-Brandt", "blackout-wire.txt", "a single patient", []planted{
			{"blackout-whistle.md", "a single patient", model.ClassJoined},
		}},
		{"Margaret Quillane", "blackout-wire.txt", "my insulin", []planted{
			{"estuary-blackout-0514", "my insulin", model.ClassIdentical},
			{"blackout-whistle.md", "My insulin", model.ClassReordered},
		}},
	} {
		u, _ := versionOf(c, x.base, x.words)
		if u == nil {
			t.Errorf("%s: no version contains %q", x.base, x.words)
			continue
		}
		if got := c.SpeakerName(u.Speaker); got != x.speaker {
			t.Errorf("%q: speaker %q, want %q", x.words, got, x.speaker)
		}
		for _, o := range x.others {
			o.check(t, c, u)
		}
	}
}

// planted is a version and a class by which it must differ from the base.
type planted struct {
	article string
	words   string
	class   model.Class
}

func (p planted) check(t *testing.T, c *model.Corpus, u *model.Utterance) {
	t.Helper()
	got, v := versionOf(c, p.article, p.words)
	if got != u {
		t.Errorf("%s: %q is not a version of %s", p.article, p.words, u.ID)
		return
	}
	if !slices.ContainsFunc(v.Differences, func(d model.Difference) bool { return d.Class == p.class }) {
		t.Errorf("%s: %q lacks %s, has %v", p.article, p.words, p.class, v.Differences)
	}
}

// TestSampleSpeakers checks that a person is one speaker however outlets spell the name, and that relatives remain
// two.
func TestSampleSpeakers(t *testing.T) {
	c := sample(t)
	spelt := map[string][]string{
		"Danylo Orvetskyy":  {"Orvetskiy", "Danilo Orvetsky", "Danylo Orvetskyi"},
		"Margaret Quillane": {"Maggie Quillane"},
		"Joseph Abernall":   {"Joe Abernall"},
		"Celia Dunmorrow":   nil,
		"Rafe Dunmorrow":    nil,
	}
	for i := range c.Speakers {
		s := c.Speakers[i]
		for _, want := range spelt[s.Name] {
			if !slices.ContainsFunc(s.Spellings, func(sp model.Spelling) bool { return sp.Text == want }) {
				t.Errorf("%s lacks the spelling %s", s.Name, want)
			}
		}
		delete(spelt, s.Name)
	}
	for name := range spelt {
		t.Errorf("no speaker is called %s", name)
	}
}

// TestSampleNoQuotes checks that titles of programmes and nicknames of places are not taken for speech.
func TestSampleNoQuotes(t *testing.T) {
	c := sample(t)
	titles := []string{"Morning Desk", "Evening Desk", "The Long Field"}
	for i := range c.Quotes {
		if got := strings.Trim(c.QuoteText(i), ".,"); slices.Contains(titles, got) {
			t.Errorf("%s: the title %q is taken for a quote", c.Quotes[i].ID(c), got)
		}
	}
}

// TestSampleStories checks the four events and the two copies.
func TestSampleStories(t *testing.T) {
	c := sample(t)
	copies := map[model.ArticleID]model.ArticleID{}
	for i := range c.Stories {
		s := c.Stories[i]
		events := map[string]bool{}
		for _, a := range s.Articles {
			id := strings.TrimPrefix(string(c.Articles[a].ID), "estuary-")
			event, _, _ := strings.Cut(id, "-")
			events[event] = true
		}
		if len(events) != 1 {
			t.Errorf("story %q mixes %v", s.Title, events)
		}
		for _, k := range s.Copies {
			if k.Share > .5 {
				copies[c.Articles[k.Article].ID] = c.Articles[k.Of].ID
			}
		}
	}
	if len(c.Stories) > 5 {
		t.Errorf("got %d stories, want four events and possibly a follow-up", len(c.Stories))
	}
	if len(copies) != 2 || copies["ferry-tribune.md"] != "ferry-wire.txt" || copies["blackout-courier.md"] != "blackout-wire.txt" {
		t.Errorf("copies: %v", copies)
	}
}

// TestEveryPrefixOverSample types queries of every kind, with words from the sample, letter by letter: none panics,
// and each ends in hits or in an error that points into it.
func TestEveryPrefixOverSample(t *testing.T) {
	c := sample(t)
	ix := search.New(c)
	var words []string
	for _, a := range c.Articles {
		words = append(words, strings.Fields(a.Title+" "+a.Text)...)
	}
	m := &querytest.Maker{Rand: rand.New(rand.NewPCG(16, 2)), Words: words}
	queries := []string{`ferry | "i w`}
	for range 150 {
		queries = append(queries, m.Query(4, 2))
	}
	found := 0
	for _, q := range queries {
		for typed := range querytest.Prefixes(q) {
			r, err := ix.Search(t.Context(), typed, 20)
			if qe, ok := errors.AsType[*search.QueryError](err); err != nil && (!ok || qe.Span.End > len(typed)) {
				t.Fatalf("%q: %v", typed, err)
			}
			if len(r.Hits) > 0 {
				found++
			}
		}
	}
	if found < 500 {
		t.Errorf("only %d of the queries find anything: too few for a meaningful test", found)
	}
}
