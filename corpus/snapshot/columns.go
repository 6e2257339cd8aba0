package snapshot

import (
	"io"

	"lineup/corpus"
	"lineup/model"
	"lineup/model/large"
)

// Content is the content of a snapshot.
type Content struct {
	// Paths are the paths under which the corpus was requested.
	Paths []string
	// Corpus is the analysed corpus, before the user's decisions.
	Corpus *model.Corpus
	// Loaded describes the files that the articles were read from. Its Articles are those of Corpus.
	Loaded *corpus.Loaded
	// People are the people of every article's reading; together with Corpus.Quotes they make up the readings.
	People [][]model.Person
	// Index writes the search index of Corpus; nil if there is none.
	Index io.WriterTo
}

// A column is a slice of the content. It is written in sections of a certain number of values, which can be read in
// parallel and are checked one by one.
type column interface {
	name() string
	// size returns the number of values, -1 if the slice is nil.
	size() int
	// room allocates the slice for n values to be read.
	room(n int)
	// section returns the number of values in a section.
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

// valued returns a column of values.
func valued[T any](title string, values *[]T, value func(*tape, *T), each int) column {
	return &columnOf[T]{title, values, value, each, func(n int) []T { return large.Make[T](n, n) }}
}

// pointed returns a column of pointers whose values are read into contiguous memory.
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

// corpusColumns returns the slices of a corpus. Their sections are at most some megabytes.
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

// sourceColumns returns the slices that describe where the articles come from.
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

// indexName is the name of the one part that is not a column but stored as given.
const indexName = "index"
