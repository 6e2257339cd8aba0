package search

import (
	"context"
	"testing"

	"lineup/model"
)

// BenchmarkBuild measures how fast texts are indexed, and how many bytes of index a byte of text takes.
func BenchmarkBuild(b *testing.B) {
	c := coastCorpus(5_000)
	size := 0
	for _, a := range c.Articles {
		size += len(a.Text)
	}
	b.SetBytes(int64(size))
	b.ReportAllocs()
	var ix *Index
	for b.Loop() {
		ix = New(c)
	}
	b.ReportMetric(float64(len(stored(b, ix)))/float64(size), "index/text")
}

// typed are queries as people type them.
var typed = []string{
	"tare", "shi lo", "progata", "ka me wan", `"ta re`, "'no ulga", "be | con fe", "tata !no", "speaker:ta", "speaker:tata re",
	"outlet:quill shi", "topic:re lome", "since:2030-06 wan", "kind:quote di", "ste ul be con", "feka", "gano taredi", "lometa no",
	"diwan pro", "ul ga fe",
}

// BenchmarkTyping types twenty queries letter by letter over 20,000 articles; an operation is one key.
func BenchmarkTyping(b *testing.B) {
	ix := coast(b, 20_000)
	ctx := context.Background()
	var keys []string
	for _, q := range typed {
		for i := range len(q) {
			keys = append(keys, q[:i+1])
		}
	}
	i := 0
	b.ReportAllocs()
	for b.Loop() {
		if _, err := ix.Search(ctx, keys[i%len(keys)], 100); err != nil {
			b.Fatal(keys[i%len(keys)], err)
		}
		i++
	}
}

// BenchmarkTypo searches for a word that does not occur: the vocabulary is searched for similar spellings.
func BenchmarkTypo(b *testing.B) {
	ix := coast(b, 5_000)
	for b.Loop() {
		if _, err := ix.Search(context.Background(), "shilomekazx", 100); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkNames types the names of speakers letter by letter over 200,000 of them; an operation is one key.
func BenchmarkNames(b *testing.B) {
	w := &writer{}
	c := &model.Corpus{}
	for i := range 200_000 {
		c.Speakers = append(c.Speakers, &model.Speaker{Name: w.name(i)})
	}
	ix := New(c)
	ctx := context.Background()
	for _, test := range []struct{ name, query string }{
		{"plain", "tano shilo"}, {"field", "speaker:tano shilo"}, {"typo", "shiloemka"}, {"scattered", "tkgdpr"},
	} {
		b.Run(test.name, func(b *testing.B) {
			i := 0
			for b.Loop() {
				if _, err := ix.Search(ctx, test.query[:1+i%len(test.query)], 100); err != nil {
					b.Fatal(err)
				}
				i++
			}
		})
	}
}

// BenchmarkOpen opens a stored index of 20,000 articles.
func BenchmarkOpen(b *testing.B) {
	ix := coast(b, 20_000)
	data := stored(b, ix)
	b.SetBytes(int64(len(data)))
	for b.Loop() {
		if _, err := Open(ix.corpus, data); err != nil {
			b.Fatal(err)
		}
	}
}
