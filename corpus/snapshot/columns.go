package snapshot

import (
	"io"

	"lineup/corpus"
	"lineup/model"
	"lineup/model/large"
)

// Content is what a snapshot holds.
type Content struct {
	// Paths are those that the corpus was asked for by.
	Paths []string
	// Corpus is what the articles say, before anything the user has decided.
	Corpus *model.Corpus
	// Loaded is what the articles were read from. Its Articles are those of Corpus.
	Loaded *corpus.Loaded
	// People are those of every article's reading; with Corpus.Quotes they are the
	// readings again.
	People [][]model.Person
	// Index writes the search index of Corpus; nil where there is none.
	Index io.WriterTo
}

// A column is a slice of the content, which is written in sections of so many values
// each, so that several can be read at a time and are checked one by one.
type column interface {
	name() string
	// size is how many values there are, -1 where the slice is nil.
	size() int
	// room makes a slice of so many values to read into.
	room(n int)
	// sections is how many values a section holds.
	section() int
	// code writes or reads the values [from, to).
	code(t *tape, from, to int)
}

type columnOf[T any] struct {
	title  string
	values *[]T
	value  func(*tape, *T)
	each   int
	make   func(n int) []T
}

// valued is a column of values.
func valued[T any](title string, values *[]T, value func(*tape, *T), each int) column {
	return &columnOf[T]{title, values, value, each, func(n int) []T { return large.Make[T](n, n) }}
}

// pointed is a column of pointers, whose values are read into one stretch of memory.
func pointed[T any](title string, values *[]*T, value func(*tape, *T), each int) column {
	return &columnOf[*T]{title, values, func(t *tape, v **T) { value(t, *v) }, each, large.Pointers[T]}
}

func (c *columnOf[T]) name() string { return c.title }

func (c *columnOf[T]) size() int {
	if *c.values == nil {
		return -1
	}
	return len(*c.values)
}

func (c *columnOf[T]) room(n int) {
	*c.values = nil
	if n >= 0 {
		*c.values = c.make(n)
	}
}

func (c *columnOf[T]) section() int { return c.each }

func (c *columnOf[T]) code(t *tape, from, to int) {
	for i := from; i < to; i++ {
		c.value(t, &(*c.values)[i])
	}
}

// corpusColumns are the slices of a corpus. A section of them is some megabytes at
// most.
func corpusColumns(c *model.Corpus) []column {
	return []column{
		valued("articles", &c.Articles, (*tape).articlePointer, 1<<10),
		pointed("quotes", &c.Quotes, (*tape).quote, 1<<13),
		pointed("utterances", &c.Utterances, (*tape).utterance, 1<<13),
		pointed("speakers", &c.Speakers, (*tape).speaker, 1<<12),
		pointed("stories", &c.Stories, (*tape).story, 1<<13),
		valued("topics", &c.Topics, (*tape).topic, 1<<12),
		valued("problems", &c.Problems, (*tape).problem, 1<<14),
		valued("story of article", &c.StoryOf, number[int], 1<<17),
		valued("quotes of article", &c.QuotesOf, (*tape).stretch, 1<<16),
	}
}

// sourceColumns are where the articles come from.
func sourceColumns(l *corpus.Loaded) []column {
	return []column{
		valued("files", &l.Files, (*tape).file, 1<<13),
		valued("drafts", &l.Drafts, (*tape).draft, 1<<13),
		valued("problems of the walk", &l.Walk, (*tape).problem, 1<<14),
		valued("problems of loading", &l.Problems, (*tape).problem, 1<<14),
	}
}

func peopleColumn(people *[][]model.Person) column {
	return valued("people", people, (*tape).cast, 1<<11)
}

func pathColumn(paths *[]string) column {
	return valued("paths", paths, text[string], 1<<14)
}

func (c *Content) columns() []column {
	return append(append(corpusColumns(c.Corpus), sourceColumns(c.Loaded)...), peopleColumn(&c.People), pathColumn(&c.Paths))
}

// indexName is the name of the one part that is no column but is as it was given.
const indexName = "index"
