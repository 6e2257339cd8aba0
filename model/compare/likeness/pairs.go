package likeness

import (
	"cmp"
	"slices"
)

// Pairs are the pairs of sentences of different articles that may report the same thing.
type Pairs struct {
	sentences []sentence
	words     *vocabulary
	// list is sorted by a, then b; a is the smaller.
	list []candidate
	// from is the index in list of the first pair with a sentence as a.
	from []int32
	// turned holds the indexes of list sorted by b, then a.
	turned []int32
}

// candidate is a pair with terms in common.
type candidate struct {
	a, b   int32
	cosine float64 // of the weights of their terms
}

const (
	// budget is how many sentences are looked up in the index for one sentence, starting from its rarest terms.
	budget = 2000
	// leastCosine and mostPartners limit the pairs that are examined: for each sentence the best few in every other
	// article. Measured on the passages of six events, this loses nothing.
	leastCosine  = .05
	mostPartners = 3
)

// Find returns the candidate pairs among the sentences.
func Find(list []Sentence) *Pairs {
	p := &Pairs{}
	p.sentences, p.words = read(list)
	p.meet()
	p.index()
	p.thin()
	p.index()
	return p
}

// Len returns the number of pairs.
func (p *Pairs) Len() int { return len(p.list) }

// Pair returns the indexes of the two sentences of pair i in the list given to Find.
func (p *Pairs) Pair(i int) (a, b int) { return int(p.list[i].a), int(p.list[i].b) }

// meet lists the pairs that have terms in common.
func (p *Pairs) meet() {
	dot := make([]float64, len(p.sentences))
	var found []int32
	var rarest []word
	for i := range p.sentences {
		s := &p.sentences[i]
		rarest = append(rarest[:0], s.words...)
		slices.SortStableFunc(rarest, func(x, y word) int {
			return len(p.words.terms[x.term].holders) - len(p.words.terms[y.term].holders)
		})
		found = found[:0]
		left := budget
		for _, r := range rarest {
			holders := p.words.terms[r.term].holders
			if left -= len(holders); left < 0 {
				break
			}
			w := p.words.terms[r.term].weight
			for _, j := range holders {
				if int(j) <= i || p.sentences[j].column == s.column {
					continue
				}
				if dot[j] == 0 {
					found = append(found, j)
				}
				dot[j] += w * w
			}
		}
		slices.Sort(found)
		for _, j := range found {
			if c := dot[j] / (s.length * p.sentences[j].length); c >= leastCosine {
				p.list = append(p.list, candidate{a: int32(i), b: j, cosine: c})
			}
			dot[j] = 0
		}
	}
}

// index fills from and turned, the latter by counting sort.
func (p *Pairs) index() {
	n := len(p.sentences)
	p.from = make([]int32, n+1)
	next := make([]int32, n+1)
	for _, c := range p.list {
		p.from[c.a+1]++
		next[c.b+1]++
	}
	for i := range n {
		p.from[i+1] += p.from[i]
		next[i+1] += next[i]
	}
	p.turned = make([]int32, len(p.list))
	for i, c := range p.list {
		p.turned[next[c.b]] = int32(i)
		next[c.b]++
	}
}

// find returns the index of a pair in the list, or -1.
func (p *Pairs) find(a, b int) int {
	if a < 0 || b < 0 || a >= len(p.sentences) || b >= len(p.sentences) {
		return -1
	}
	from, to := p.from[a], p.from[a+1]
	i, ok := slices.BinarySearchFunc(p.list[from:to], int32(b), func(c candidate, b int32) int { return cmp.Compare(c.b, b) })
	if !ok {
		return -1
	}
	return int(from) + i
}

// rounds calls do for every sentence and every article where it has partners, with the indexes of those pairs in
// the list: first with the sentence as a, on side 0, then with the sentence as b, on side 1.
func (p *Pairs) rounds(do func(side int, pairs []int32)) {
	straight := make([]int32, len(p.list))
	for i := range straight {
		straight[i] = int32(i)
	}
	for side, order := range [...][]int32{straight, p.turned} {
		ends := func(i int32) (one int32, column int) {
			a, b := p.list[i].a, p.list[i].b
			if side == 1 {
				a, b = b, a
			}
			return a, p.sentences[b].column
		}
		for from := 0; from < len(order); {
			one, column := ends(order[from])
			to := from + 1
			for ; to < len(order); to++ {
				if o, c := ends(order[to]); o != one || c != column {
					break
				}
			}
			do(side, order[from:to])
			from = to
		}
	}
}

// thin drops the pairs that are among the best few of neither sentence.
func (p *Pairs) thin() {
	keep := make([]bool, len(p.list))
	p.rounds(func(_ int, pairs []int32) {
		var best [mostPartners]int32
		n := 0
		for _, i := range pairs {
			at := n
			for at > 0 && p.list[best[at-1]].cosine < p.list[i].cosine {
				at--
			}
			if at == mostPartners {
				continue
			}
			n = min(n+1, mostPartners)
			copy(best[at+1:n], best[at:n-1])
			best[at] = i
		}
		for _, i := range best[:n] {
			keep[i] = true
		}
	})
	kept := p.list[:0]
	for i, c := range p.list {
		if keep[i] {
			kept = append(kept, c)
		}
	}
	p.list = kept
}
