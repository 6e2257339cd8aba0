package utterance

import (
	"slices"

	"lineup/model"
	"lineup/model/compare/wording"
)

// Remake builds the utterance that consists of the versions: in order of time, with its base, speaker and date, the
// differences of each version, and the articles that may have it. The versions are of different articles, at least
// one; their differences are found anew. The result has no ID. c is not changed.
func Remake(c *model.Corpus, versions []model.Version) model.Utterance {
	u := model.Utterance{Speaker: model.None, Base: model.None, Versions: slices.Clone(versions)}
	d := worker{c: c}
	words := d.wordings(versions)
	d.complete(&u, words)
	b := words[u.Versions[u.Base].Article]
	d.findUnclear([]*model.Utterance{&u}, []trace{d.traceOf(&b)})
	return u
}

// complete sorts the versions of an utterance and sets everything that follows from them, except which other
// articles may have it. words are the words of the versions, by article.
func (d *worker) complete(u *model.Utterance, words map[int]wording.Wording) {
	c := d.c
	slices.SortStableFunc(u.Versions, func(x, y model.Version) int {
		return byTime(c.Articles[x.Article].Published, c.Articles[y.Article].Published)
	})
	u.Base = base(c, u.Versions, words)
	b := &u.Versions[u.Base]
	u.Story = c.StoryOf[b.Article]
	u.Speaker = d.speakerOf(u.Versions, u.Base)
	u.From = from(c, u.Versions)
	u.Independent = independent(c, u.Versions)
	d.compareAll(u.Versions, u.Base, words)
}

// Link gives every quote of the corpus its utterances, first the one that has most of its words.
func Link(c *model.Corpus) {
	most := make([]int, len(c.Quotes)) // bytes
	tell := func(q, u, words int) {
		switch t := c.Quotes[q]; {
		case t.Utterance == model.None:
			t.Utterance, most[q] = u, words
		case words > most[q]:
			t.Also = append(t.Also, t.Utterance)
			t.Utterance, most[q] = u, words
		default:
			t.Also = append(t.Also, u)
		}
	}
	for u := range c.Utterances {
		for i := range c.Utterances[u].Versions {
			v := &c.Utterances[u].Versions[i]
			for _, q := range v.Quotes {
				words := 0
				for _, p := range v.Within(c.Quotes[q]) {
					words += p.Len()
				}
				tell(q, u, words)
			}
			for _, q := range v.Repeats {
				tell(q, u, 0)
			}
		}
	}
}
