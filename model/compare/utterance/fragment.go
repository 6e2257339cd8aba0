package utterance

import (
	"slices"

	"lineup/model"
	"lineup/model/compare/wording"
)

// Fragments are a few words of a sentence that an outlet puts in quotation marks in a sentence of its own. They are
// placed last, and only if all the speaker's sentences in the story that contain the words are one sentence. Words
// that a speaker uses in several sentences, like a catchphrase, could be from any of them, and are not placed.

const (
	// leastFragment is the minimum weight of a fragment: one content word.
	leastFragment = wording.ContentWeight
	// leastReported is the weight of other words of the sentence that the outlet's own clause must share if the
	// fragment is a single word and the speakers may differ. With half as much, or without this at all, one of 27
	// judged fragments is lost; half as much again makes two more, unjudged, in AllSides.
	leastReported = 2 * wording.ContentWeight
	// mostFragment is the maximum number of words in a fragment, stop words aside; longer ones are found by their
	// words in a row.
	mostFragment = 6
	// between is how many more stop words than in the fragment may be between two of its words.
	between = 2
)

// fragmentScore is the score of a link of a fragment: less than that of any other link.
const fragmentScore = .01

// content holds the words of a sentence, stop words aside, with the place of each.
type content struct {
	quote    int // index of the story's quotes
	sentence int
	stems    []uint64
	at       []int // indexes of the wording's words
	weight   int
}

// fragments links the fragments among the quotes of a story. links are those already found between whole sentences.
func (d *worker) fragments(quotes []spoken, links []link) []link {
	f := placer{worker: d, quotes: quotes}
	if !f.read() {
		return nil
	}
	f.group(links)
	var out []link
	for i := range f.few {
		out = append(out, f.place(&f.few[i])...)
	}
	return out
}

// placer places the fragments of one story.
type placer struct {
	worker *worker
	quotes []spoken
	few    []content        // the fragments
	all    []content        // every sentence
	having map[uint64][]int // indexes of all, by the stems that fragments have
	root   map[part]part    // of linked sentences, their representative
}

// read collects the sentences of the story; it returns false if there are no fragments.
func (f *placer) read() bool {
	for i := range f.quotes {
		q := &f.quotes[i]
		if q.kind != model.Partial || q.w.Weight(0, q.w.Len()) < leastFragment || names(q) {
			continue
		}
		if starts := wording.Sentences(&q.w); len(starts) == 2 {
			if c := f.content(i, 0, 0, q.w.Len()); len(c.stems) <= mostFragment {
				f.few = append(f.few, c)
			}
		}
	}
	if len(f.few) == 0 {
		return false
	}
	f.having = map[uint64][]int{}
	for i := range f.few {
		for _, s := range f.few[i].stems {
			f.having[s] = nil
		}
	}
	for i := range f.quotes {
		q := &f.quotes[i]
		if q.kind == model.Indirect {
			continue
		}
		starts := wording.Sentences(&q.w)
		for k := range len(starts) - 1 {
			c := f.content(i, k, starts[k], starts[k+1])
			f.all = append(f.all, c)
			for _, s := range c.stems {
				if list, ok := f.having[s]; ok && (len(list) == 0 || list[len(list)-1] != len(f.all)-1) {
					f.having[s] = append(list, len(f.all)-1)
				}
			}
		}
	}
	return true
}

// content returns the content of words [from, to) of a quote.
func (f *placer) content(quote, sentence, from, to int) content {
	w := &f.quotes[quote].w
	c := content{quote: quote, sentence: sentence, weight: w.Weight(from, to)}
	for i := from; i < to; i++ {
		if t := &w.Words[i]; t.Weight > wording.StopWeight {
			c.stems, c.at = append(c.stems, f.worker.stem(t)), append(c.at, i)
		}
	}
	return c
}

// group groups the sentences that are linked with each other.
func (f *placer) group(links []link) {
	f.root = map[part]part{}
	for _, l := range links {
		f.join(l.x, l.y)
	}
}

func (f *placer) join(x, y part) {
	if x, y := f.rootOf(x), f.rootOf(y); x != y {
		f.root[y] = x
	}
}

func (f *placer) rootOf(p part) part {
	for {
		q, ok := f.root[p]
		if !ok || q == p {
			return p
		}
		p = q
	}
}

