package align

// support is what an alignment says for two wordings being of one utterance. Weights
// are in tenths of a content word.
type support struct {
	// shared is the weight of the words that stand in order in both.
	shared int
	// run is the weight of the heaviest run of words, whatever sentences they are in,
	// and runWords how many words it has.
	run, runWords int
	// sentence is the share of the best pair of sentences, 0..1, of the lighter of
	// the two; cover that of the lighter wording.
	sentence, cover float64
	// best is the weight that the best pair of sentences shares.
	best int
	// contrary says that sentences which share most of their words differ by a "not"
	// or a number.
	contrary bool
	// pairs are the pairs of sentences that share words and are not contrary, and first
	// is the best of them; those that share words in another order come last.
	pairs []pair
	first int
}

// weigh sums up an alignment. Sentences that are the same but for a "not" or a
// number are two statements, and support nothing.
func (a *alignment) weigh() support {
	var s support
	base, here := sentences(a.base), sentences(a.here)
	shared := func(p pair) pair {
		least := min(a.base.weight(base[p.b], base[p.b+1]), a.here.weight(here[p.h], here[p.h+1]))
		p.share = float64(p.weight) / float64(max(least, 1))
		return p
	}
	total := 0
	for _, p := range a.sentencePairs(a.runs) {
		if a.contradicts(p) {
			s.contrary = true
			continue
		}
		total += p.weight
		p = shared(p)
		if p.score() > s.score() {
			s.best, s.sentence, s.first = p.weight, p.share, len(s.pairs)
		}
		s.pairs = append(s.pairs, p)
	}
	for _, p := range a.sentencePairs(a.moved) {
		s.pairs = append(s.pairs, shared(p))
	}
	var last run
	for _, r := range a.runs {
		if r.b == last.b+last.n && r.h == last.h+last.n {
			r = run{last.b, last.h, last.n + r.n} // parted at an ellipsis only
		}
		if w := a.base.weight(r.b, r.b+r.n); w > s.run {
			s.run, s.runWords = w, r.n
		}
		last = r
	}
	s.shared = total
	s.cover = float64(total) / float64(max(1, min(a.base.weight(0, a.base.Len()), a.here.weight(0, a.here.Len()))))
	return s
}

// sentences returns where the sentences of w start, as word numbers, and the end.
func sentences(w *Wording) []int {
	starts := []int{0}
	for i := range w.words {
		if i > 0 && w.words[i].sentence != w.words[i-1].sentence {
			starts = append(starts, i)
		}
	}
	return append(starts, len(w.words))
}

// pair is what a sentence of the base shares with a sentence of the other.
type pair struct {
	b, h   int32
	weight int
	// share is the weight as a share of the lighter sentence, 0..1.
	share float64
	// run is the weight of the heaviest run of words that follow each other in both,
	// and runWords how many words it has.
	run, runWords int
	// first and last are the outermost words shared.
	first, last run
}

// score is what a pair of sentences has to show.
func (p pair) score() float64 { return float64(p.weight) * p.share }

// sentencePairs are the pairs of sentences that share words of the runs, in order.
func (a *alignment) sentencePairs(runs []run) []pair {
	var out []pair
	for _, r := range runs {
		row, words := 0, 0
		for k := range r.n {
			x, y := &a.base.words[r.b+k], &a.here.words[r.h+k]
			p := len(out) - 1
			if p < 0 || out[p].b != x.sentence || out[p].h != y.sentence {
				out = append(out, pair{b: x.sentence, h: y.sentence, first: run{r.b + k, r.h + k, 1}})
				row, words = 0, 0
				p++
			}
			row, words = row+int(x.weight), words+1
			out[p].weight += int(x.weight)
			if row > out[p].run {
				out[p].run, out[p].runWords = row, words
			}
			out[p].last = run{r.b + k, r.h + k, 1}
		}
	}
	return out
}

// contradicts says that two sentences differ by a "not" or a number between words
// that they share.
func (a *alignment) contradicts(p pair) bool {
	const near = 4 // words: a "not" in a longer stretch belongs to what was cut
	b, h := p.first.b+1, p.first.h+1
	for _, r := range a.runs {
		if r.b+r.n <= p.first.b || r.b > p.last.b {
			continue
		}
		rb, rh := max(r.b, p.first.b), max(r.h, p.first.h)
		if rb-b <= near && rh-h <= near && (rb > b || rh > h) {
			if negations(a.base, b, rb) != negations(a.here, h, rh) {
				return true
			}
			nb, nh := numbers(a.base, b, rb), numbers(a.here, h, rh)
			if nb != 0 && nh != 0 && nb != nh {
				return true
			}
		}
		b, h = r.b+r.n, r.h+r.n
	}
	return false
}

// negations is whether the words [from, to) turn what is said round.
func negations(w *Wording, from, to int) bool {
	odd := false
	for i := from; i < to; i++ {
		if w.words[i].is(negator) {
			odd = !odd
		}
	}
	return odd
}
