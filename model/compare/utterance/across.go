package utterance

import (
	"slices"
	"time"

	"lineup/model"

	"lineup/model/compare/wording"
)

// Words repeated on another day are another utterance; the words of one day reprinted are not. Words count as
// reprinted within these spans of time, if the speaker is the same or a version leaves the speaker open.
const (
	sameSpeakerDays = 30
	openSpeakerDays = 7
)

// undatedRun is the number of words in a row that joins two quotes when neither the speaker nor the same week is
// certain. No judged pair depends on it: of 1261 utterances of AllSides it makes two more at 8, and three fewer at
// 25.
const undatedRun = 15

// perPrint is the number of following quotes with the same print that a quote is compared with, and perSearch the
// number of following quotes among which they are searched. In 18,932 articles the most needed is 84.
const (
	perPrint  = 3
	perSearch = 256
)

// mark is a print of a quote.
type mark struct {
	key   uint64
	quote int32
}

// compare orders marks by print, then by quote.
func (m mark) compare(o mark) int {
	switch {
	case m.key < o.key:
		return -1
	case m.key > o.key:
		return 1
	}
	return int(m.quote - o.quote)
}

// shards is the number of parts into which the prints of all quotes are divided, by their highest bits: enough to
// keep all processors busy.
const shards = 64

// marks holds the prints of quotes by shard.
type marks [shards][]mark

// add adds the prints of a quote, unless it is too short or indirect.
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

// acrossStories links quotes of different stories. Only long runs of the same words count, which prints find
// without comparing every story with every other. Echoes link quotes in which a speaker repeats something.
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

// sharing returns the pairs of quotes of different stories that share a print and may be one utterance, or one
// repeated. Some pairs occur more than once.
func sharing(c *model.Corpus, marks []mark) [][2]int32 {
	slices.SortFunc(marks, mark.compare)
	marks = slices.Compact(marks) // a quote may repeat itself many times
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

// apart reports whether two quotes are in different stories that are close enough in time, and may have the same
// speaker.
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

// daysApart returns the number of days between two dates; false if either is not known to the day.
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

// repeated links the pairs that reprint the same words, and returns as echoes those in which they are said again.
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

// compareApart links the sentences of two quotes of different stories that are one utterance, if any.
func (d *worker) compareApart(x, y *spoken) []link {
	a := d.Align(&x.w, &y.w)
	s := a.Weigh()
	_, dated := daysApart(d.c.Articles[x.article].Published, d.c.Articles[y.article].Published)
	if matchSpeakers(x, y) == sameSpeaker && again(&s) || verbatim(&s) && (dated || s.RunWords >= undatedRun) {
		return linksOf(&s, x.quote, y.quote)
	}
	if s.RunWords == shorter(x, y).w.Len() && s.Run >= few && !s.Contrary && d.follows(x, y) {
		return linksOf(&s, x.quote, y.quote)
	}
	return nil
}
