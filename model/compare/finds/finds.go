package finds

import (
	"cmp"
	"fmt"
	"slices"
	"sync"

	"lineup/model"
	"lineup/model/lexicon"
	"lineup/model/parallel"
)

// Of returns the finds of a corpus, best first, those that the user has dismissed among them. It
// takes long for a large corpus, and never changes it.
func Of(c *model.Corpus) []model.Find {
	said, told := make([][]model.Find, len(c.Utterances)), make([][]model.Find, len(c.Stories))
	// A reader of words serves one goroutine, and is the faster the more it has read.
	readers := sync.Pool{New: func() any { return lexicon.NewReader() }}
	with := func(do func(words *lexicon.Reader)) {
		words, _ := readers.Get().(*lexicon.Reader)
		do(words)
		readers.Put(words)
	}
	parallel.Each(len(c.Utterances), func(i int) {
		with(func(words *lexicon.Reader) { said[i] = ofUtterance(c, i, words) })
	})
	parallel.Each(len(c.Stories), func(i int) {
		with(func(words *lexicon.Reader) { told[i] = ofStory(c, i, words) })
	})
	all := slices.Concat(slices.Concat(said...), slices.Concat(told...))
	distinguish(all)
	rank(all)
	sift(c, all)
	return all
}

// sift separates the finds that are worth an editor's minute from the others: those that score less, and those that repeat a
// better one, be it of the same words in the story or of the same place of the utterance.
func sift(c *model.Corpus, all []model.Find) {
	said := map[string]bool{}
	places := map[int][]model.Span{} // of the bases, by utterance
	for i := range all {
		f := &all[i]
		words := fmt.Sprintf("%d\x00%s\x00%s", f.Story, f.Base.Quoted(c), f.Here.Quoted(c))
		again := said[words] || f.Kind <= model.FindWording && slices.ContainsFunc(places[f.Utterance], func(p model.Span) bool {
			return p == f.Base.Place || p.Overlaps(f.Base.Place)
		})
		f.Minor = f.Score < leastScore || again
		said[words] = true
		if f.Kind <= model.FindWording {
			places[f.Utterance] = append(places[f.Utterance], f.Base.Place)
		}
	}
}

// ofStory are the finds between the articles of a story that are not of one utterance.
func ofStory(c *model.Corpus, story int, words *lexicon.Reader) []model.Find {
	changed := revisions(c, story, words)
	if len(c.Stories[story].Articles) < 2 {
		return changed
	}
	return slices.Concat(contradictions(c, story, words), denials(c, story, words), speakers(c, story), changed)
}

// leastScore is from where on a find is worth an editor's minute.
const leastScore = .4

// rank puts the best first.
func rank(all []model.Find) {
	slices.SortStableFunc(all, func(a, b model.Find) int {
		return cmp.Or(cmp.Compare(b.Score, a.Score), cmp.Compare(a.Story, b.Story), cmp.Compare(a.ID, b.ID))
	})
}
