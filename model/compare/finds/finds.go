package finds

import (
	"cmp"
	"slices"

	"lineup/model"
	"lineup/model/lexicon"
	"lineup/model/parallel"
)

// Of returns the finds of a corpus, best first, those that the user has dismissed among them. It
// takes long for a large corpus, and never changes it.
func Of(c *model.Corpus) []model.Find {
	by := make([][]model.Find, len(c.Utterances))
	parallel.Each(len(c.Utterances), func(i int) {
		if len(c.Utterances[i].Versions) > 1 {
			by[i] = ofUtterance(c, i, lexicon.NewReader())
		}
	})
	all := slices.Concat(by...)
	for i := range all {
		all[i].Minor = all[i].Score < leastScore
	}
	rank(all)
	return all
}

// leastScore is from where on a find is worth an editor's minute.
const leastScore = .4

// rank puts the best first.
func rank(all []model.Find) {
	slices.SortStableFunc(all, func(a, b model.Find) int {
		return cmp.Or(cmp.Compare(b.Score, a.Score), cmp.Compare(a.Story, b.Story), cmp.Compare(a.ID, b.ID))
	})
}
