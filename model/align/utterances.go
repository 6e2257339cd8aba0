package align

import (
	"runtime"
	"slices"
	"sync"
	"sync/atomic"

	"lineup/model"
	"lineup/model/text"
)

// leastWeight is what the words of a quote must weigh to be an utterance by
// themselves; less is a word or two in passing, which only belongs to an utterance
// that somebody reports in full.
const leastWeight = 2 * contentWeight

// Utterances returns the utterances of the corpus, those with one version
// included: first those that most articles carry. c has its articles, quotes with
// speakers, and stories.
func Utterances(c *model.Corpus) []model.Utterance {
	links, echoes := acrossStories(c)
	links = slices.Concat(withinStories(c), links)
	links = append(links, goOn(c, links)...)
	k := &cuts{c: c, of: map[int][]cut{}}
	out := assemble(c, speeches(c, cluster(c, links, k), k))
	sayAgain(out, echoes, k)
	return out
}

// ready makes a quote ready for comparison.
func ready(c *model.Corpus, q int) spoken {
	s := voiced(c, q)
	s.w = NewWording(c.Articles[s.article].Text, c.Quotes[q].Pieces)
	return s
}

// voiced is a quote without its words: whose it is.
func voiced(c *model.Corpus, q int) spoken {
	t := &c.Quotes[q]
	s := spoken{quote: q, article: t.Article, speaker: t.Speaker, kind: t.Kind}
	if t.Speaker != model.None {
		p := &c.Speakers[t.Speaker]
		s.surname, s.name = surname(p), text.Fold(p.Name)
		s.several = !p.Named && several(s.name)
		s.guessed = guessed(c, q, s.surname)
	}
	return s
}

// withinStories links the quotes of every story, story by story, several at a time.
func withinStories(c *model.Corpus) []link {
	found := make([][]link, len(c.Stories))
	each(len(c.Stories), func(s int) { found[s] = withinStory(c, &c.Stories[s]) })
	return slices.Concat(found...)
}

func withinStory(c *model.Corpus, s *model.Story) []link {
	if len(s.Articles) < 2 {
		return nil
	}
	var quotes []spoken
	for _, a := range slices.Sorted(slices.Values(s.Articles)) {
		for q := c.QuotesOf[a][0]; q < c.QuotesOf[a][1]; q++ {
			quotes = append(quotes, ready(c, q))
		}
	}
	var links []link
	linked := map[[2]int]bool{}
	neighbours(quotes, func(x, y int) {
		if quotes[x].kind == model.Indirect || quotes[y].kind == model.Indirect {
			return
		}
		if found := compare(&quotes[x], &quotes[y]); len(found) > 0 {
			links = append(links, found...)
			linked[[2]int{x, y}] = true
		}
	})
	return append(links, inOtherWords(quotes, func(x, y int) bool { return linked[[2]int{x, y}] })...)
}

// each calls do for 0..n-1, several at a time.
func each(n int, do func(int)) {
	var next atomic.Int64
	var wg sync.WaitGroup
	for range min(n, runtime.GOMAXPROCS(0)) {
		wg.Go(func() {
			for {
				i := int(next.Add(1)) - 1
				if i >= n {
					return
				}
				do(i)
			}
		})
	}
	wg.Wait()
}
