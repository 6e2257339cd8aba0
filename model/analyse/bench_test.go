package analyse

import (
	"context"
	"fmt"
	"strconv"
	"testing"
	"time"

	"lineup/model"
)

// harbours returns n articles, two per event. In each pair a mayor of a different name says the same two sentences
// about a different quay; the second article quotes only one of them. There are two events a day.
func harbours(n int) []*model.Article {
	syllables := []string{"ta", "ro", "mel", "vin", "os", "ka", "dre", "lu"}
	name := func(i int) string {
		return "Bro" + syllables[i%8] + syllables[i/8%8] + syllables[i/64%8] + syllables[i/512%8]
	}
	articles := make([]*model.Article, n)
	for i := range articles {
		event := i / 2
		mayor, town := "Ilse "+name(event*37+5), "Port "+name(event*101+9)
		body := fmt.Sprintf("The northern quay at %s will close in %d days, the town council decided.\n\n", town, 10+event%80)
		words := fmt.Sprintf("“The quay has carried %s for %d years, and it will carry it again", town, 100+event)
		if i%2 == 0 {
			body += words + fmt.Sprintf(",” Mayor %s said. “%d ships a year are not nothing.”\n\nShe gave no date.", mayor, event+12)
		} else {
			body = "A council closes its quay. " + body + words + ",” said " + mayor + ", the mayor."
		}
		articles[i] = article(strconv.Itoa(i), body)
		articles[i].Published = model.Date{Time: time.Date(2031, 1, 1+event/2, 0, 0, 0, 0, time.UTC), Precision: model.ToDay}
	}
	return articles
}

// BenchmarkRun measures the whole analysis, from articles to a corpus.
func BenchmarkRun(b *testing.B) {
	for _, n := range []int{1_000, 4_000} {
		articles := harbours(n)
		b.Run(strconv.Itoa(n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := Run(context.Background(), articles, nil, Options{}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// TestHarbours checks that the benchmark does the intended work: every event is a story of two articles, and the
// sentence that both quote is one utterance.
func TestHarbours(t *testing.T) {
	c, err := Run(context.Background(), harbours(40), nil, Options{})
	if err != nil {
		t.Fatal(err)
	}
	both := 0
	for i := range c.Utterances {
		if len(c.Utterances[i].Versions) == 2 {
			both++
		}
	}
	if both != 20 || len(c.Stories) != 20 {
		t.Errorf("%d utterances of two versions in %d stories, want 20 in 20", both, len(c.Stories))
	}
}
