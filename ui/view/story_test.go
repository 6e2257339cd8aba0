package view

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lineup/model"
)

func TestStory(t *testing.T) {
	c := harbor(t)
	s := c.Story(0, nil)
	if s.Title != "Harbor stays shut" || s.Dates != "2–9 April 2031" {
		t.Errorf("%q, %q", s.Title, s.Dates)
	}
	if got := Dots(s.Tally.Full()...); got != "5 outlets · 6 articles, 5 of them independent · 1 quote in common" {
		t.Errorf("%s", got)
	}
	var reports []string
	for _, r := range s.Reports {
		reports = append(reports, strings.Join([]string{r.Name.Full, r.When, r.Copied, r.Headline.String(), r.Begins.Of(c.Articles[r.Article].Text)}, "|"))
	}
	want := []string{
		"Estuary Public Radio|2 Apr 09:00||Harbor stays shut|The harbor stays shut.",
		"Meridian Wire copy|2 Apr 10:00||Harbor master keeps barges out|“No barge of that size will enter the harbor until the crane is mended,” Ada Quill said.",
		"Kestrel Tribune|3 Apr|copy of Wire|No headline: “No barge of that size will enter the harbor until the crane is mended,” Ada Quill said.|" +
			"“No barge of that size will enter the harbor until the crane is mended,” Ada Quill said.",
		"Evening Whistle|3 Apr||BARGED OUT|“No barge will enter the harbor until the crane is mended,” boomed Ada Quill.",
		"The Harbor Courier|3 Apr 06:00||Barges wait at sea|Three barges wait at sea. The harbor master spoke to nobody.",
		"Estuary Public Radio|9 Apr||What the crane cost|Ada Quill had said the harbor would stay shut to large barges while the crane lay broken.",
	}
	if d := cmp.Diff(want, reports); d != "" {
		t.Errorf("-want +got:\n%s", d)
	}
	var columns []string
	for _, k := range s.Columns {
		columns = append(columns, k.Name.Label())
	}
	if got := strings.Join(columns, " "); got != "Radio Wire copy Tribune Whistle Courier" {
		t.Errorf("%s", got)
	}
	if len(s.Quotes) != 1 || row(&s.Quotes[0]) != "Ada Quill ●−=−·" || !strings.HasPrefix(s.Quotes[0].Opening, "As far as I know today, no barge") {
		t.Errorf("%+v", s.Quotes)
	}
}

// row returns a row of the table in the form that a face may draw.
func row(r *Row) string {
	var b strings.Builder
	b.WriteString(r.Speaker + " ")
	for _, h := range r.Cells {
		b.WriteString(h.Sign())
	}
	return b.String()
}

// TestRowOfOutlet checks that the first of an outlet's articles that quotes counts, before one that reports in its
// own words, and that one without the quote does not count.
func TestStoryTally(t *testing.T) {
	named := Outlets{Known: 3, Unnamed: 2}
	for _, x := range []struct {
		tally       StoryTally
		parts, full string
	}{
		{StoryTally{Outlets: named, Articles: 5, Undated: 1, Independent: 4, InCommon: 4}, "3 outlets, 2 articles unnamed · 5 articles, 1 undated · 4 quotes in common", "3 outlets, 2 articles unnamed · 5 articles, 4 of them independent, 1 undated · 4 quotes in common"},
		{StoryTally{Outlets: Outlets{Known: 2}, Articles: 2, Independent: 2, Earlier: 2}, "2 outlets · 2 articles · ↻ 2 earlier revisions", "2 outlets · 2 articles · ↻ 2 earlier revisions"},
		{StoryTally{Outlets: Outlets{Unnamed: 3}, Articles: 3, Undated: 2, Independent: 3}, "3 articles unnamed, 2 undated", "3 articles unnamed, 2 undated"},
	} {
		if got := Dots(x.tally.Parts()...); got != x.parts {
			t.Errorf("%+v: %q, want %q", x.tally, got, x.parts)
		}
		if got := Dots(x.tally.Full()...); got != x.full {
			t.Errorf("%+v: %q in full, want %q", x.tally, got, x.full)
		}
	}
}

