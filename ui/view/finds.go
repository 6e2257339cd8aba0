package view

import (
	"lineup/model"
)

// Finds are the finds of a corpus, put in order by what they are of. They are made after the
// corpus is in sight; until then a nil *Finds stands for them, and the classes of the
// differences tell what matters.
type Finds struct {
	All []model.Find // best first

	ofUtterance map[int][]int
	ofStory     map[int][]int
}

// Index puts the finds of the corpus in order. Those that the user has dismissed are left
// out; those that are minor are not.
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

// OfUtterance are the positions in All of the finds of an utterance, best first.
func (f *Finds) OfUtterance(u int) []int {
	if f == nil {
		return nil
	}
	return f.ofUtterance[u]
}

// OfStory are the positions in All of the finds of a story, best first.
func (f *Finds) OfStory(s int) []int {
	if f == nil {
		return nil
	}
	return f.ofStory[s]
}
