package search

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"lineup/model"
)

// town returns a corpus in which some people are quoted more often than others.
func town(tb testing.TB) *Index {
	tb.Helper()
	n := newNewspaper(tb)
	say := func(times int, name, words string) {
		for i := range times {
			n.article("The Quill", "2031-01-01", fmt.Sprintf("%s speaks, part %d", name, i), fmt.Sprintf("“%s, for the %dth time” (%s) was heard.", words, i, name))
		}
	}
	say(30, "Vadim Tupin", "The dam will hold")
	say(2, "Rob Tupnam", "Nobody bowls")
	say(20, "Ada O’Quarl-Brindle", "It’s a wild goose chase")
	say(12, "William Hask", "Taxes must fall")
	say(9, "Benedikt", "Peace to the islands")
	say(2, "Wren Hask", "The goose is cooked")
	say(3, "Ilse Varga", "The crews don’t want healthcare, they want bread")
	for _, s := range n.c.Speakers {
		s.Named = true
		s.Role = map[string]string{"William Hask": "Mayor", "Benedikt": "Pope"}[s.Name]
	}
	n.article("The Quill", "2031-01-02", "Names", "William “the Heron” Hask wed. Nobody else calls Vadim Tupin “Red Vadim” now.")
	n.article("The Ledger", "2031-01-02", "The Old Mill", "On “The Old Mill,” Ilse Varga was silent.")
	n.c.Topics = []model.Topic{{Name: "water tax", Articles: []int{0, 1, 2}}, {Name: "goosefair", Articles: []int{0, 1}}}
	return n.index()
}

// TestNamesMeant checks to whom a misspelt, shortened or half-remembered name leads, first of its kind.
func TestNamesMeant(t *testing.T) {
	ix := town(t)
	for _, test := range []struct {
		query string
		kind  Kind
		want  string
	}{
		{"tupn", SpeakerHit, "Vadim Tupin"},        // a letter is missing; the beginning of Tupnam is quoted far less
		{"tupna", SpeakerHit, "Rob Tupnam"},        // now Tupnam matches
		{"tupin vadim", SpeakerHit, "Vadim Tupin"}, // another order
		{"vadm tupin", SpeakerHit, "Vadim Tupin"},
		{"va tupin", SpeakerHit, "Vadim Tupin"}, // the beginning of a given name,
		{"v tupin", SpeakerHit, "Vadim Tupin"},  // or its first letter
		{"oquarl brindl", SpeakerHit, "Ada O’Quarl-Brindle"},
		{"oquarlbrindle", SpeakerHit, "Ada O’Quarl-Brindle"},
		{"aob", SpeakerHit, "Ada O’Quarl-Brindle"},
		{"bill hask", SpeakerHit, "William Hask"},
		{"mayor hask", SpeakerHit, "William Hask"},
		{"the heron", SpeakerHit, "William Hask"},
		{"heron hask", SpeakerHit, "William Hask"},
		{"hask", SpeakerHit, "William Hask"},
		{"pope benedikt", SpeakerHit, "Pope Benedikt"},
		{"goose fair", TopicHit, "goosefair"},
		{"watertax", TopicHit, "water tax"},
		{"watr tax", TopicHit, "water tax"},
	} {
		r := find(t, ix, test.query, 20)
		i := slices.IndexFunc(r.Hits, func(h Hit) bool { return h.Kind == test.kind })
		if i < 0 || r.Hits[i].Text != test.want {
			t.Errorf("%s: %q, want %s", test.query, hits(r), test.want)
		}
	}
	for _, query := range []string{"red vadim", "the old mill"} { // said once; the name of a show
		for _, h := range find(t, ix, query, 20).Hits {
			if h.Kind == SpeakerHit && strings.Contains(h.Why, "also") {
				t.Errorf("%s: %s, %s", query, h.Text, h.Why)
			}
		}
	}
}

