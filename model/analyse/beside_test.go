package analyse

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lineup/model"
)

// run analyses articles.
func run(t *testing.T, articles ...*model.Article) *model.Corpus {
	t.Helper()
	c, err := Run(t.Context(), articles, nil, Options{Jobs: 1})
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// later returns article a with a different opening, and a third report of the event.
func later() []*model.Article {
	return []*model.Article{
		article("d", "The quay at Port Ostrel closes, and not all are glad of it.\n\n"+
			"“Nobody asked the crane drivers what they wanted,” said Odo Brask, who leads their union.\n\n"+
			"“There is no other way,” Mayor Ilse Tarn said."),
		article("a", "The northern quay at Port Ostrel will close in July, the council decided, not in June.\n\n"+
			"“The quay has carried this town for two centuries, and it will carry it again,” Mayor Ilse Tarn said.\n\n"+
			"“July it is,” she said."),
	}
}

// TestBeside adds a changed and a new article to three others: their quotes are there, with the known speakers, and
// the rest stays as it was.
func TestBeside(t *testing.T) {
	c := run(t, quay()...)
	got := Beside(c, run(t, later()...), c.FindArticle)
	if d := cmp.Diff(run(t, quay()...), c); d != "" {
		t.Fatalf("the corpus itself has changed: %s", d)
	}
	whole(t, got)
	if len(got.Articles) != 4 || got.Articles[0].ID != "a" || got.Articles[0] == c.Articles[0] || got.Articles[3].ID != "d" {
		t.Fatalf("articles %v", got.Articles)
	}
	if got.StoryOf[0] != c.StoryOf[0] || got.StoryOf[3] != got.StoryOf[0] {
		t.Errorf("stories %v", got.StoryOf)
	}
	said := map[string]string{}
	for i := range got.Articles {
		for q := got.QuotesOf[i][0]; q < got.QuotesOf[i][1]; q++ {
			said[got.QuoteText(q)] = got.SpeakerName(got.Quotes[q].Speaker)
		}
	}
	for words, who := range map[string]string{
		"There is no other way,": "Ilse Tarn", "July it is,": "Ilse Tarn",
		"Nobody asked the crane drivers what they wanted,": "Odo Brask",
	} {
		if said[words] != who {
			t.Errorf("%q is attributed to %q", words, said[words])
		}
	}
	if n := slices.IndexFunc(got.Speakers, func(s *model.Speaker) bool { return s.Name == "Ilse Tarn" }); len(got.Speakers[n].Articles) != 3 {
		t.Errorf("the mayor speaks in %v", got.Speakers[n].Articles)
	}
}

// TestBesideAbsent checks that no article is said to lack an utterance it was not checked for: neither an article
// that joins a story what is said there, nor the articles of the story what the new one says.
func TestBesideAbsent(t *testing.T) {
	silent := article("a", "The northern quay at Port Ostrel will close in June, the council decided.\n\nShe gave no date.")
	c := run(t, silent, quay()[1])
	if c.StoryOf[0] != c.StoryOf[1] || !c.Lacks(c.Utterances[0], 0) {
		t.Fatal("the first article should lack what the second quotes")
	}
	got := Beside(c, run(t, silent, later()[0]), c.FindArticle)
	if got.StoryOf[2] != got.StoryOf[1] || len(got.Utterances) < 3 {
		t.Fatalf("stories %v, %d utterances", got.StoryOf, len(got.Utterances))
	}
	for _, u := range got.Utterances {
		from := u.Versions[0].Article
		if absent := got.Absent(u); from == 1 && !slices.Equal(absent, []int{0}) || from == 2 && len(absent) > 0 {
			t.Errorf("%q is missing from %v", u.Versions[0].Text(got), absent)
		}
	}
	if d := cmp.Diff(run(t, silent, quay()[1]), c); d != "" {
		t.Errorf("the corpus itself has changed: %s", d)
	}
}

// TestBesideLess replaces each article by one without quotes, and adds nothing at all.
func TestBesideLess(t *testing.T) {
	c := run(t, quay()...)
	for _, id := range []string{"a", "b", "c"} {
		got := Beside(c, run(t, article(id, "Nothing was said in Sorrel.")), c.FindArticle)
		whole(t, got)
		if len(got.Articles) != 3 || len(got.Stories) != len(c.Stories) {
			t.Errorf("%s: %d articles, %d stories", id, len(got.Articles), len(got.Stories))
		}
	}
	got := Beside(c, run(t), c.FindArticle)
	if got.Problems = c.Problems; cmp.Diff(c, got) != "" {
		t.Error("adding an empty corpus changed the corpus")
	}
}

// whole checks that all indexes of a corpus point at what they should.
func whole(t *testing.T, c *model.Corpus) {
	t.Helper()
	for a, r := range c.QuotesOf {
		for q := r[0]; q < r[1]; q++ {
			x := c.Quotes[q]
			if x.Article != a || x.Span().End > len(c.Articles[a].Text) {
				t.Errorf("%s is not in article %d", x.ID(c), a)
			}
			for _, u := range x.Utterances() {
				if !slices.ContainsFunc(c.Utterances[u].Versions, func(v model.Version) bool {
					return v.Article == a && (slices.Contains(v.Quotes, q) || slices.Contains(v.Repeats, q))
				}) {
					t.Errorf("%s names utterance %d, which does not contain it", x.ID(c), u)
				}
			}
			if x.Speaker != model.None && !slices.Contains(c.Speakers[x.Speaker].Quotes, q) {
				t.Errorf("%s is missing from its speaker's quotes", x.ID(c))
			}
		}
		if !slices.Contains(c.Stories[c.StoryOf[a]].Articles, a) {
			t.Errorf("article %d is not in its story", a)
		}
	}
	ids := map[model.UtteranceID]bool{}
	for i := range c.Utterances {
		u := c.Utterances[i]
		if ids[u.ID] || len(u.Versions) == 0 || u.Story != c.StoryOf[u.Versions[u.Base].Article] {
			t.Errorf("utterance %d, %s: %d versions, story %d", i, u.ID, len(u.Versions), u.Story)
		}
		ids[u.ID] = true
		for _, v := range u.Versions {
			for _, q := range v.Quotes {
				r := c.QuotesOf[v.Article]
				if q < r[0] || q >= r[1] || !slices.Contains(c.Quotes[q].Utterances(), i) {
					t.Errorf("%s contains quote %d, which does not point back", u.ID, q)
				}
			}
		}
		for _, o := range u.Again {
			if !slices.Contains(c.Utterances[o].Again, i) {
				t.Errorf("%s is said again in %d, which does not point back", u.ID, o)
			}
		}
	}
	for i, s := range c.Speakers {
		for _, q := range s.Quotes {
			if c.Quotes[q].Speaker != i {
				t.Errorf("%s: quote %d has another speaker", s.Name, q)
			}
		}
	}
}