func TestRowOfOutlet(t *testing.T) {
	const said = "No barge of that size will enter the harbor,"
	quotes := testArticle{outlet: "Harbor Post", body: "“" + said + "” Ada Quill said.", published: "2031-04-02", quotes: []int{0}}
	short := testArticle{outlet: "Harbor Post", body: "“No barge will enter the harbor,” Ada Quill said.", published: "2031-04-03", quotes: []int{0}}
	own := testArticle{outlet: "Harbor Post", body: "Ada Quill said large barges would be kept out.", published: "2031-04-01", quotes: []int{0}, indirect: "large barges would be kept out"}
	none := testArticle{outlet: "Harbor Post", body: "Barges wait.", published: "2031-04-01"}
	excerpt := testArticle{outlet: "Harbor Post", body: "Barges wait.", excerpt: true}
	base := testArticle{outlet: "Evening Lantern", body: quotes.body, quotes: []int{0}}
	for _, x := range []struct {
		name string
		post []testArticle
		want How
	}{
		{"full", []testArticle{quotes, short}, HowFull},
		{"cut first", []testArticle{short, quotes}, HowCut},
		{"own words first", []testArticle{own, short}, HowCut},
		{"own words alone", []testArticle{none, own}, HowOwn},
		{"left out", []testArticle{none, none}, HowLeftOut},
		{"an excerpt", []testArticle{none, excerpt}, HowUnclear},
	} {
		c := corpusOf(t, append([]testArticle{base}, x.post...)...)
		columns := c.Columns(c.Stories[0].Articles)
		rows := c.Rows([]int{0}, columns)
		if got := rows[0].Cells[1]; len(columns) != 2 || got != x.want {
			t.Errorf("%s: %s, want %s", x.name, got.Label(), x.want.Label())
		}
	}
}

// TestLegend checks that every form of having a quote is in the legend once, with a sign of its own.
func TestLegend(t *testing.T) {
	met := map[string]bool{}
	for _, h := range Hows() {
		if met[h.Sign()] || h.Label() == "" {
			t.Errorf("%q %q", h.Sign(), h.Label())
		}
		met[h.Sign()] = true
	}
	if len(met) != int(hows) {
		t.Errorf("%d of %d", len(met), hows)
	}
	labels := map[string]model.Class{}
	for _, c := range model.Classes() {
		l := ClassLabel(c)
		if o, met := labels[l]; met {
			t.Errorf("%s and %s are both %q", o, c, l)
		}
		labels[l] = c
	}
	for k := range kinds {
		for _, s := range []Shape{Whole, Gone, Extra, Replaced} {
			if k.Label() == "" || len([]rune(k.Sign(s))) != 1 {
				t.Errorf("%d: %q %q", k, k.Label(), k.Sign(s))
			}
		}
	}
}

func TestShortSpeakers(t *testing.T) {
	named := func(name string, spellings ...string) *model.Speaker {
		s := &model.Speaker{Name: name, Named: true}
		for _, x := range spellings {
			s.Spellings = append(s.Spellings, model.Spelling{Text: x})
		}
		return s
	}
	c := New(&model.Corpus{Speakers: []*model.Speaker{
		named("Ada Quill", "Quill"), named("Ivo Brand", "Brand"), named("Ida Brand", "Brand"), named("Harbor Line", "Harbor Line"), named("Otto Reed Jr.", "Reed"),
		{Name: "a harbor official"},
	}}, DayMonth)
	got := c.shortSpeakers([]int{0, 1, 2, 3, 4, 5, model.None, 0})
	want := map[int]string{0: "Quill", 1: "Ivo Brand", 2: "Ida Brand", 3: "Harbor Line", 4: "Reed", 5: "a harbor official", model.None: "speaker unknown"}
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("-want +got:\n%s", d)
	}
}

func TestBegins(t *testing.T) {
	for _, x := range []struct{ title, dateline, body, want string }{
		{"Harbor shut", "", "HARBOR SHUT\n\nThe harbor of Port Selwyn was shut on Monday. Barges wait.", "The harbor of Port Selwyn was shut on Monday."},
		{"Harbor shut", "PORT SELWYN", "PORT SELWYN, April 2 (Meridian Wire) — The harbor was shut on Monday, for once.", "The harbor was shut on Monday, for once."},
		{"Harbor shut", "", "Port Selwyn is quiet — the harbor was shut on Monday.", "Port Selwyn is quiet — the harbor was shut on Monday."},
		{"Harbor shut", "", "Shut! The harbor keeper says no, and no again. Barges wait.", "Shut! The harbor keeper says no, and no again."},
		{"Harbor shut", "", "", ""},
	} {
		c := corpusOf(t, testArticle{title: x.title, body: x.body})
		c.Articles[0].Dateline = x.dateline
		if got := c.begins(0).Of(x.body); got != x.want {
			t.Errorf("%q begins %q, want %q", x.body, got, x.want)
		}
	}
}

