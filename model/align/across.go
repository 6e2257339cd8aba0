package align

import (
	"cmp"
	"slices"
	"time"

	"lineup/model"
)

// What is said again on another day is another utterance; the words of one day
// printed again are not. Words are taken for printed again within these spans of
// time, by the same speaker, or where a version leaves the speaker open.
const (
	sameSpeakerDays = 30
	openSpeakerDays = 7
)

// perPrint is to how many of the next quotes with its print a quote is compared.
const perPrint = 3

// acrossStories links quotes of different stories: only long runs of the same
// words, which the prints find without comparing every story with every other. Echoes
// are of quotes in which a speaker says the same again.
func acrossStories(c *model.Corpus) (links, echoes []link) {
	type mark struct {
		key   uint64
		quote int32
	}
	byArticle := make([][]mark, len(c.Articles))
	each(len(c.Articles), func(a int) {
		var out []mark
		var w Wording
		for q := c.QuotesOf[a][0]; q < c.QuotesOf[a][1]; q++ {
			if c.Quotes[q].Kind == model.Indirect || c.Quotes[q].Span().Len() < 4*printWords {
				continue
			}
			w.read(c.Articles[a].Text, c.Quotes[q].Pieces)
			prints(&w, func(k uint64) { out = append(out, mark{k, int32(q)}) })
		}
		byArticle[a] = out
	})
	marks := slices.Concat(byArticle...)
	slices.SortFunc(marks, func(x, y mark) int { return cmp.Or(cmp.Compare(x.key, y.key), int(x.quote-y.quote)) })

	seen := map[[2]int32]bool{}
	var pairs [][2]int
	for i, m := range marks {
		near, far := perPrint, perPrint
		for _, n := range marks[i+1:] {
			if n.key != m.key || near == 0 && far == 0 {
				break
			}
			left := &far
			switch {
			case apart(c, int(m.quote), int(n.quote)):
				left = &near
			case !mayEcho(c, int(m.quote), int(n.quote)):
				continue
			}
			if *left == 0 {
				continue
			}
			*left--
			if p := [2]int32{m.quote, n.quote}; !seen[p] {
				seen[p] = true
				pairs = append(pairs, [2]int{int(m.quote), int(n.quote)})
			}
		}
	}
	return repeated(c, pairs)
}

// apart says that two quotes are of different stories which are near enough in
// time, and may have one speaker.
func apart(c *model.Corpus, x, y int) bool {
	p, q := &c.Quotes[x], &c.Quotes[y]
	if c.StoryOf[p.Article] == c.StoryOf[q.Article] {
		return false
	}
	open := !known(c, p.Speaker) || !known(c, q.Speaker)
	if !open && p.Speaker != q.Speaker {
		return false
	}
	days, known := daysApart(c.Articles[p.Article].Published, c.Articles[q.Article].Published)
	if !known {
		return !open
	}
	if open {
		return days <= openSpeakerDays
	}
	return days <= sameSpeakerDays
}

// known says that a speaker is known by name.
func known(c *model.Corpus, speaker int) bool {
	return speaker != model.None && c.Speakers[speaker].Named
}

// daysApart is how many days lie between two dates; false where one is not known
// to the day.
func daysApart(x, y model.Date) (int, bool) {
	if x.Precision < model.ToDay || y.Precision < model.ToDay {
		return 0, false
	}
	d := x.Time.Sub(y.Time)
	if d < 0 {
		d = -d
	}
	return int(d / (24 * time.Hour)), true
}

// repeated links those of the pairs that repeat the same words, and tells those that
// say them again.
func repeated(c *model.Corpus, pairs [][2]int) (links, echoes []link) {
	found, again := make([][]link, len(pairs)), make([][]link, len(pairs))
	each(len(pairs), func(i int) {
		x, y := ready(c, pairs[i][0]), ready(c, pairs[i][1])
		if apart(c, x.quote, y.quote) {
			found[i] = compareApart(&x, &y)
		}
		if len(found[i]) == 0 {
			again[i] = echo(c, &x, &y)
		}
	})
	return slices.Concat(found...), slices.Concat(again...)
}

// compareApart links the sentences of two quotes of different stories that are one
// utterance, none where they are not.
func compareApart(x, y *spoken) []link {
	a := alignWords(&x.w, &y.w)
	s := a.weigh()
	if bondOf(x, y) == sameSpeaker && s.again() || s.verbatim() {
		return s.links(x.quote, y.quote)
	}
	return nil
}
