package utterance

import (
	"slices"

	"lineup/model"

	"lineup/model/compare/wording"
)

// What a quote must share with another of the same speaker to be an echo of it: nearly all of a sentence, and more
// than a turn of phrase.
const (
	echoRun   = 3 * wording.ContentWeight
	echoShare = .8
)

// mayEcho reports whether two quotes are by one named speaker, on different days and in different stories.
func mayEcho(c *model.Corpus, x, y int) bool {
	p, q := c.Quotes[x], c.Quotes[y]
	if p.Speaker != q.Speaker || !known(c, p.Speaker) || c.StoryOf[p.Article] == c.StoryOf[q.Article] {
		return false
	}
	days, known := daysApart(c.Articles[p.Article].Published, c.Articles[q.Article].Published)
	return known && days > 0
}

// echo links the best sentences of two quotes if one repeats the other.
func (d *worker) echo(x, y *spoken) []link {
	if !mayEcho(d.c, x.quote, y.quote) {
		return nil
	}
	a := d.Align(&x.w, &y.w)
	s := a.Weigh()
	if s.Contrary || s.Run < echoRun || s.Sentence < echoShare {
		return nil
	}
	p := s.Pairs[s.First]
	return []link{{x: part{x.quote, int(p.B)}, y: part{y.quote, int(p.H)}, score: p.Score()}}
}

// sayAgain gives every utterance the others in which the speaker says the same again.
func sayAgain(utterances []*model.Utterance, echoes []link, k *cuts) {
	of := map[int][]int{} // the utterances of each echoed quote
	for _, e := range echoes {
		of[e.x.quote], of[e.y.quote] = nil, nil
	}
	for u := range utterances {
		for i := range utterances[u].Versions {
			for _, q := range utterances[u].Versions[i].Quotes {
				if list, ok := of[q]; ok {
					of[q] = append(list, u)
				}
			}
		}
	}
	holder := func(p part) int {
		return model.Holding(utterances, of[p.quote], k.worker.c.Quotes[p.quote].Article, k.sentences(p.quote)[p.sentence].Span)
	}
	for _, e := range echoes {
		x, y := holder(e.x), holder(e.y)
		if x == model.None || y == model.None || x == y || slices.Contains(utterances[x].Again, y) {
			continue
		}
		utterances[x].Again = append(utterances[x].Again, y)
		utterances[y].Again = append(utterances[y].Again, x)
	}
	for u := range utterances {
		slices.SortFunc(utterances[u].Again, func(x, y int) int { return byTime(utterances[x].From, utterances[y].From) })
	}
}
