package search

import (
	"math/rand/v2"
	"strconv"
	"strings"
	"testing"
	"time"

	"lineup/model"
	"lineup/model/text"
)

// coast makes a corpus of articles of invented words, distributed like the words of a language: a few are in every
// sentence, most are rare. Every third quote is split in two by its attribution.
func coast(tb testing.TB, articles int) *Index {
	tb.Helper()
	return New(coastCorpus(articles))
}

func coastCorpus(articles int) *model.Corpus {
	w := &writer{random: rand.New(rand.NewPCG(7, uint64(articles))), c: &model.Corpus{}}
	w.zipf = rand.NewZipf(w.random, 1.2, 8, 40_000)
	for i := range 200 {
		w.c.Speakers = append(w.c.Speakers, &model.Speaker{Name: w.name(i)})
	}
	for i := range 30 {
		w.c.Topics = append(w.c.Topics, model.Topic{Name: word0(i*31) + " " + word0(i*17+5)})
	}
	for i := range articles {
		w.article(i)
	}
	return w.c
}

type writer struct {
	random *rand.Rand
	zipf   *rand.Zipf
	c      *model.Corpus
	b      strings.Builder
}

// word0 returns the invented word of a rank: the frequent ones are short.
func word0(rank int) string {
	syllables := []string{"ta", "re", "no", "shi", "lo", "me", "ka", "wan", "di", "pro", "ste", "ul", "be", "con", "fe", "ga"}
	s := ""
	for n := rank; ; n = n/len(syllables) - 1 {
		s = syllables[n%len(syllables)] + s
		if n < len(syllables) {
			return s
		}
	}
}

func (w *writer) name(i int) string {
	a, b := word0(300+i), word0(5000+7*i)
	return strings.ToUpper(a[:1]) + a[1:] + " " + strings.ToUpper(b[:1]) + b[1:]
}

func (w *writer) words(n int) {
	for i := range n {
		s := word0(int(w.zipf.Uint64()))
		if i == 0 {
			s = strings.ToUpper(s[:1]) + s[1:]
		} else {
			w.b.WriteByte(' ')
		}
		w.b.WriteString(s)
	}
}

// piece writes words between quotation marks, and returns their place.
func (w *writer) piece(n int) model.Span {
	w.b.WriteString("“")
	from := w.b.Len()
	w.words(n)
	s := model.Span{Start: from, End: w.b.Len()}
	w.b.WriteString("”")
	return s
}

func (w *writer) article(at int) {
	w.b.Reset()
	w.words(6 + w.random.IntN(5))
	title := w.b.String()
	w.b.Reset()
	from := len(w.c.Quotes)
	for p := range 12 {
		if p > 0 {
			w.b.WriteString("\n\n")
		}
		w.words(20 + w.random.IntN(40))
		w.b.WriteString(". ")
		if p%2 == 0 {
			w.quote(at)
		}
	}
	a := &model.Article{
		ID: model.ArticleID(strconv.Itoa(at)), Title: title, Text: w.b.String(),
		Outlet:    model.Outlet{Name: []string{"The Quill", "Morning Ledger", "Island Herald", "Harbour Post"}[at%4]},
		Published: model.Date{Time: time.Date(2030, 1, 1+at%700, 0, 0, 0, 0, time.UTC), Precision: model.ToDay},
	}
	a.Paragraphs = text.Paragraphs(a.Text)
	w.c.Articles = append(w.c.Articles, a)
	w.c.QuotesOf = append(w.c.QuotesOf, [2]int{from, len(w.c.Quotes)})
}

func (w *writer) quote(article int) {
	speaker := w.random.IntN(len(w.c.Speakers))
	q := &model.Quote{Article: article, Speaker: speaker, Utterance: model.None, Person: model.None}
	q.Pieces = append(q.Pieces, w.piece(5+w.random.IntN(20)))
	w.b.WriteString(" " + w.c.Speakers[speaker].Name + " ")
	if len(w.c.Quotes)%3 == 0 {
		q.Pieces = append(q.Pieces, w.piece(4+w.random.IntN(8)))
	}
	w.b.WriteString(".")
	s := w.c.Speakers[speaker]
	s.Quotes = append(s.Quotes, len(w.c.Quotes))
	s.Articles = append(s.Articles, article)
	w.c.Quotes = append(w.c.Quotes, q)
}
