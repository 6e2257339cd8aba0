package decide

import (
	"context"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"lineup/model"
	"lineup/model/analyse"
	"lineup/model/text"
)

// told is an article in an example.
type told struct{ id, outlet, body string }

// harbour returns two events as reported by three outlets.
func harbour(t *testing.T) *model.Corpus {
	t.Helper()
	return read(t, []told{
		{"a.txt", "Ostrel Courier", "The northern quay at Port Ostrel will close in June, the council decided.\n\n" +
			"“The quay has carried this town for two centuries, and it will carry it again,” Mayor Ilse Tarn said.\n\n" +
			"“Nobody asked the crane drivers what they wanted,” said Odo Brask, who leads their union."},
		{"b.txt", "Sorrel Post", "Port Ostrel's northern quay closes in June, the town council has decided.\n\n" +
			"“The quay has carried this town for two centuries,” said Ilse Tarn, the mayor.\n\n" +
			"“We were left out of it, all of us,” said Odo Brask."},
		{"c.txt", "", "A comet was seen above the hills of Sorrel on Friday.\n\n" +
			"“It was as bright as a lamp in the fog,” said Lena Voss, an astronomer."},
	})
}

// read makes a corpus from articles.
func read(t *testing.T, all []told) *model.Corpus {
	t.Helper()
	var articles []*model.Article
	for _, a := range all {
		articles = append(articles, &model.Article{
			ID: model.ArticleID(a.id), File: a.id, Line: 1, TextLine: 1, Text: a.body, Paragraphs: text.Paragraphs(a.body),
			Outlet: model.Outlet{Name: a.outlet, Short: a.outlet},
		})
	}
	c, err := analyse.Run(context.Background(), articles, nil, analyse.Options{Jobs: 1})
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// at returns the quote in an article that begins with the words.
func at(t *testing.T, c *model.Corpus, article int, words string) int {
	t.Helper()
	for q := c.QuotesOf[article][0]; q < c.QuotesOf[article][1]; q++ {
		if strings.HasPrefix(c.QuoteText(q), words) {
			return q
		}
	}
	t.Fatalf("article %d has no quote that begins %q", article, words)
	return 0
}

func ref(t *testing.T, c *model.Corpus, article int, words string) Ref {
	t.Helper()
	return RefTo(c, at(t, c, article, words))
}

func decided(all ...Decision) Decisions {
	var ds Decisions
	for i, d := range all {
		ds = append(ds, Decided{Decision: d, At: time.Unix(int64(1000+i), 0).UTC()})
	}
	return ds
}

func TestNothingIsTheSame(t *testing.T) {
	c := harbour(t)
	if Apply(c, nil) != c {
		t.Error("without decisions a new corpus was made")
	}
}

// speakerOf returns the name of a quote's speaker.
func speakerOf(c *model.Corpus, q int) string { return c.SpeakerName(c.Quotes[q].Speaker) }

func TestCorrection(t *testing.T) {
	c := harbour(t)
	quay := ref(t, c, 0, "The quay")
	for _, x := range []struct{ name, want string }{
		{"Odo Brask", "Odo Brask"},
		{"odo brask", "Odo Brask"},
		{"Vera Lund", "Vera Lund"},
		{"", ""},
	} {
		n := Apply(c, decided(Correction{quay, x.name}))
		sound(t, n)
		q := n.Quotes[at(t, n, 0, "The quay")]
		if got := n.SpeakerName(q.Speaker); got != x.want {
			t.Errorf("corrected to %q: got %q", x.name, got)
		}
		want := x.want
		if want == "" { // then the other version names the utterance
			want = "Ilse Tarn"
		}
		if u := n.Utterances[q.Utterance]; n.SpeakerName(u.Speaker) != want {
			t.Errorf("corrected to %q: the utterance has %q", x.name, n.SpeakerName(u.Speaker))
		}
		if q.Rule != Rule || q.Confidence != 1 || len(q.Evidence) != 2 {
			t.Errorf("the correction is not shown as the user's: %s %v %v", q.Rule, q.Confidence, q.Evidence)
		}
		if speakerOf(c, at(t, c, 0, "The quay")) != "Ilse Tarn" {
			t.Fatal("the corpus itself was changed")
		}
	}
}

// TestCorrectedVersions checks that correcting one version leaves the name of the utterance that the others give it, and
// that correcting all of them does not.
func TestCorrectedVersions(t *testing.T) {
	c := harbour(t)
	base, other := ref(t, c, 0, "The quay"), ref(t, c, 1, "The quay")
	for name, x := range map[string]struct {
		ds   Decisions
		want string // of the utterance
	}{
		"one":          {decided(Correction{other, "Odo Brask"}), "Ilse Tarn"},
		"both":         {decided(Correction{base, "Odo Brask"}, Correction{other, "Odo Brask"}), "Odo Brask"},
		"both, nobody": {decided(Correction{base, ""}, Correction{other, ""}), ""},
	} {
		n := Apply(c, x.ds)
		sound(t, n)
		u := n.Utterances[n.Quotes[at(t, n, 0, "The quay")].Utterance]
		if got := n.SpeakerName(u.Speaker); got != x.want || len(u.Versions) != 2 {
			t.Errorf("%s: %q with %d versions, want %q", name, got, len(u.Versions), x.want)
		}
	}
}

// TestSpeakerWithoutQuotes checks that a speaker without quotes is not listed.
func TestSpeakerWithoutQuotes(t *testing.T) {
	c := harbour(t)
	n := Apply(c, decided(Correction{ref(t, c, 2, "It was"), "Odo Brask"}))
	sound(t, n)
	if i := slices.IndexFunc(n.Speakers, func(s *model.Speaker) bool { return s.Name == "Lena Voss" }); i >= 0 {
		t.Error("Lena Voss is listed without a quote")
	}
	if len(n.Problems) != 0 {
		t.Errorf("problems: %v", n.Problems)
	}
}

func TestNames(t *testing.T) {
	c := harbour(t)
	for name, x := range map[string]struct {
		ds   Decisions
		want string // of the quote of article 1
	}{
		"joined":            {decided(Alias{"Odo Brask", "Ilse Tarn"}), "Odo Brask"},
		"renamed":           {decided(Alias{"Ilse Tarnov", "Ilse Tarn"}), "Ilse Tarnov"},
		"a chain":           {decided(Alias{"Odo Brask", "Ilse Tarn"}, Alias{"Lena Voss", "Odo Brask"}), "Lena Voss"},
		"taken back":        {decided(Alias{"Odo Brask", "Ilse Tarn"}, NotAlias{"Odo Brask", "Ilse Tarn"}), "Ilse Tarn"},
		"two already":       {decided(NotAlias{"Odo Brask", "Ilse Tarn"}), "Ilse Tarn"},
		"then a correction": {decided(Correction{ref(t, c, 1, "The quay"), "Ilse Tarn"}, Alias{"Odo Brask", "Ilse Tarn"}), "Odo Brask"},
	} {
		n := Apply(c, x.ds)
		sound(t, n)
		if got := speakerOf(n, at(t, n, 1, "The quay")); got != x.want {
			t.Errorf("%s: %q, want %q", name, got, x.want)
		}
		if len(n.Problems) != 0 {
			t.Errorf("%s: %v", name, n.Problems)
		}
	}
}

func TestNotAlias(t *testing.T) {
	c := harbour(t)
	joined := Apply(c, decided(Alias{"Ilse Tarn", "Lena Voss"}))
	n := Apply(joined, decided(NotAlias{"Ilse Tarn", "Lena Voss"}))
	sound(t, n)
	if got := speakerOf(n, at(t, n, 2, "It was")); got != "Lena Voss" {
		t.Errorf("split off again: %q", got)
	}
	if got := speakerOf(n, at(t, n, 0, "The quay")); got != "Ilse Tarn" {
		t.Errorf("the other: %q", got)
	}
}

func TestStories(t *testing.T) {
	c := harbour(t)
	if c.StoryOf[0] != c.StoryOf[1] || c.StoryOf[0] == c.StoryOf[2] {
		t.Fatalf("stories %v", c.StoryOf)
	}
	n := Apply(c, decided(Merge{[]model.ArticleID{"a.txt", "c.txt"}}))
	sound(t, n)
	if len(n.Stories) != 1 || n.Stories[0].Title != c.Stories[c.StoryOf[0]].Title {
		t.Errorf("merged: %+v", n.Stories)
	}
	n = Apply(c, decided(Split{[]model.ArticleID{"b.txt"}}))
	sound(t, n)
	if len(n.Stories) != 3 || n.StoryOf[0] == n.StoryOf[1] {
		t.Errorf("split: %+v", n.Stories)
	}
	n = Apply(c, decided(Split{[]model.ArticleID{"b.txt"}}, Merge{[]model.ArticleID{"b.txt", "a.txt"}}))
	sound(t, n)
	if n.StoryOf[0] != n.StoryOf[1] {
		t.Error("what was split could not be merged again")
	}
}

func TestUtterances(t *testing.T) {
	c := harbour(t)
	asked, left := at(t, c, 0, "Nobody asked"), at(t, c, 1, "We were left")
	if c.Quotes[asked].Utterance == c.Quotes[left].Utterance {
		t.Fatal("the quotes of the example are joined without a decision")
	}
	join := Join{RefTo(c, asked), Other(RefTo(c, left))}
	n := Apply(c, decided(join))
	sound(t, n)
	u := n.Quotes[asked].Utterance
	if u != n.Quotes[left].Utterance || len(n.Utterances[u].Versions) != 2 || len(n.Utterances[u].Versions[1].Differences) == 0 {
		t.Errorf("joined: %+v", n.Utterances[u])
	}
	part := Part{RefTo(c, left), Other(RefTo(c, asked))}
	if d := cmp.Diff(c, Apply(c, decided(join, part))); d != "" {
		t.Errorf("joined, then split off: not as before: %s", d)
	}
	quay, again := at(t, c, 0, "The quay"), at(t, c, 1, "The quay")
	n = Apply(c, decided(Part{RefTo(c, again), Other(RefTo(c, quay))}))
	sound(t, n)
	if n.Quotes[quay].Utterance == n.Quotes[again].Utterance {
		t.Error("not split off")
	}
	if n.Utterances[n.Quotes[quay].Utterance].ID != c.Utterances[c.Quotes[quay].Utterance].ID {
		t.Error("the remaining utterance has another ID")
	}
}

// TestRegroup checks that quotes are grouped into utterances by their decided speakers as they are by those that
// were read.
func TestRegroup(t *testing.T) {
	const event = "\n\nThe strike of the crews has lasted since Easter. The pilots of Sorrel have joined it, and the fishermen of Ostrel want their herring back on the market."
	c := read(t, []told{
		{"a.txt", "Ostrel Courier", "The ferry to Port Ostrel was late again on Monday, and the harbour office heard of it from two sides.\n\n" +
			"“The ferry crews must be paid by Friday,” Mayor Ilse Tarn said." + event},
		{"b.txt", "Sorrel Post", "The ferry to Port Ostrel was late again on Monday, the harbour office said, and Odo Brask came to complain.\n\n" +
			"“Ferry crews must be paid by Friday or Saturday,” said Odo Brask." + event},
		{"c.txt", "Quay Times", "The ferry to Port Ostrel was late again on Monday. The harbour office heard of it from the mayor.\n\n" +
			"“All ferry crews must be paid by Friday evening,” said Ilse Tarn." + event},
	})
	first, second, third := at(t, c, 0, "The ferry"), at(t, c, 1, "Ferry"), at(t, c, 2, "All ferry")
	one := func(c *model.Corpus, x, y int) bool { return c.Quotes[x].Utterance == c.Quotes[y].Utterance }
	if one(c, first, second) || !one(c, first, third) {
		t.Fatalf("the example is not read as expected: %+v", c.Utterances)
	}
	mayor := Correction{RefTo(c, second), "Ilse Tarn"}
	if n := Apply(c, decided(mayor)); !one(n, first, second) || len(n.Utterances[n.Quotes[first].Utterance].Versions) != 3 {
		t.Error("the quote now attributed to the mayor is not joined with her own")
	} else {
		sound(t, n)
	}
	if n := Apply(c, decided(Alias{"Ilse Tarn", "Odo Brask"})); !one(n, first, second) {
		t.Error("two speakers became one, but their quotes are not joined")
	} else {
		sound(t, n)
	}
	if n := Apply(c, decided(Correction{RefTo(c, third), "Odo Brask"})); one(n, first, third) || !one(n, second, third) {
		t.Error("the quote now attributed to another speaker is not split off, or not joined with his own")
	} else {
		sound(t, n)
	}
	apart := Part{RefTo(c, second), Other(RefTo(c, first))}
	if n := Apply(c, decided(apart, mayor)); one(n, first, second) {
		t.Error("quotes that the user split were joined")
	}
}

func TestOutlet(t *testing.T) {
	c := harbour(t)
	n := Apply(c, decided(Outlet{Name: "Sky Watch", Files: []string{Exactly("c.txt")}}))
	sound(t, n)
	if a := n.Articles[2]; a.Outlet.Name != "Sky Watch" || a.OutletFrom != OutletFrom {
		t.Errorf("%+v", a.Outlet)
	}
	if got := n.Stories[n.StoryOf[2]].Outlets; !slices.Equal(got, []string{"Sky Watch"}) {
		t.Errorf("its story has outlets %v", got)
	}
	for _, sp := range n.Speakers[n.Quotes[n.QuotesOf[2][0]].Speaker].Spellings {
		if sp.Outlet != "Sky Watch" {
			t.Errorf("spelling %+v", sp)
		}
	}
	if c.Articles[2].Outlet.Known() {
		t.Error("the corpus itself was changed")
	}
}

func TestBookmark(t *testing.T) {
	c := harbour(t)
	quay := ref(t, c, 0, "The quay")
	n := Apply(c, decided(
		Bookmark{Ref: quay, On: "quote", Note: "for the lead", Tags: []string{"quay"}},
		Bookmark{Ref: quay, On: "utterance"},
		Bookmark{Ref: Ref{Article: "c.txt"}, On: "article"},
		Bookmark{Ref: Ref{Article: "c.txt"}, On: "story"},
		Merge{[]model.ArticleID{"a.txt", "c.txt"}},
		Bookmark{Ref: quay, On: "quote", Note: "for the end"},
	))
	var got []model.Marked
	for _, b := range n.Bookmarks {
		got = append(got, b.Kind)
	}
	if d := cmp.Diff([]model.Marked{model.MarkedUtterance, model.MarkedArticle, model.MarkedStory, model.MarkedQuote}, got); d != "" {
		t.Error(d)
	}
	if b := n.Bookmarks[2]; b.At != n.StoryOf[2] {
		t.Error("the bookmark does not point at the final story")
	}
	if b := n.Bookmarks[3]; b.Note != "for the end" || b.Made.IsZero() {
		t.Errorf("%+v", b)
	}
}

// TestOrder checks that decisions about different things may come in any order.
func TestOrder(t *testing.T) {
	c := harbour(t)
	ds := decided(
		Correction{ref(t, c, 2, "It was"), "Vera Lund"},
		Alias{"Ilse Tarnov", "Ilse Tarn"},
		Join{ref(t, c, 0, "Nobody"), Other(ref(t, c, 1, "We were left"))},
		Merge{[]model.ArticleID{"a.txt", "c.txt"}},
		Outlet{Name: "Sky Watch", Files: []string{"c.txt"}},
		Bookmark{Ref: Ref{Article: "c.txt"}, On: "story"},
	)
	want := Apply(c, ds)
	r := rand.New(rand.NewPCG(1, 2))
	for range 20 {
		r.Shuffle(len(ds), func(i, j int) { ds[i], ds[j] = ds[j], ds[i] })
		if d := cmp.Diff(want, Apply(c, ds)); d != "" {
			t.Fatal(d)
		}
	}
}

// TestNotThere checks that a decision about something missing is reported and changes nothing.
func TestNotThere(t *testing.T) {
	c := harbour(t)
	gone := Ref{Article: "gone.txt", Words: "The quay"}
	other := Ref{Article: "a.txt", Words: "Not a word of this was ever said by anybody"}
	for _, d := range []Decision{
		Correction{gone, "Odo Brask"},
		Correction{other, "Odo Brask"},
		Correction{Ref{Article: "a.txt"}, "Odo Brask"},
		Alias{"Ilse Tarn", "Nobody Known"},
		Alias{},
		NotAlias{"Nobody Known", "Ilse Tarn"},
		NotAlias{"Ilse Tarn", "Ilse Tarn"},
		Join{gone, Other(other)},
		Join{ref(t, c, 0, "The quay"), Other(ref(t, c, 0, "The quay"))},
		Part{other, Other(gone)},
		Merge{[]model.ArticleID{"a.txt"}},
		Merge{[]model.ArticleID{"a.txt", "gone.txt"}},
		Split{},
		Outlet{Name: "Sky Watch", Files: []string{"gone/**"}},
		Bookmark{Ref: gone, On: "quote"},
		Bookmark{Ref: gone, On: "planet"},
	} {
		ds := decided(d)
		ds[0].File, ds[0].Line = "lineup.toml", 7
		n := Apply(c, ds)
		if len(n.Problems) != 1 || n.Problems[0].Line != 7 {
			t.Errorf("%T %v: %v", d, d, n.Problems)
			continue
		}
		n.Problems = nil
		if diff := cmp.Diff(c, n); diff != "" {
			t.Errorf("%T %v changed the corpus: %s", d, d, diff)
		}
	}
}

// TestEdited checks that a quote is found again after a small edit of its article.
func TestEdited(t *testing.T) {
	c := harbour(t)
	r := ref(t, c, 0, "The quay")
	r.Words = strings.Replace(r.Words, "carried this", "carried our", 1)
	n := Apply(c, decided(Correction{r, "Odo Brask"}))
	if got := speakerOf(n, at(t, n, 0, "The quay")); got != "Odo Brask" {
		t.Errorf("%q; %v", got, n.Problems)
	}
}

// sound checks that everything in a corpus points at what points back.
func sound(t *testing.T, c *model.Corpus) {
	t.Helper()
	for i := range c.Quotes {
		q := c.Quotes[i]
		if q.Speaker != model.None && !slices.Contains(c.Speakers[q.Speaker].Quotes, i) {
			t.Errorf("%s is missing from its speaker's quotes", q.ID(c))
		}
		if q.Utterance != model.None && !slices.ContainsFunc(c.Utterances[q.Utterance].Versions, func(v model.Version) bool {
			return slices.Contains(v.Quotes, i) || slices.Contains(v.Repeats, i)
		}) {
			t.Errorf("%s is not in its utterance", q.ID(c))
		}
	}
	for i := range c.Speakers {
		for _, q := range c.Speakers[i].Quotes {
			if c.Quotes[q].Speaker != i {
				t.Errorf("%s is listed for %s but has another speaker", c.Quotes[q].ID(c), c.Speakers[i].Name)
			}
		}
	}
	for i := range c.Utterances {
		u := c.Utterances[i]
		if u.Story != c.StoryOf[u.Versions[u.Base].Article] {
			t.Errorf("%s is in story %d", u.ID, u.Story)
		}
	}
	for i := range c.Stories {
		for _, a := range c.Stories[i].Articles {
			if c.StoryOf[a] != i {
				t.Errorf("article %d is not in story %d", a, i)
			}
		}
	}
	for i := range c.Topics {
		for _, s := range c.Topics[i].Stories {
			if s < 0 || s >= len(c.Stories) {
				t.Errorf("topic %s is in story %d", c.Topics[i].Name, s)
			}
		}
	}
}