// TestQuotesMeant checks which quotes are found by words that they do not contain.
func TestQuotesMeant(t *testing.T) {
	ix := town(t)
	for _, test := range []struct{ query, want, relaxed string }{
		{"its a wild goose", "It’s a wild goose chase", "no “its”; shown: It’s"},
		{"its a wild gose chase", "It’s a wild goose chase", "no “its”, no “gose”; shown: It’s, goose"},
		{"wildgoose", "It’s a wild goose chase", "no “wildgoose”; shown: wild, goose"},
		{"crews dont want", "The crews don’t want", "no “dont”; shown: don’t"},
		{"health care", "healthcare", "no “health”, no “care”; shown: healthcare"},
		{"what about the goose chase", "goose chase", "without “what about the”"},
	} {
		r := find(t, ix, test.query, 20)
		i := slices.IndexFunc(r.Hits, func(h Hit) bool { return h.Kind == QuoteHit })
		if i < 0 || !strings.Contains(r.Hits[i].Text, test.want) {
			t.Errorf("%s: %q, want %s", test.query, hits(r), test.want)
		}
		if r.Relaxed != test.relaxed {
			t.Errorf("%s: relaxed %q, want %q", test.query, r.Relaxed, test.relaxed)
		}
	}
}

// TestSaid checks that in a query for a speaker the speaker's own quotes come before those about them, those in
// most articles first, and that a quote in several articles is one hit.
func TestSaid(t *testing.T) {
	n := newNewspaper(t)
	for i := range 4 {
		n.article("The Quill", fmt.Sprintf("2031-02-0%d", 9-i), "News", fmt.Sprintf("“I think that Varga is wrong in point %d” (Odo Brindle) was heard.", i))
	}
	n.article("The Quill", "2031-01-01", "News", "“No deal for anybody” (Ilse Varga) was heard.")
	n.article("The Ledger", "2031-01-02", "News", "“Never in my life” (Ilse Varga) was heard.")
	n.article("The Herald", "2031-01-02", "News", "“Never, in my life” (Ilse Varga) was heard.")
	c := n.c
	c.Speakers[1].Named = true
	c.Utterances = []*model.Utterance{{Versions: make([]model.Version, 1)}, {Versions: make([]model.Version, 2)}}
	for i, u := range []int{-1, -1, -1, -1, 0, 1, 1} {
		c.Quotes[i].Utterance = u
	}
	r := find(t, n.index(), "varga", 20)
	var said []string
	for _, h := range r.Hits {
		if h.Kind == QuoteHit {
			said = append(said, fmt.Sprintf("%s %d+%d", strings.Fields(h.Text)[0], h.Carried, h.Again))
		}
	}
	if len(said) < 3 || said[0] != "Never 2+1" || said[1] != "No 1+0" || said[2] != "I 1+0" {
		t.Errorf("%q", said)
	}
}

// TestInstead checks what is suggested if nothing is found.
func TestInstead(t *testing.T) {
	ix := town(t)
	r := find(t, ix, `vadin "no such words" outlet:ledger`, 20)
	if len(r.Hits) > 0 {
		t.Fatalf("found %q", hits(r))
	}
	if len(r.Instead) == 0 || r.Instead[0] != (Instead{Query: "Vadim Tupin", Name: "Vadim Tupin"}) {
		t.Errorf("instead: %+v", r.Instead)
	}
	r = find(t, ix, `goose "xyzzy xyzzy"`, 20)
	last := Instead{}
	if n := len(r.Instead); n > 0 {
		last = r.Instead[n-1]
	}
	if len(r.Hits) > 0 || last.Query != "goose" || last.Without != `"xyzzy xyzzy"` || last.Hits == 0 {
		t.Errorf("found %q, instead %+v", hits(r), r.Instead)
	}
	if again := find(t, ix, last.Query, 50); len(again.Hits)+again.More != last.Hits {
		t.Errorf("got %d hits without the part, %d were promised", len(again.Hits)+again.More, last.Hits)
	}
}
