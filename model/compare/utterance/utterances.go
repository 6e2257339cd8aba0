package utterance

import (
	"slices"

	"lineup/model"

	"lineup/model/compare/wording"
)

// leastWeight is the minimum weight of a partial quote that is an utterance of its own. Less is a word or two in
// passing, which only belongs to an utterance that somebody reports in full.
const leastWeight = 2 * wording.ContentWeight

// All returns the utterances of the corpus, including those with one version, sorted by the number of articles that
// carry them, most first. c has its articles, quotes with speakers, and stories.
func All(c *model.Corpus) []*model.Utterance {
	k := newWorkers(c)
	f := k.readStories(c)
	links, echoes := k.acrossStories(f.prints)
	links = append(links, f.links...)
	links = append(links, k.followed(c)...)
	links = append(links, k.goOn(c, links)...)
	cuts := &cuts{worker: k[0], of: map[int][]cut{}}
	out := k.assemble(c, speeches(c, cluster(links, cuts), cuts), f.light)
	sayAgain(out, echoes, cuts)
	return out
}

// firstReading is the result of the first reading of the quotes of all stories, which is most of the reading that
// is done.
type firstReading struct {
	links []link // within stories
	// prints are those of all quotes, divided among the elements.
	prints []marks
	// light reports for every partial quote whether it is too light to be an utterance of its own.
	light []bool
}

// readStories reads the quotes story by story, several at a time.
func (k workers) readStories(c *model.Corpus) firstReading {
	f := firstReading{light: make([]bool, len(c.Quotes)), prints: make([]marks, len(k))}
	found := make([][]link, len(c.Stories))
	at := make(map[*worker]*marks, len(k))
	for i, d := range k {
		at[d] = &f.prints[i]
	}
	k.each(len(c.Stories), func(d *worker, s int) {
		note := func(q int, w *wording.Wording) {
			t := c.Quotes[q]
			f.light[q] = t.Kind == model.Partial && w.Weight(0, w.Len()) < leastWeight
			at[d].add(t, q, w)
		}
		story := c.Stories[s]
		if len(story.Articles) == 1 {
			d.readAlone(story.Articles[0], note)
			return
		}
		quotes := d.readStory(story)
		for i := range quotes {
			note(quotes[i].quote, &quotes[i].w)
		}
		found[s] = d.withinStory(quotes)
	})
	f.links = slices.Concat(found...)
	return f
}

// readAlone reads those quotes of an article alone in its story that can matter on their own, one after the other,
// because an article may have any number of them.
func (d *worker) readAlone(article int, do func(q int, w *wording.Wording)) {
	for q := d.c.QuotesOf[article][0]; q < d.c.QuotesOf[article][1]; q++ {
		if t := d.c.Quotes[q]; t.Kind == model.Partial || hasPrints(t) {
			d.Clear()
			w := d.Read(d.c.Articles[article].Text, t.Pieces)
			do(q, &w)
		}
	}
}

// readStory prepares the quotes of a story, in order. They are valid until the next story is read.
func (d *worker) readStory(s *model.Story) []spoken {
	quotes := d.quotes[:0]
	for _, a := range slices.Sorted(slices.Values(s.Articles)) {
		for q := d.c.QuotesOf[a][0]; q < d.c.QuotesOf[a][1]; q++ {
			quotes = append(quotes, d.ready(q))
		}
	}
	d.quotes = quotes
	return quotes
}

// ready prepares a quote for comparison.
func (d *worker) ready(q int) spoken {
	s := d.voiced(q)
	s.w = d.Read(d.c.Articles[s.article].Text, d.c.Quotes[q].Pieces)
	return s
}

// voiced returns a quote without its words, only with its speaker.
func (d *worker) voiced(q int) spoken {
	t := d.c.Quotes[q]
	s := spoken{voice: d.voice(t.Speaker), quote: q, article: t.Article, speaker: t.Speaker, kind: t.Kind}
	s.guessed = guessed(d.c, q, s.surname)
	s.occasion = occasionOf(t.Venue)
	return s
}

// withinStory links the quotes of a story.
func (d *worker) withinStory(quotes []spoken) []link {
	var links []link
	linked := map[[2]int]bool{}
	d.leads.neighbours(quotes, func(x, y int) {
		if quotes[x].kind == model.Indirect || quotes[y].kind == model.Indirect {
			return
		}
		if found := d.compare(&quotes[x], &quotes[y]); len(found) > 0 {
			links = append(links, found...)
			linked[[2]int{x, y}] = true
		}
	})
	links = append(links, d.ofOneSpeaker(quotes, func(x, y int) bool { return linked[[2]int{x, y}] })...)
	return append(links, d.fragments(quotes, links)...)
}
