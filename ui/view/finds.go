package view

import (
	"lineup/model"
)

// Finds are the finds of a corpus, indexed by what they belong to. They are computed after the corpus is shown; until
// then there is a nil *Finds, and the classes of differences determine what matters.
type Finds struct {
	All []model.Find // best first

	ofUtterance map[int][]int
	ofStory     map[int][]int
}

// Index indexes the finds of the corpus. Dismissed ones are left out; minor ones are not.
func (c *Corpus) Index(all []model.Find) *Finds {
	f := &Finds{All: c.Dismiss(all), ofUtterance: map[int][]int{}, ofStory: map[int][]int{}}
	for i := range f.All {
		x := &f.All[i]
		if x.Utterance != model.None {
			f.ofUtterance[x.Utterance] = append(f.ofUtterance[x.Utterance], i)
		}
		f.ofStory[x.Story] = append(f.ofStory[x.Story], i)
	}
	return f
}

// OfUtterance returns the indexes in All of the finds of an utterance, best first.
func (f *Finds) OfUtterance(u int) []int {
	if f == nil {
		return nil
	}
	return f.ofUtterance[u]
}

// OfStory returns the indexes in All of the finds of a story, best first.
func (f *Finds) OfStory(s int) []int {
	if f == nil {
		return nil
	}
	return f.ofStory[s]
}