// TestInCommon checks that quotes are ordered by the number of outlets that have them, not of articles.
func TestInCommon(t *testing.T) {
	both := "“We wait,” Ada Quill said. “We do not complain,” she said. “Nobody asked us,” she said."
	c := corpusOf(t,
		testArticle{outlet: "Harbor Post", body: both, quotes: []int{0, 1, 2}},
		testArticle{outlet: "Harbor Post", body: both, quotes: []int{0, model.None, model.None}},
		testArticle{outlet: "Harbor Post", body: both, quotes: []int{0, model.None, model.None}},
		testArticle{outlet: "Evening Lantern", body: both, quotes: []int{model.None, 1, model.None}},
	)
	if got := c.InCommon([]int{0, 1, 2, 3}); !slices.Equal(got, []int{1, 0}) {
		t.Errorf("%v", got)
	}
}

// TestFirst checks that no article is called the first if the dates do not show it.
func TestFirst(t *testing.T) {
	for _, x := range []struct{ dates, want string }{
		{"2031-04-03 2031-04-02", "first in B, 2 Apr"},
		{"2031-04-02 2031-04-02", "same day"},
		{"2031-04-02T09:10:00Z 2031-04-02T09:00:00Z", "first in B, 2 Apr 09:00"},
		{"2031-04-02T09:10:00Z 2031-04-02", "same day"},
		{"2031-04-02 2031-04-02 2031-04-03", ""},
		{"2031-04-02 ", ""},
		{"2031-04-02", ""},
	} {
		m := &model.Corpus{}
		u := &model.Utterance{}
		var articles []int
		for i, d := range strings.Split(x.dates, " ") {
			m.Articles = append(m.Articles, &model.Article{Outlet: model.Outlet{Name: string(rune('A' + i))}, Published: dateOf(t, d)})
			u.Versions = append(u.Versions, model.Version{Article: i})
			articles = append(articles, i)
		}
		if got := New(m, DayMonth).First(u, articles); got != x.want {
			t.Errorf("%v: %q, want %q", x.dates, got, x.want)
		}
	}
}

// TestContrast checks that articles that agree are listed together, and that two of one outlet that do not are
// distinguished.
func TestContrast(t *testing.T) {
	c := corpusOf(t,
		testArticle{outlet: "Harbor Post", published: "2031-04-02", body: "four"}, testArticle{outlet: "Evening Lantern", body: "five"},
		testArticle{outlet: "Kestrel Tribune", body: "Five"}, testArticle{outlet: "Harbor Post", published: "2031-04-09", body: "six"},
	)
	l := model.LineUp{Columns: []int{0, 1, 2, 3}}
	x := model.Contradiction{About: "How many hurt"}
	for i, a := range c.Articles {
		x.Sides = append(x.Sides, model.Side{Column: i, Span: model.Span{End: len(a.Text)}})
	}
	contrast := c.Contrast(&l, &x)
	if got := contrast.Said().String(); got != "How many hurt: Post 2 Apr four · Lantern, Tribune five · Post 9 Apr six" {
		t.Errorf("%s", got)
	}
}

// TestPlaces checks the wordings at each place of a quote with three versions; among two of the articles, only
// theirs.
func TestPlaces(t *testing.T) {
	c := corpusOf(t,
		testArticle{outlet: "Harbor Post", body: "“No barge of that size will enter the harbor,” Ada Quill said.", quotes: []int{0}},
		testArticle{outlet: "Evening Lantern", body: "“No barge will enter the harbor,” Ada Quill said.", quotes: []int{0}},
		testArticle{outlet: "Valley Courier", body: "“No ship of that size will enter the harbor,” Ada Quill said.", quotes: []int{0}},
	)
	places := func(u *model.Utterance) []string {
		var out []string
		for _, p := range c.Places(u) {
			line := []string{p.Before}
			for _, w := range p.Variants {
				line = append(line, w.Words+" "+outletList(w.Outlets).String())
			}
			out = append(out, strings.Join(line, "|"))
		}
		return out
	}
	if d := cmp.Diff([]string{"No|barge Post and Lantern|ship Courier", "No barge|of that size Post and Courier| Lantern"}, places(c.Utterances[0])); d != "" {
		t.Errorf("-want +got:\n%s", d)
	}
	u := c.Among(0, []int{1, 2})
	if len(u.Versions) != 2 || u.Versions[u.Base].Article != 1 || u.Versions[u.Base].Differences != nil {
		t.Errorf("without its base: %+v", u)
	}
	if d := cmp.Diff([]string{"No|barge Lantern|ship of that size Courier"}, places(u)); d != "" {
		t.Errorf("-want +got:\n%s", d)
	}
}
