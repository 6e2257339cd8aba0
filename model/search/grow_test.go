package search

import (
	"cmp"
	"slices"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"

	"lineup/model"
)

// grown returns a later state of a corpus: two articles have changed, one in its words with an additional quote,
// one in its date, and three have been added, one of them by another outlet. With renamed, two speakers and a topic
// have other names; otherwise some were added.
func grown(c *model.Corpus, renamed bool) *model.Corpus {
	n := *c
	n.Articles, n.Quotes, n.QuotesOf = slices.Clone(c.Articles), slices.Clone(c.Quotes), slices.Clone(c.QuotesOf)
	n.Speakers, n.Topics = slices.Clone(c.Speakers), slices.Clone(c.Topics)
	other := coastCorpus(9)
	put := func(at, from int) {
		a := *other.Articles[from]
		if at < len(n.Articles) {
			a.ID = n.Articles[at].ID
			for q := n.QuotesOf[at][0]; q < n.QuotesOf[at][1]; q++ {
				silent := *n.Quotes[q]
				silent.Speaker = model.None
				n.Quotes[q] = &silent
			}
			n.Articles[at] = &a
		} else {
			a.ID = model.ArticleID("new " + string(a.ID))
			n.Articles, n.QuotesOf = append(n.Articles, &a), append(n.QuotesOf, [2]int{})
		}
		n.QuotesOf[at] = [2]int{len(n.Quotes), len(n.Quotes)}
		for _, q := range other.ArticleQuotes(from) {
			moved := *q
			moved.Article = at
			n.Quotes = append(n.Quotes, &moved)
			n.QuotesOf[at][1]++
		}
	}
	put(3, 0)
	for i := range 3 {
		put(len(n.Articles), 1+i)
	}
	dated := *n.Articles[5]
	dated.Published.Time = dated.Published.Time.AddDate(1, 0, 0)
	n.Articles[5] = &dated
	last := *n.Articles[len(n.Articles)-1]
	last.Outlet.Name = "The Quarl"
	n.Articles[len(n.Articles)-1] = &last
	if renamed {
		for i, name := range []string{"Odo Quarl", "Tare Quarl"} {
			called := *n.Speakers[1+i]
			called.Name, n.Speakers[1+i] = name, &called
		}
		n.Topics[0].Name = "the quarl"
	} else {
		n.Speakers = append(n.Speakers, &model.Speaker{Name: "Odo Quarl"}, &model.Speaker{Name: "Tare Quarl"})
		n.Topics = append(n.Topics, model.Topic{Name: "the quarl"})
		n.Quotes[len(n.Quotes)-1].Speaker = len(n.Speakers) - 1
	}
	return recounted(&n)
}

// recounted recomputes every speaker's quotes and articles from the quotes.
func recounted(c *model.Corpus) *model.Corpus {
	for i, s := range c.Speakers {
		of := *s
		of.Quotes, of.Articles = nil, nil
		c.Speakers[i] = &of
	}
	for i := range c.Articles {
		for q := c.QuotesOf[i][0]; q < c.QuotesOf[i][1]; q++ {
			s := c.Speakers[c.Quotes[q].Speaker]
			s.Quotes = append(s.Quotes, q)
			if n := len(s.Articles); n == 0 || s.Articles[n-1] != i {
				s.Articles = append(s.Articles, i)
			}
		}
	}
	return c
}

// inOrder sorts hits of equal score independently of their numbers, and hides which of several equal texts is
// shown.
func inOrder(r Result) Result {
	for i := range r.Hits {
		r.Hits[i].Article = 0 // for a name: one of several of a day
		if k := r.Hits[i].Kind; k == QuoteHit || k == ArticleHit {
			r.Hits[i].At, r.Hits[i].Span = 0, model.Span{}
		}
	}
	for i := range r.Instead {
		r.Instead[i].Hits = 0 // equal texts in two articles count once if both are examined
	}
	slices.SortStableFunc(r.Hits, func(a, b Hit) int {
		return cmp.Or(cmp.Compare(b.Score, a.Score), cmp.Compare(a.Kind, b.Kind), cmp.Compare(a.At, b.At), cmp.Compare(a.Text, b.Text))
	})
	return r
}

// withoutNames returns only the hits that are words of texts.
func withoutNames(r Result) Result {
	r.Hits = slices.DeleteFunc(r.Hits, func(h Hit) bool { return h.Kind != QuoteHit && h.Kind != ArticleHit })
	r.Completions, r.Counts, r.Instead, r.More, r.Searched = nil, nil, nil, 0, ""
	return r
}

// TestFor checks that an updated index answers like one built anew, also after a second update, and that the index
// it was made from has not changed.
func TestFor(t *testing.T) {
	c := recounted(coastCorpus(60))
	ix := New(c)
	before := map[string]Result{}
	queries := []string{
		"t", "ta re", `"ta re"`, "speaker:ta", "speaker:t", "outlet:quill shi", "topic:re lome", "since:2030-06 wan !no", "kind:topic", "tgkfp",
		"quarl", "speaker:quarl", "odo shi", "topic:quarl", "kind:speaker ta", "outlet:harbour re",
	}
	for _, q := range queries {
		before[q] = find(t, ix, q, 10_000)
	}
	once, more := grown(c, true), grown(c, false)
	twice := grown(once, true)
	for name, x := range map[string]struct {
		got  *Index
		want *model.Corpus
	}{
		"once": {ix.For(once), once}, "more": {ix.For(more), more}, "twice": {ix.For(once).For(twice), twice}, "at once": {ix.For(twice), twice},
		"fewer articles": {ix.For(coastCorpus(30)), coastCorpus(30)},
	} {
		want := New(x.want)
		for _, q := range queries {
			a, b := inOrder(find(t, want, q, 10_000)), inOrder(find(t, x.got, q, 10_000))
			if name == "more" || name == "twice" { // names are in another order
				a, b = withoutNames(a), withoutNames(b)
			}
			if d := gocmp.Diff(a, b); d != "" {
				t.Fatalf("%s, %s: %s", name, q, d)
			}
		}
	}
	for kind, q := range map[Kind]string{SpeakerHit: "odo quarl", TopicHit: "the quarl kind:topic", OutletHit: "the quarl kind:outlet"} {
		if r := find(t, ix.For(more), q, 5); len(r.Hits) == 0 || r.Hits[0].Kind != kind {
			t.Errorf("%s: %v", q, hits(r))
		}
	}
	for _, q := range queries {
		if d := gocmp.Diff(before[q], find(t, ix, q, 10_000)); d != "" {
			t.Fatalf("the index it was made from answers differently to %s: %s", q, d)
		}
	}
	if ix.For(c) != ix {
		t.Error("the index of the same corpus was built again")
	}
}

// TestNewestFirst checks that of equal hits the added ones come first, although they have the highest numbers.
func TestNewestFirst(t *testing.T) {
	c := recounted(coastCorpus(60))
	n := grown(c, true)
	r := find(t, New(c).For(n), "kind:article ta", 3)
	for _, h := range r.Hits[:2] {
		if h.At < 60 && h.At != 3 && h.At != 5 {
			t.Errorf("got article %d first", h.At)
		}
	}
}
