package analyse

import (
	"context"
	"errors"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lineup/model"
	"lineup/model/quote"
	"lineup/model/text"
)

func article(id, body string) *model.Article {
	return &model.Article{
		ID: model.ArticleID(id), File: id + ".txt", Line: 1, TextLine: 1, Text: body, Paragraphs: text.Paragraphs(body),
		Outlet: model.Outlet{Name: "Outlet " + id},
	}
}

// quay returns two reports of one event, and an unrelated article.
func quay() []*model.Article {
	return []*model.Article{
		article("a", "The northern quay at Port Ostrel will close in June, the council decided.\n\n"+
			"“The quay has carried this town for two centuries, and it will carry it again,” Mayor Ilse Tarn said.\n\nShe gave no date."),
		article("b", "Port Ostrel's northern quay closes in June, the town council has decided.\n\n"+
			"“The quay has carried this town for two centuries,” said Ilse Tarn, the mayor."),
		article("c", "A comet was seen above the hills of Sorrel on Friday."),
	}
}

// TestRun checks what every later stage and every view relies on: that all indexes point at what they should, and
// that the result is as expected.
func TestRun(t *testing.T) {
	c, err := Run(context.Background(), quay(), []model.Problem{{File: "x"}}, Options{Jobs: 2})
	if err != nil {
		t.Fatal(err)
	}
	if len(c.Quotes) < 2 || len(c.Problems) != 1 {
		t.Fatalf("%d quotes, %d problems", len(c.Quotes), len(c.Problems))
	}
	for i := range c.Quotes {
		q := c.Quotes[i]
		if r := c.QuotesOf[q.Article]; i < r[0] || i >= r[1] {
			t.Errorf("%s lies outside its article's quotes", q.ID(c))
		}
		if name := c.SpeakerName(q.Speaker); q.Kind == model.Direct && name != "Ilse Tarn" {
			t.Errorf("%s is attributed to %q", q.ID(c), name)
		}
		if q.Kind == model.Direct && q.Line != 3 {
			t.Errorf("%s is on line %d", q.ID(c), q.Line)
		}
		if q.Utterance != model.None && !holds(c.Utterances[q.Utterance], i) {
			t.Errorf("%s names an utterance that does not contain it", q.ID(c))
		}
	}
	both := 0
	for i := range c.Utterances {
		if len(c.Utterances[i].Versions) == 2 {
			both++
		}
	}
	if both != 1 {
		t.Errorf("%d utterances of two versions, want only the mayor's", both)
	}
	for a, s := range c.StoryOf {
		found := false
		for _, x := range c.Stories[s].Articles {
			found = found || x == a
		}
		if !found {
			t.Errorf("article %d is not in its story", a)
		}
	}
}

func holds(u *model.Utterance, quote int) bool {
	for _, v := range u.Versions {
		if slices.Contains(v.Quotes, quote) {
			return true
		}
	}
	return false
}

// TestSame checks that the number of goroutines does not change the result.
func TestSame(t *testing.T) {
	var got [2]*model.Corpus
	for i, jobs := range []int{1, 4} {
		c, err := Run(context.Background(), quay(), nil, Options{Jobs: jobs})
		if err != nil {
			t.Fatal(err)
		}
		got[i] = c
	}
	if d := cmp.Diff(got[0], got[1]); d != "" {
		t.Error(d)
	}
}

func TestCancelled(t *testing.T) {
	ctx, stop := context.WithCancel(context.Background())
	stop()
	if _, err := Run(ctx, quay(), nil, Options{}); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
}

// TestInterrupted checks that nobody waits for the end of a step once the work is cancelled, and that no step
// starts afterwards.
func TestInterrupted(t *testing.T) {
	ctx, stop := context.WithCancel(context.Background())
	endless := make(chan struct{})
	err := await(ctx, func() { stop(); <-endless })
	if !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
	if err := await(ctx, func() { t.Error("a step has started") }); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
	close(endless)
}

func TestNothing(t *testing.T) {
	c, err := Run(context.Background(), nil, nil, Options{})
	if err != nil || len(c.Stories) != 0 || len(c.Utterances) != 0 {
		t.Errorf("no articles: got stories or utterances, or error %v", err)
	}
}

// TestFaultOfOneArticle checks that an article that breaks the reader fails alone. Its spans point outside its
// text, which no loader produces.
func TestFaultOfOneArticle(t *testing.T) {
	all := quay()
	all[0].Paragraphs = []model.Span{{Start: 5, End: 1 << 20}}
	c := &faults{}
	r := readOne(&quote.Reader{}, all[0], 0, c)
	if len(c.all) != 1 || len(r.Quotes) != 0 || c.all[0].File != "a.txt" {
		t.Errorf("got %v", c.all)
	}
}
