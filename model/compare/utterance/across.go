package utterance

import (
	"slices"
	"time"

	"lineup/model"

	"lineup/model/compare/wording"
)

// What is said again on another day is another utterance; the words of one day
// printed again are not. Words are taken for printed again within these spans of
// time, by the same speaker, or where a version leaves the speaker open.
const (
	sameSpeakerDays = 30
	openSpeakerDays = 7
)

// undatedRun is how many words in a row hold two quotes together of which nothing tells
// who spoke, nor that they are of one week. No judged pair turns on it: of 1261 utterances of
// AllSides there are two more at 8, and three fewer at 25.
const undatedRun = 15

// perPrint is to how many of the next quotes with its print a quote is compared, and
// perSearch among how many of the next ones these are looked for: of 18,932 articles no more
// than 84 have to be.
const (
	perPrint  = 3
	perSearch = 256
)

// mark is a print of a quote.
type mark struct {
	key   uint64
	quote int32
}

// compare orders marks by print and then by quote.
func (m mark) compare(o mark) int {
	switch {
	case m.key < o.key:
		return -1
	case m.key > o.key:
		return 1
	}
	return int(m.quote - o.quote)
}

// shards are the parts by which the prints of all quotes are gone through, by their
// highest bits: so many that all processors have some.
const shards = 64

// marks are the prints of quotes, by shard.
type marks [shards][]mark

// add adds the prints of a quote, unless it is too short or reported without marks.
func (m *marks) add(q *model.Quote, quote int, w *wording.Wording) {
	if !hasPrints(q) {
		return
	}
	prints(w, func(k uint64) {
		s := &m[k>>58]
		*s = append(*s, mark{k, int32(quote)})
	})
}

func hasPrints(q *model.Quote) bool {
	return q.Kind != model.Indirect && q.Span().Len() >= 4*printWords
}

// acrossStories links quotes of different stories: only long runs of the same
// words, which the prints find without comparing every story with every other. Echoes
// are of quotes in which a speaker says the same again.
func (k workers) acrossStories(prints []marks) (links, echoes []link) {
	found := make([][][2]int32, shards)
	k.each(shards, func(d *worker, i int) {
		var shard []mark
		for p := range prints {
			shard = append(shard, prints[p][i]...)
			prints[p][i] = nil
		}
		found[i] = sharing(d.c, shard)
	})
	pairs := slices.Concat(found...)
	seen := make(map[[2]int32]bool, len(pairs))
	return k.repeated(slices.DeleteFunc(pairs, func(p [2]int32) bool {
		again := seen[p]
		seen[p] = true
		return again
	}))
}

// sharing are the pairs of quotes of different stories that share a print and may be
// one utterance, or one said again. Some come more than once.
func sharing(c *model.Corpus, marks []mark) [][2]int32 {
	slices.SortFunc(marks, mark.compare)
	marks = slices.Compact(marks) // a quote may say the same many times
	var pairs [][2]int32
	for i, m := range marks {
		near, far := perPrint, perPrint
		for _, n := range marks[i+1 : min(i+1+perSearch, len(marks))] {
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
			if *left > 0 {
				*left--
				pairs = append(pairs, [2]int32{m.quote, n.quote})
			}
		}
	}
	return pairs
}

// apart reports whether two quotes are of different stories which are near enough in
// time, and may have one speaker.
func apart(c *model.Corpus, x, y int) bool {
	p, q := c.Quotes[x], c.Quotes[y]
	if c.StoryOf[p.Article] == c.StoryOf[q.Article] {
		return false
	}
	open := !known(c, p.Speaker) || !known(c, q.Speaker)
	if !open && p.Speaker != q.Speaker {
		return false
	}
	days, known := daysApart(c.Articles[p.Article].Published, c.Articles[q.Article].Published)
	if !known {
		return true
	}
	if open {
		return days <= openSpeakerDays
	}
	return days <= sameSpeakerDays
}

// known reports whether a speaker is known by name.
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
func (k workers) repeated(pairs [][2]int32) (links, echoes []link) {
	found, again := make([][]link, len(pairs)), make([][]link, len(pairs))
	k.each(len(pairs), func(d *worker, i int) {
		x, y := d.ready(int(pairs[i][0])), d.ready(int(pairs[i][1]))
		if apart(d.c, x.quote, y.quote) {
			found[i] = d.compareApart(&x, &y)
		}
		if len(found[i]) == 0 {
			again[i] = d.echo(&x, &y)
		}
	})
	return slices.Concat(found...), slices.Concat(again...)
}

// compareApart links the sentences of two quotes of different stories that are one
// utterance, none where they are not.
func (d *worker) compareApart(x, y *spoken) []link {
	a := d.Align(&x.w, &y.w)
	s := a.Weigh()
	_, dated := daysApart(d.c.Articles[x.article].Published, d.c.Articles[y.article].Published)
	if bondOf(x, y) == sameSpeaker && again(&s) || verbatim(&s) && (dated || s.RunWords >= undatedRun) {
		return linksOf(&s, x.quote, y.quote)
	}
	if s.RunWords == shorter(x, y).w.Len() && s.Run >= few && !s.Contrary && d.follows(x, y) {
		return linksOf(&s, x.quote, y.quote)
	}
	return nil
}
