package model

import (
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

func date(s string) Date {
	for _, l := range []struct {
		layout string
		p      Precision
	}{{"2006", ToYear}, {"2006-01", ToMonth}, {time.DateOnly, ToDay}, {"2006-01-02T15:04Z07:00", ToMinute}, {time.RFC3339, ToSecond}} {
		if t, err := time.Parse(l.layout, s); err == nil {
			return Date{Time: t, Precision: l.p}
		}
	}
	return Date{}
}

func TestDateKeepsItsPrecision(t *testing.T) {
	for _, s := range []string{"", "2031", "2031-04", "2031-04-02", "2031-04-02T15:04Z", "2031-04-02T15:04:05+02:00"} {
		if got := date(s).String(); got != s {
			t.Errorf("%q came out as %q", s, got)
		}
	}
}

// TestBefore checks that no date is called earlier than its precision allows.
func TestBefore(t *testing.T) {
	for _, x := range []struct {
		a, b string
		want bool
	}{
		{"2031-04-02", "2031-04-03", true},
		{"2031-04-02", "2031-04-02", false},
		{"2031-04-02", "2031-04-02T23:00Z", false},
		{"2031-04-02T23:00Z", "2031-04-03", true},
		{"2031-04-02T09:00Z", "2031-04-02T10:00Z", true},
		{"2031-04-02T09:00Z", "2031-04-02T10:30+02:00", false},
		{"2031", "2031-04-02", false},
		{"2030", "2031-04-02", true},
		{"2031-03", "2031-04", false},
		{"", "2031-04-02", false},
		{"2031-04-02", "", false},
	} {
		if got := date(x.a).Before(date(x.b)); got != x.want {
			t.Errorf("%q before %q: %v", x.a, x.b, got)
		}
	}
}

func TestBody(t *testing.T) {
	a := &Article{
		Text:       " date 2031 Lead.\n\nMore.\n\nShare this",
		Paragraphs: []Span{{1, 16}, {18, 23}, {25, 35}},
		Furniture:  []Span{{0, 11}, {25, 35}},
	}
	want := []Span{{11, 16}, {18, 23}}
	if d := cmp.Diff(want, a.Body()); d != "" {
		t.Errorf("body (-want +got):\n%s", d)
	}
	if !a.InFurniture(Span{30, 31}) || a.InFurniture(Span{18, 23}) {
		t.Error("furniture and body are confused")
	}
}

// TestBodyAnywhere checks what is left of the paragraphs for furniture that begins, ends and covers them, in every
// combination of three stretches, against cutting it out letter by letter.
func TestBodyAnywhere(t *testing.T) {
	paras := []Span{{0, 4}, {5, 6}, {7, 12}}
	for from := range 12 {
		for to := from + 1; to <= 12; to++ {
			for gap := 1; to+gap < 12; gap++ {
				a := &Article{Paragraphs: paras, Furniture: []Span{{from, to}, {to + gap, 12}}}
				left := 0
				for _, p := range a.Body() {
					left += p.Len()
					if a.InFurniture(p) {
						t.Errorf("%v is both body and in furniture %v", p, a.Furniture)
					}
				}
				want := 0
				for _, p := range paras {
					for at := p.Start; at < p.End; at++ {
						if at < from || at >= to && at < to+gap {
							want++
						}
					}
				}
				if left != want {
					t.Errorf("%d letters left without furniture %v, want %d", left, a.Furniture, want)
				}
			}
		}
	}
}

func TestOutletLabel(t *testing.T) {
	for want, a := range map[string]Article{
		"unknown":        {},
		"Meridian copy":  {Wire: "Meridian"},
		"Harbour Herald": {Wire: "Meridian", Outlet: Outlet{Name: "Harbour Herald"}},
	} {
		if got := a.OutletLabel(); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

func TestJoinSpans(t *testing.T) {
	const s = "“One,” he said. “Two.”"
	q := Quote{Pieces: []Span{{3, 7}, {23, 27}}}
	if got := q.Text(s); got != "One, Two." {
		t.Errorf("got %q", got)
	}
	if got := q.Span(); got != (Span{3, 27}) {
		t.Errorf("got %v", got)
	}
}

func TestDoubled(t *testing.T) {
	const s = "''One,'' she said. “Two,” he said."
	for at, want := range map[Span]bool{{2, 6}: true, {22, 26}: false} {
		q := Quote{Pieces: []Span{at}}
		if got := q.Doubled(s); got != want {
			t.Errorf("%q: %v", at.Of(s), got)
		}
	}
	if q := (Quote{Kind: Indirect, Pieces: []Span{{2, 6}}}); q.Doubled(s) {
		t.Error("an indirect quote counts as doubled")
	}
}

func TestEveryClassHasItsName(t *testing.T) {
	seen := map[string]bool{}
	for _, c := range Classes() {
		if c.String() == "" || seen[c.String()] {
			t.Errorf("class %d is called %q", c, c)
		}
		seen[c.String()] = true
	}
}

// TestUtteranceAt looks up the utterances of a long quote by place.
func TestUtteranceAt(t *testing.T) {
	version := func(from, to int) []Version {
		return []Version{{Article: 3}, {Article: 0, Quotes: []int{0}, Pieces: []Span{{from, to}}}}
	}
	c := &Corpus{
		Quotes:     []*Quote{{Pieces: []Span{{0, 100}}, Utterance: 0, Also: []int{1, 2}}, {Pieces: []Span{{200, 210}}, Utterance: None}},
		Utterances: []*Utterance{{Versions: version(0, 60)}, {Versions: version(20, 30)}, {Versions: version(70, 90)}},
	}
	for _, x := range []struct {
		quote int
		at    Span
		want  int
	}{
		{0, Span{0, 5}, 0},
		{0, Span{25, 26}, 1}, // the sentence left out between two of utterance 0
		{0, Span{75, 95}, 2},
		{0, Span{95, 97}, 0},
		{1, Span{200, 205}, None},
	} {
		if got := c.UtteranceAt(x.quote, x.at); got != x.want {
			t.Errorf("at %v: utterance %d, want %d", x.at, got, x.want)
		}
	}
}

// TestListed: a list of speakers has who is named and whose words are between marks.
func TestListed(t *testing.T) {
	c := &Corpus{
		Quotes: []*Quote{{Kind: Indirect}, {Kind: Partial}},
		Speakers: []*Speaker{
			{Name: "Dana Holt", Named: true, Quotes: []int{0}},
			{Name: "critics", Quotes: []int{0}},
			{Name: "a docker", Quotes: []int{0, 1}},
		},
	}
	for i, want := range []bool{true, false, true} {
		if got := c.Listed(i); got != want {
			t.Errorf("%s: %v", c.Speakers[i].Name, got)
		}
	}
}

// TestStoryBase: the base of a story is the longest of the earliest articles that reprint no other, and comes first.
func TestStoryBase(t *testing.T) {
	at := func(hour int, words string) *Article {
		return &Article{Text: words, Published: Date{Time: time.Date(2031, 5, 6, hour, 0, 0, 0, time.UTC), Precision: ToMinute}}
	}
	c := &Corpus{
		Articles: []*Article{at(4, "The ferry ran aground at dawn."), at(5, "The ferry ran aground."), at(5, "The ferry ran aground in fog."), at(9, "All were saved.")},
		Stories:  []*Story{{Articles: []int{0, 1, 2, 3}, Copies: []Copy{{Article: 0, Of: 2, Share: .9}, {Article: 2, Of: 3, Share: .2}}}},
	}
	if got := c.SourceFirst(0); !slices.Equal(got, []int{2, 0, 1, 3}) {
		t.Errorf("%v", got)
	}
	c.Stories[0].Copies = []Copy{{Article: 0, Of: 1, Share: 1}, {Article: 1, Of: 0, Share: 1}, {Article: 2, Of: 0, Share: 1}, {Article: 3, Of: 0, Share: 1}}
	if got := c.StoryBase(0); got != 0 {
		t.Errorf("of copies alone: %d", got)
	}
}
