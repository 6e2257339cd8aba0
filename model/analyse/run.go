package analyse

import (
	"context"
	"runtime"
	"slices"
	"strings"
	"sync/atomic"

	"golang.org/x/sync/errgroup"

	"lineup/model"
	"lineup/model/fault"
	"lineup/model/large"
	"lineup/model/parallel"
	"lineup/model/quote"
	"lineup/model/speaker"
	"lineup/model/story"
	"lineup/model/topic"

	"lineup/model/compare/utterance"
)

// Options configure an analysis.
type Options struct {
	// Jobs is the number of articles read at a time; 0 for one per processor.
	Jobs int
	// Progress, if set, is called with the progress of the work, from several goroutines.
	Progress func(model.Progress)
	// Known, if set, returns the reading of an article that was read before and has not changed since.
	Known func(*model.Article) (model.Reading, bool)
	// People, if set, receives the people of every article's reading, in the order of the articles. Together with
	// the corpus, it lets a later run answer Known.
	People *[][]model.Person
	// Quoted, if set, is called once the stories are known, which take most memory, with a corpus that has only its
	// articles and their quotes. Work to be done alongside the remaining steps must be started in a goroutine. It
	// must not look at the fields of quotes that those steps write: speakers and utterances.
	Quoted func(*model.Corpus)
}

// collected is the number of articles above which garbage is collected once the stories are known. What they were
// found by is a third of all memory, and would otherwise stay beside the data of the next steps until as much again
// is used. A collection takes time in proportion to all memory, including that of other corpora, so it does not pay
// for a few articles.
const collected = 1000

// Run builds the corpus of the articles. It returns early with the context's error when the context is done.
func Run(ctx context.Context, articles []*model.Article, problems []model.Problem, o Options) (*model.Corpus, error) {
	tell := o.Progress
	if tell == nil {
		tell = func(model.Progress) {}
	}
	articles = model.Current(story.Undated(articles)) // without the dates that an earlier run gave them
	faults := &faults{}
	readings, err := read(ctx, articles, o, faults, tell)
	if err != nil {
		return nil, err
	}
	c := &model.Corpus{Articles: articles, Problems: append(problems, faults.sorted()...)}
	var earlier superseded
	for _, step := range []struct {
		name string
		do   func()
	}{
		{"quotes", func() {
			gather(c, readings)
			earlier = setAside(c)
		}},
		{"stories", func() {
			c.Stories = story.Group(articles, readings)
			c.StoryOf = storyOf(c)
			c.Articles = story.Dated(articles, c.Stories)
			if len(articles) > collected {
				runtime.GC()
			}
		}},
		{"speakers", func() {
			// Half of this step runs on one processor, which leaves another for the work started here.
			if o.Quoted != nil {
				o.Quoted(earlier.with(&model.Corpus{Articles: articles, Quotes: c.Quotes, QuotesOf: c.QuotesOf}))
			}
			join(c, readings, o.People)
			earlier.attribute(c, readings)
			readings = nil // what is still needed of them is in c
		}},
		{"utterances", func() {
			c.Utterances = utterance.All(c)
			utterance.Link(c)
		}},
		{"topics", func() { c.Topics = topic.Find(c) }},
	} {
		tell(model.Progress{Step: step.name})
		if err := await(ctx, step.do); err != nil {
			return nil, err
		}
	}
	return earlier.with(c), nil
}

// read reads every article by itself, several at a time.
func read(ctx context.Context, articles []*model.Article, o Options, faults *faults, tell func(model.Progress)) ([]model.Reading, error) {
	jobs := o.Jobs
	if jobs <= 0 {
		jobs = runtime.GOMAXPROCS(0)
	}
	readings := make([]model.Reading, len(articles))
	var next, done atomic.Int64
	g, ctx := errgroup.WithContext(ctx)
	for range min(jobs, len(articles)) {
		g.Go(fault.Guard(func() error {
			var reader quote.Reader
			for ctx.Err() == nil {
				i := int(next.Add(1)) - 1
				if i >= len(articles) {
					return nil
				}
				known := false
				if o.Known != nil {
					readings[i], known = o.Known(articles[i])
				}
				if !known {
					readings[i] = readOne(&reader, articles[i], i, faults)
				}
				if n := int(done.Add(1)); n%64 == 0 {
					tell(model.Progress{Step: "reading quotes", Done: n, Total: len(articles)})
				}
			}
			return ctx.Err()
		}))
	}
	return readings, g.Wait()
}

// gather concatenates the quotes of all articles, those of earlier states last, and numbers them, several articles
// at a time.
func gather(c *model.Corpus, readings []model.Reading) {
	c.QuotesOf = make([][2]int, len(c.Articles))
	total := 0
	for _, superseded := range []bool{false, true} {
		for i := range readings {
			if c.Articles[i].Superseded == superseded {
				n := len(readings[i].Quotes)
				c.QuotesOf[i] = [2]int{total, total + n}
				total += n
			}
		}
	}
	all := large.Make[model.Quote](total, total)
	c.Quotes = make([]*model.Quote, total)
	parallel.Each(len(readings), func(i int) {
		r := c.QuotesOf[i]
		copy(all[r[0]:r[1]], readings[i].Quotes)
		readings[i].Quotes = all[r[0]:r[1]] // stored once
		name(c, i, readings[i].Quotes)
	})
}

// name lists the quotes of an article and sets what identifies each.
func name(c *model.Corpus, article int, quotes []model.Quote) {
	a := c.Articles[article]
	line, to := countLines(a), c.Quotes[c.QuotesOf[article][0]:]
	for n := range quotes {
		q := &quotes[n]
		q.Nth = int32(n + 1)
		q.Article, q.Speaker, q.Utterance, q.Also = article, model.None, model.None, nil
		q.Line = line.of(q.Span().Start)
		to[n] = q
	}
}

// lines counts the lines of an article's text in one forward pass, however many quotes it is asked for.
type lines struct {
	a    *model.Article
	at   int // the offset reached
	line int // of the file, at that offset
}

func countLines(a *model.Article) lines { return lines{a: a, line: firstLine(a)} }

// firstLine returns the line where the text starts; for a record, the record's.
func firstLine(a *model.Article) int {
	if a.TextLine > 0 {
		return a.TextLine
	}
	return a.Line
}

// of returns the line of the article's file for an offset in its text; for a record, the record's line. For an
// offset before the previous one it counts backwards.
func (l *lines) of(at int) int {
	switch {
	case l.a.TextLine == 0:
	case at >= l.at:
		l.line += strings.Count(l.a.Text[l.at:at], "\n")
	default:
		l.line -= strings.Count(l.a.Text[at:l.at], "\n")
	}
	l.at = at
	return l.line
}

// storyOf inverts the stories' lists of articles.
func storyOf(c *model.Corpus) []int {
	of := make([]int, len(c.Articles))
	for s := range c.Stories {
		for _, a := range c.Stories[s].Articles {
			of[a] = s
		}
		for _, a := range c.Stories[s].Superseded {
			of[a] = s
		}
	}
	return of
}

// join gives every quote its speaker. keep, if set, receives the people.
func join(c *model.Corpus, readings []model.Reading, keep *[][]model.Person) {
	people := make([][]model.Person, len(readings))
	for i := range readings {
		people[i] = readings[i].People
	}
	if keep != nil {
		*keep = slices.Clone(people)
	}
	for i, a := range c.Articles {
		if a.Superseded {
			people[i] = nil
		}
	}
	speakers, of := speaker.Join(c, people)
	c.Speakers = speakers
	for i, s := range of {
		c.Quotes[i].Speaker = s
	}
}
