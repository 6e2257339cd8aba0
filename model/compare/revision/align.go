package revision

import (
	"slices"
	"sort"

	"lineup/model"
	"lineup/model/text"
)

// Step is one place of an article in its earlier and its later state. A side that has nothing there is zero.
type Step struct {
	Was, Is model.Span
	Same    bool // word for word
	// Moved reports whether the words of a sentence on one side are elsewhere on the other.
	Moved bool
}

const (
	// alikeWords is the minimum share of common words at which two sentences between the same neighbours count as one
	// that was changed; below it, one was removed and another added.
	alikeWords = .5
	// mostPairs limits the pairs of sentences that are weighed between two fixed points. It suffices for an article
	// of 100 sentences that was rewritten from end to end.
	mostPairs = 20_000
	// movedShare is the share of a sentence's runs of three words that the other state must have for the sentence
	// to count as moved.
	movedShare = .6
)

// sentence is a sentence of one state.
type sentence struct {
	model.Span

	key   string   // its words, folded
	words []string // the same words, separately
}

// sentencesOf returns the sentences of an article's body.
func sentencesOf(a *model.Article) []sentence {
	var out []sentence
	for _, p := range a.Body() {
		for _, s := range text.Sentences(a.Text, p) {
			x := sentence{Span: s}
			for w := range text.Words(s.Of(a.Text), s.Start) {
				f := text.Fold(w.Of(a.Text))
				x.words = append(x.words, f)
				x.key += f + " "
			}
			if x.key != "" {
				out = append(out, x)
			}
		}
	}
	return out
}

// Align lays two states of an article side by side, in the order of the later state; what was removed comes before
// what replaces it.
func Align(was, is *model.Article) []Step {
	a, b := sentencesOf(was), sentencesOf(is)
	var out []Step
	i, j := 0, 0
	for _, f := range append(fixed(a, b), [2]int{len(a), len(b)}) {
		out = append(out, between(a[i:f[0]], b[j:f[1]])...)
		if f[0] < len(a) {
			out = append(out, Step{Was: a[f[0]].Span, Is: b[f[1]].Span, Same: true})
		}
		i, j = f[0]+1, f[1]+1
	}
	markMoved(out, a, b)
	return out
}

// fixed returns the sentences that occur exactly once in both states: the longest sequence that is in the same
// order in both.
func fixed(a, b []sentence) [][2]int {
	type places struct{ inA, inB, n, m int }
	at := map[string]*places{}
	for i := range a {
		p := at[a[i].key]
		if p == nil {
			p = &places{}
			at[a[i].key] = p
		}
		p.inA, p.n = i, p.n+1
	}
	for j := range b {
		if p := at[b[j].key]; p != nil {
			p.inB, p.m = j, p.m+1
		}
	}
	var pairs [][2]int
	for i := range a {
		if p := at[a[i].key]; p.n == 1 && p.m == 1 {
			pairs = append(pairs, [2]int{i, p.inB})
		}
	}
	// As in patience sorting: the longest ascending sequence of places in b.
	var ends []int // the last pair of the best sequence of each length
	before := make([]int, len(pairs))
	for k, p := range pairs {
		n := sort.Search(len(ends), func(x int) bool { return pairs[ends[x]][1] >= p[1] })
		before[k] = -1
		if n > 0 {
			before[k] = ends[n-1]
		}
		if n == len(ends) {
			ends = append(ends, k)
		} else {
			ends[n] = k
		}
	}
	var out [][2]int
	if len(ends) > 0 {
		for k := ends[len(ends)-1]; k >= 0; k = before[k] {
			out = append(out, pairs[k])
		}
	}
	slices.Reverse(out)
	return out
}

// between pairs the sentences between two fixed points, in order, by their words.
func between(a, b []sentence) []Step {
	out := make([]Step, 0, len(a)+len(b))
	pair := func(i, j int) {
		out = append(out, Step{Was: a[i].Span, Is: b[j].Span, Same: a[i].key == b[j].key})
	}
	gone := func(i int) { out = append(out, Step{Was: a[i].Span}) }
	came := func(j int) { out = append(out, Step{Is: b[j].Span}) }
	i, j := 0, 0
	if len(a)*len(b) <= mostPairs {
		best := weigh(a, b)
		for i < len(a) && j < len(b) {
			like := likeness(&a[i], &b[j])
			switch here := best[i][j]; {
			case like >= alikeWords && here == like+best[i+1][j+1]:
				pair(i, j)
				i, j = i+1, j+1
			case here == best[i+1][j]:
				gone(i)
				i++
			default:
				came(j)
				j++
			}
		}
	}
	for ; i < len(a); i++ {
		gone(i)
	}
	for ; j < len(b); j++ {
		came(j)
	}
	return out
}

// weigh returns how much the best pairing of a[i:] and b[j:] has in common.
func weigh(a, b []sentence) [][]float64 {
	best := make([][]float64, len(a)+1)
	for i := range best {
		best[i] = make([]float64, len(b)+1)
	}
	for i := len(a) - 1; i >= 0; i-- {
		for j := len(b) - 1; j >= 0; j-- {
			best[i][j] = max(best[i+1][j], best[i][j+1])
			if like := likeness(&a[i], &b[j]); like >= alikeWords {
				best[i][j] = max(best[i][j], like+best[i+1][j+1])
			}
		}
	}
	return best
}

// likeness returns the share of words that two sentences have in common, 0..1.
func likeness(a, b *sentence) float64 {
	left := make(map[string]int, len(a.words))
	for _, w := range a.words {
		left[w]++
	}
	n := 0
	for _, w := range b.words {
		if left[w] > 0 {
			left[w]--
			n++
		}
	}
	return 2 * float64(n) / float64(len(a.words)+len(b.words))
}

// markMoved marks sentences that have gone or come on one side but exist elsewhere on the other.
func markMoved(steps []Step, a, b []sentence) {
	inA, inB := runsOf(a), runsOf(b)
	ofA, ofB := bySpan(a), bySpan(b)
	for k := range steps {
		switch s := &steps[k]; {
		case s.Is.IsZero():
			s.Moved = within(ofA[s.Was], inB)
		case s.Was.IsZero():
			s.Moved = within(ofB[s.Is], inA)
		}
	}
}

func bySpan(all []sentence) map[model.Span]*sentence {
	out := make(map[model.Span]*sentence, len(all))
	for i := range all {
		out[all[i].Span] = &all[i]
	}
	return out
}

// runsOf returns the runs of three words of all sentences.
func runsOf(all []sentence) map[[3]string]bool {
	out := map[[3]string]bool{}
	for i := range all {
		for r := range runs(all[i].words) {
			out[r] = true
		}
	}
	return out
}

func runs(words []string) func(func([3]string) bool) {
	return func(yield func([3]string) bool) {
		for i := 0; i+3 <= len(words); i++ {
			if !yield([3]string(words[i : i+3])) {
				return
			}
		}
	}
}

// within reports whether most of a sentence's runs are among the given ones. It is false for a sentence shorter
// than a run.
func within(s *sentence, among map[[3]string]bool) bool {
	n, there := 0, 0
	for r := range runs(s.words) {
		n++
		if among[r] {
			there++
		}
	}
	return n > 0 && float64(there) >= movedShare*float64(n)
}