// place links a fragment with the sentences of other articles that contain it, if they are one sentence.
func (f *placer) place(c *content) []link {
	x := &f.quotes[c.quote]
	var seats []*content
	groups := map[part]bool{}
	for _, i := range f.rarest(c) {
		s := &f.all[i]
		y := &f.quotes[s.quote]
		if s.quote == c.quote || !f.stands(c, s) || !f.mayBe(x, y, c, s) {
			continue
		}
		for _, o := range seats {
			if f.sayAlike(s, o, c) {
				f.join(part{y.quote, s.sentence}, part{f.quotes[o.quote].quote, o.sentence})
			}
		}
		seats = append(seats, s)
	}
	for _, s := range seats {
		if s.weight > c.weight || len(s.stems) > len(c.stems) {
			groups[f.rootOf(part{f.quotes[s.quote].quote, s.sentence})] = true
		}
	}
	if len(groups) > 1 {
		return nil
	}
	var out []link
	for _, s := range seats {
		if y := &f.quotes[s.quote]; y.article != x.article {
			out = append(out, link{x: part{x.quote, 0}, y: part{y.quote, s.sentence}, score: fragmentScore, fragment: true})
		}
	}
	return out
}

// rarest returns the sentences with the rarest stem of a fragment, among stems that another sentence has too: of
// "blood-stained fields", a sentence with "bloodstained" has only the last.
func (f *placer) rarest(c *content) []int {
	var best []int
	for _, s := range c.stems {
		if list := f.having[s]; len(list) > 1 && (best == nil || len(list) < len(best)) {
			best = list
		}
	}
	return best
}

// mayBe reports whether a fragment may be part of another quote's sentence.
func (f *placer) mayBe(x, y *spoken, c, s *content) bool {
	if x.occasion.apart(y.occasion) {
		return false
	}
	switch matchSpeakers(x, y) {
	case sameSpeaker:
		return true
	case openSpeaker:
		return len(c.stems) > 1 || x.describes(&y.voice) || y.describes(&x.voice) || f.reported(x, c, s)
	default:
		return false
	}
}

// reported reports whether the outlet's clause around a fragment expresses what the sentence does: Twitter is
// “essential” for taking part in democracy.
func (f *placer) reported(x *spoken, c, s *content) bool {
	said := f.worker.c.Quotes[x.quote].Span()
	for i := range f.quotes {
		q := &f.quotes[i]
		if q.article != x.article || q.kind != model.Indirect || !f.worker.c.Quotes[q.quote].Span().Contains(said) {
			continue
		}
		n := 0
		for k := range q.w.Words {
			t := &q.w.Words[k]
			if t.Weight <= wording.StopWeight {
				continue
			}
			if stem := f.worker.stem(t); slices.Contains(s.stems, stem) && !slices.Contains(c.stems, stem) {
				n += int(t.Weight)
			}
		}
		return n >= leastReported
	}
	return false
}

// sayAlike reports whether two sentences have the same words around a fragment, which means that an outlet quotes
// part of a sentence again.
func (f *placer) sayAlike(s, o, c *content) bool {
	const enough = 4 // words beside the fragment's
	w, v := &f.quotes[s.quote].w, &f.quotes[o.quote].w
	i, j := slices.Index(s.stems, c.stems[0]), slices.Index(o.stems, c.stems[0])
	if i < 0 || j < 0 {
		return false
	}
	a, b := s.at[i], o.at[j]
	n := 0
	for k := 1; k <= min(a, b) && w.Words[a-k].ID == v.Words[b-k].ID; k++ {
		n++
	}
	for k := 1; a+k < w.Len() && b+k < v.Len() && w.Words[a+k].ID == v.Words[b+k].ID; k++ {
		n++
	}
	return n >= enough+len(c.stems)-1
}

// stands reports whether all words of a fragment are in a sentence, in order and with nothing but a stop word or
// two between them.
func (f *placer) stands(c, s *content) bool {
	for from := range s.stems {
		if f.standsAt(c, s, from) {
			return true
		}
	}
	return false
}

func (f *placer) standsAt(c, s *content, from int) bool {
	w, v := &f.quotes[c.quote].w, &f.quotes[s.quote].w
	j := from
	for i := 0; i < len(c.stems); {
		if j > from && s.at[j-1]+1+between < s.at[min(j, len(s.at)-1)] {
			return false
		}
		switch {
		case j >= len(s.stems):
			return false
		case c.stems[i] == s.stems[j]:
			i, j = i+1, j+1
		case j+1 < len(s.stems) && w.Words[c.at[i]].Norm == v.Words[s.at[j]].Norm+v.Words[s.at[j+1]].Norm:
			i, j = i+1, j+2
		case i+1 < len(c.stems) && w.Words[c.at[i]].Norm+w.Words[c.at[i+1]].Norm == v.Words[s.at[j]].Norm:
			i, j = i+2, j+1
		default:
			return false
		}
	}
	return true
}
