package wording

// Support is the evidence in an alignment that two wordings are of one utterance. Weights are in tenths of a
// content word.
type Support struct {
	// Shared is the weight of the words that are in the same order in both.
	Shared int
	// Run is the weight of the heaviest run of words, even across sentences, and RunWords its number of words.
	Run, RunWords int
	// Sentence is the share of the lighter sentence, 0..1, in the best pair of sentences; Cover is the share of the
	// lighter wording.
	Sentence, Cover float64
	// Best is the weight that the best pair of sentences shares.
	Best int
	// Contrary reports whether sentences that share most of their words differ by a "not" or a number.
	Contrary bool
	// Pairs are the pairs of sentences that share words and are not contrary, and First is the index of the best;
	// those that share words in another order come last.
	Pairs []Pair
	First int
}

// Weigh sums up an alignment. Sentences that differ by a "not" or a number are two statements, and support nothing,
// unless everything else in them agrees: then one of the two is a misquote.
func (a *Alignment) Weigh() Support {
	var s Support
	base, here := Sentences(a.Base), Sentences(a.Here)
	shared := func(p Pair) Pair {
		least := min(a.Base.Weight(base[p.B], base[p.B+1]), a.Here.Weight(here[p.H], here[p.H+1]))
		p.Share = float64(p.Weight) / float64(max(least, 1))
		return p
	}
	total := 0
	runs := a.alike()
	for _, p := range a.sentencePairs(runs) {
		if a.contradicts(runs, p) {
			s.Contrary = true
			if !a.elseAgrees(p, [2]int{base[p.B], base[p.B+1]}, [2]int{here[p.H], here[p.H+1]}) {
				continue
			}
		}
		total += p.Weight
		p = shared(p)
		if p.Score() > s.Score() {
			s.Best, s.Sentence, s.First = p.Weight, p.Share, len(s.Pairs)
		}
		s.Pairs = append(s.Pairs, p)
	}
	for _, p := range a.sentencePairs(a.Moved) {
		s.Pairs = append(s.Pairs, shared(p))
	}
	var last Run
	for _, r := range runs {
		if r.B == last.B+last.N && r.H == last.H+last.N {
			r = Run{last.B, last.H, last.N + r.N} // separated only by an ellipsis
		}
		if w := a.Base.Weight(r.B, r.B+r.N); w > s.Run {
			s.Run, s.RunWords = w, r.N
		}
		last = r
	}
	s.Shared = total
	s.Cover = float64(total) / float64(max(1, min(a.Base.Weight(0, a.Base.Len()), a.Here.Weight(0, a.Here.Len()))))
	return s
}

// Sentences returns where the sentences of w start, as word indexes, and the end.
func Sentences(w *Wording) []int {
	starts := []int{0}
	for i := range w.Words {
		if i > 0 && w.Words[i].Sentence != w.Words[i-1].Sentence {
			starts = append(starts, i)
		}
	}
	return append(starts, len(w.Words))
}

// Score returns the evidence of the best pair of sentences.
func (s *Support) Score() float64 { return float64(s.Best) * s.Sentence }

// Pair is what a sentence of the base and a sentence of the other have in common.
type Pair struct {
	B, H   int32
	Weight int
	// Share is the weight as a share of the lighter sentence, 0..1.
	Share float64
	// Run is the weight of the heaviest run of words that are consecutive in both, and RunWords its number of
	// words.
	Run, RunWords int
	// plain is the weight of the shared words that are neither numbers nor negations.
	plain int
	// First and Last are the outermost shared words.
	First, Last Run
}

// Score returns the evidence of a pair of sentences.
func (p *Pair) Score() float64 { return float64(p.Weight) * p.Share }

// sentencePairs returns the pairs of sentences that share words of the runs, in order.
func (a *Alignment) sentencePairs(runs []Run) []Pair {
	var out []Pair
	for _, r := range runs {
		row, words := 0, 0
		for k := range r.N {
			x, y := &a.Base.Words[r.B+k], &a.Here.Words[r.H+k]
			p := len(out) - 1
			if p < 0 || out[p].B != x.Sentence || out[p].H != y.Sentence {
				out = append(out, Pair{B: x.Sentence, H: y.Sentence, First: Run{r.B + k, r.H + k, 1}})
				row, words = 0, 0
				p++
			}
			row, words = row+int(x.Weight), words+1
			out[p].Weight += int(x.Weight)
			if !x.Is(Number | Negator) {
				out[p].plain += int(x.Weight)
			}
			if row > out[p].Run {
				out[p].Run, out[p].RunWords = row, words
			}
			out[p].Last = Run{r.B + k, r.H + k, 1}
		}
	}
	return out
}

// contradicts reports whether two sentences differ by a "not" or a number between words that they share.
func (a *Alignment) contradicts(runs []Run, p Pair) bool {
	const near = 4 // words: a "not" in a longer stretch belongs to what was cut
	b, h := p.First.B+1, p.First.H+1
	for _, r := range runs {
		if r.B+r.N <= p.First.B || r.B > p.Last.B {
			continue
		}
		rb, rh := max(r.B, p.First.B), max(r.H, p.First.H)
		if rb-b <= near && rh-h <= near && (rb > b || rh > h) {
			if negations(a.Base, b, rb) != negations(a.Here, h, rh) {
				return true
			}
			nb, nh := numbers(a.Base, b, rb), numbers(a.Here, h, rh)
			if nb != 0 && nh != 0 && nb != nh {
				return true
			}
		}
		b, h = r.B+r.N, r.H+r.N
	}
	return false
}

// elseAgrees reports whether two sentences, given as ranges of words, share everything except negations and
// numbers, and enough to be one sentence.
func (a *Alignment) elseAgrees(p Pair, base, here [2]int) bool {
	const (
		enough = 2 * ContentWeight
		nearly = .85 // at .75 and .95 the judged pairs and the utterances of AllSides are the same
	)
	rest := func(w *Wording, s [2]int) int {
		n := 0
		for i := s[0]; i < s[1]; i++ {
			if t := &w.Words[i]; !t.Is(Number | Negator) {
				n += int(t.Weight)
			}
		}
		return n
	}
	most := max(rest(a.Base, base), rest(a.Here, here))
	return p.plain >= enough && float64(p.plain) >= nearly*float64(most)
}

// negations reports whether the words [from, to) negate what is said: whether their number of negations is odd.
func negations(w *Wording, from, to int) bool {
	odd := false
	for i := from; i < to; i++ {
		if w.Words[i].Is(Negator) {
			odd = !odd
		}
	}
	return odd
}
