package analyse

import (
	"slices"

	"lineup/model"
	"lineup/model/text"
)

// superseded holds the quotes of earlier states of articles. They are set aside while the articles are joined, so
// that nothing counts them; in the final corpus they come last and have no utterance.
type superseded struct {
	quotes []*model.Quote
	of     map[int][2]int // their ranges among all quotes, by article
}

// setAside removes the quotes of earlier states from a corpus.
func setAside(c *model.Corpus) superseded {
	s := superseded{of: map[int][2]int{}}
	n := len(c.Quotes)
	for i, a := range c.Articles {
		if a.Superseded {
			s.of[i] = c.QuotesOf[i]
			n = min(n, c.QuotesOf[i][0])
		}
	}
	for i := range s.of {
		c.QuotesOf[i] = [2]int{n, n}
	}
	c.Quotes, s.quotes = c.Quotes[:n:n], c.Quotes[n:]
	return s
}

// with returns a corpus with those quotes. The slices of c are not changed.
func (s *superseded) with(c *model.Corpus) *model.Corpus {
	if len(s.of) == 0 {
		return c
	}
	n := *c
	n.Quotes = append(slices.Clip(n.Quotes), s.quotes...)
	n.QuotesOf = append([][2]int(nil), n.QuotesOf...)
	for i, r := range s.of {
		n.QuotesOf[i] = r
	}
	return &n
}

// attribute gives those quotes the speakers of the corpus, by the name in their article. Somebody quoted in no
// current article is not a speaker of the corpus.
func (s *superseded) attribute(c *model.Corpus, readings []model.Reading) {
	if len(s.quotes) == 0 {
		return
	}
	byName := map[string]int{}
	for i, x := range c.Speakers {
		if _, met := byName[text.Fold(x.Name)]; x.Named && !met { // the most quoted first
			byName[text.Fold(x.Name)] = i
		}
	}
	for _, q := range s.quotes {
		if q.Person == model.None {
			continue
		}
		if at, ok := byName[text.Fold(readings[q.Article].People[q.Person].Name)]; ok {
			q.Speaker = at
		}
	}
}
