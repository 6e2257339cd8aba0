package story

import (
	"cmp"
	"math"
	"slices"

	"lineup/model"
	"lineup/model/frequency"
	"lineup/model/text"
)

// Reason is why an article is in its story, for somebody who wants to judge that: what it has in common with the
// others and other news lacks, and when they were published.
type Reason struct {
	// Others is the number of other articles of the story it was compared with; 0 if it is alone, or was put there
	// by the user and shares nothing.
	Others int
	// Words are the rare words in common, the most telling first.
	Words []SharedWord
	// Nearest is the other article published nearest in time, model.None if the day of either is unknown, and Days
	// the number of days between them.
	Nearest, Days int
}

// SharedWord is a word that an article and others of its story contain in any inflection.
type SharedWord struct {
	// Word is its first form in the article's text, or in the headline if the text lacks it.
	Word string
	// Articles is the number of the others that have it, at least one.
	Articles int
	// OneIn is its rarity: one in this many articles of ordinary news has it.
	OneIn int
}

const (
	// mostShared is the maximum number of words in a reason: what fits on a line of the screen.
	mostShared = 8
	// leastOneIn is the minimum rarity of a word. Of the first three words for 20 random articles of AllSides, 54 of
	// 60 concern the event, its people and places; at 50, which loses "Korea", "veto" and "fraud", 51 of 58.
	leastOneIn = 20
	// readForReason is how many of the others are read, those published nearest in time first.
	readForReason = 40
)

// Why returns why an article is in its story. It reads the articles again, which takes some milliseconds.
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
	s := newTokenizer()
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

// commonWord is a word that an article shares with others, and how much they use it.
type commonWord struct {
	SharedWord

	told float64
}

// says returns how telling a word is: rarity counts as a logarithm, as in the grouping.
func (w *commonWord) says() float64 { return math.Log(float64(w.OneIn)) * w.told }

// told returns how often an article has a term, with more weight for headline and lead.
func (c *count) told() int { return int(c.body) + int(c.lead) + 2*int(c.title) }

// mostTelling returns the most telling words, the best first.
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

// spellings returns the first spellings of an article's words, by term.
func (s *tokenizer) spellings(a *model.Article) map[int32]string {
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
