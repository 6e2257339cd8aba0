package story

import (
	"cmp"
	"math"
	"slices"

	"lineup/model"
	"lineup/model/frequency"
	"lineup/model/text"
)

// Reason is why an article is in its story, for somebody who wants to judge that: what
// it has in common with the others that other news has not, and when they were published.
type Reason struct {
	// Others is how many other articles of the story it was compared with; 0 where it is
	// alone, or was put there by the user alone and shares nothing.
	Others int
	// Words are the rare words shared, those that say most first.
	Words []SharedWord
	// Nearest is the other article that was published nearest to it, model.None where the
	// day of either is not known, and Days how many days lie between.
	Nearest, Days int
}

// SharedWord is a word that is in an article and in others of its story, in whatever
// inflection.
type SharedWord struct {
	// Word is as the article has it first, its headline aside where the text has it too.
	Word string
	// Articles is how many of the others have it, at least one.
	Articles int
	// OneIn says how rare it is: one article of ordinary news in so many has it.
	OneIn int
}

const (
	// mostShared is how many words a reason has at most: what a line of the screen takes.
	mostShared = 8
	// leastOneIn is how rare a word is at least. Of the first three words given for 20 articles
	// drawn at random from AllSides, 54 of 60 are of the event, its people and places; at 50,
	// which loses "Korea", "veto" and "fraud", 51 of 58.
	leastOneIn = 20
	// readForReason is how many of the others are read, those published nearest first.
	readForReason = 40
)

// Why returns why an article is in its story. It reads the articles again, which takes some
// milliseconds.
func Why(c *model.Corpus, article int) Reason {
	r := Reason{Nearest: model.None}
	others := slices.DeleteFunc(slices.Clone(c.Stories[c.StoryOf[article]].Articles), func(a int) bool { return a == article })
	when := periodOf(c.Articles[article].Published)
	gap := func(other int) int32 {
		if p := periodOf(c.Articles[other].Published); p.isDay() && when.isDay() {
			return when.gap(p)
		}
		return 1 << 30
	}
	slices.SortStableFunc(others, func(a, b int) int { return cmp.Compare(gap(a), gap(b)) })
	if len(others) > 0 && gap(others[0]) < 1<<30 {
		r.Nearest, r.Days = others[0], int(gap(others[0]))
	}
	others = others[:min(len(others), readForReason)]
	r.Others = len(others)
	s := newScribe()
	words, told := s.spellings(c.Articles[article]), map[int32]int{}
	for _, n := range s.read(c.Articles[article]).counts {
		told[n.term] = n.told()
	}
	common := map[int32]*commonWord{}
	for _, o := range others {
		for _, n := range s.read(c.Articles[o]).counts {
			if words[n.term] == "" {
				continue
			}
			w := common[n.term]
			if w == nil {
				usual := max(frequency.Of(string(s.forms.Word(int(n.term)))).Articles, unlisted)
				w = &commonWord{SharedWord: SharedWord{Word: words[n.term], OneIn: int(float64(frequency.Articles()) / usual)}}
				common[n.term] = w
			}
			w.Articles++
			w.told += math.Log(float64(told[n.term]+1)) + math.Log(float64(n.told()+1))
		}
	}
	r.Words = mostTelling(common)
	return r
}

// commonWord is a word that an article shares with others, and how much these tell of it.
type commonWord struct {
	SharedWord

	told float64
}

// says is how much a word says: rarity counts as a logarithm, as it does where stories are made.
func (w *commonWord) says() float64 { return math.Log(float64(w.OneIn)) * w.told }

// told is how often an article has a term, its headline and lead counting more.
func (c *count) told() int { return int(c.body) + int(c.lead) + 2*int(c.title) }

// mostTelling returns the words that say most, the first ones first.
func mostTelling(common map[int32]*commonWord) []SharedWord {
	var all []*commonWord
	for _, w := range common {
		if w.OneIn >= leastOneIn {
			all = append(all, w)
		}
	}
	slices.SortFunc(all, func(a, b *commonWord) int {
		return cmp.Or(cmp.Compare(b.says(), a.says()), cmp.Compare(a.Word, b.Word))
	})
	var out []SharedWord
	for _, w := range all[:min(len(all), mostShared)] {
		out = append(out, w.SharedWord)
	}
	return out
}

// spellings are the words of an article as they are first written in it, by term.
func (s *scribe) spellings(a *model.Article) map[int32]string {
	known := s.known[one(a.Language == "" || a.Language == "en")]
	words := map[int32]string{}
	add := func(p string) {
		for w := range text.Words(p, 0) {
			if w.Len() > longestWord {
				continue
			}
			if t := known.Of(w.Of(p)).term; words[t] == "" {
				words[t] = w.Of(p)
			}
		}
	}
	for _, p := range a.Body() {
		add(p.Of(a.Text))
	}
	add(a.Title)
	return words
}
