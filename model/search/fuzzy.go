package search

import (
	"cmp"
	"context"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/sahilm/fuzzy"

	"lineup/model"
	"lineup/model/text"
)

// maxFuzzy is how many characters of a name, and of a query, are matched
// fuzzily. The score of sahilm/fuzzy doubles with every further character of an
// unbroken match and overflows at the fortieth, so that the best match would
// come last.
const maxFuzzy = 36

// fuzzyNames are short keys to be matched fuzzily: the letters of the query in
// order, with gaps.
type fuzzyNames struct {
	keys  lines
	masks []uint64 // the letters of every key: one without all of the query's is passed over
	of    []int32  // the name or headline a key stands for
	which []int32  // which of its spellings
}

// fuzzyWriter makes fuzzyNames.
type fuzzyWriter struct {
	keys    lineWriter
	out     fuzzyNames
	scratch []byte
}

func (w *fuzzyWriter) add(spelling string, of, which int) {
	w.scratch = appendFuzzy(w.scratch[:0], spelling, nil)
	if len(w.scratch) == 0 {
		return
	}
	w.keys.add(string(w.scratch))
	w.out.of = append(w.out.of, int32(of))
	w.out.which = append(w.out.which, int32(which))
}

// names ends the writing.
func (w *fuzzyWriter) names() fuzzyNames {
	w.out.keys = w.keys.lines()
	w.out.maskAll()
	return w.out
}

// maskAll works out the masks.
func (f *fuzzyNames) maskAll() {
	f.masks = make([]uint64, f.keys.size())
	for i, key := range f.keys.all {
		f.masks[i] = letters(key)
	}
}

// fuzzyNamed are the names from one on, but for those of stories.
func (ix *Index) fuzzyNamed(first int) fuzzyNames {
	var w fuzzyWriter
	for doc := first; doc < ix.named.size(); doc++ {
		n := ix.named.name(doc)
		if n.kind == storyName {
			continue
		}
		for which, s := range n.spellings.all {
			w.add(s, doc, which)
		}
	}
	return w.names()
}

// fuzzyTitles are the headlines of the articles from a rank on.
func (ix *Index) fuzzyTitles(first int) fuzzyNames {
	var w fuzzyWriter
	for i, at := range ix.order[first:] {
		w.add(ix.corpus.Articles[at].Title, first+i, 0)
	}
	return w.names()
}

// with returns f with others behind it.
func (f *fuzzyNames) with(g fuzzyNames) fuzzyNames {
	return fuzzyNames{
		keys: f.keys.with(g.keys), masks: slices.Concat(f.masks, g.masks), of: slices.Concat(f.of, g.of), which: slices.Concat(f.which, g.which),
	}
}

// fuzzyKey folds a name for fuzzy matching, at most maxFuzzy characters of it.
func fuzzyKey(s string) string { return string(appendFuzzy(nil, s, nil)) }

// appendFuzzy appends the fuzzy key of a name; at, unless it is nil, is told for every byte
// of the key where in the name its character begins.
func appendFuzzy(dst []byte, s string, at *[]int) []byte {
	n := 0
	for i, r := range s {
		before := len(dst)
		if r < utf8.RuneSelf {
			if r != 0 && n < maxFuzzy {
				n++
				dst = append(dst, byte(unicode.ToLower(r)))
			}
		} else {
			for _, f := range text.Fold(string(r)) {
				if f != utf8.RuneError && n < maxFuzzy {
					n++
					dst = utf8.AppendRune(dst, f)
				}
			}
		}
		for range len(dst) - before {
			if at != nil {
				*at = append(*at, i)
			}
		}
		if n == maxFuzzy {
			break
		}
	}
	return dst
}

// letters is the set of a key's letters and digits, folded into 64 bits.
func letters(key string) uint64 {
	var m uint64
	for _, r := range key {
		if r != ' ' {
			m |= 1 << (uint32(r) & 63)
		}
	}
	return m
}

// fuzzyFound is a key that holds all the words of a query.
type fuzzyFound struct {
	of, which int
	score     int
	at        []int // the bytes of the key that match, in order
}

// mostFuzzy is how many keys are matched for one query: past that the query has
// said too little.
const mostFuzzy = 20_000

// find matches every word of the query by itself, since sahilm/fuzzy wants the
// characters of the whole in order, and people write names in any order. A match
// that is scattered wider than three times the word is none. Best first.
func (f *fuzzyNames) find(ctx context.Context, words []string, limit int) ([]fuzzyFound, error) {
	want := letters(strings.Join(words, ""))
	var left fuzzySource
	for i, m := range f.masks {
		if m&want == want && len(left.at) < mostFuzzy {
			left.at = append(left.at, i)
		}
	}
	left.keys = &f.keys
	found := map[int]*fuzzyFound{}
	for n, w := range words {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		w = fuzzyKey(w)
		var next []int
		for _, m := range fuzzy.FindFromNoSort(w, left) {
			i := left.at[m.Index]
			if k := m.MatchedIndexes; k[len(k)-1]-k[0]+1 > 3*len(w) {
				continue
			}
			if n == 0 {
				found[i] = &fuzzyFound{of: int(f.of[i]), which: int(f.which[i])}
			}
			found[i].score += m.Score
			found[i].at = append(found[i].at, m.MatchedIndexes...)
			next = append(next, i)
		}
		left.at = next
	}
	best := make([]fuzzyFound, 0, len(left.at))
	for _, i := range left.at {
		slices.Sort(found[i].at)
		best = append(best, *found[i])
	}
	slices.SortStableFunc(best, func(a, b fuzzyFound) int { return cmp.Compare(b.score, a.score) })
	return best[:min(len(best), limit)], nil
}

// fuzzySource is the keys that are left to match.
type fuzzySource struct {
	keys *lines
	at   []int
}

// String and Len are what sahilm/fuzzy asks of a source.
func (s fuzzySource) String(i int) string { return s.keys.line(s.at[i]) }
func (s fuzzySource) Len() int            { return len(s.at) }

// spansOf turns matched bytes of a name's key into spans of the name.
func spansOf(name string, matched []int) []model.Span {
	var at []int
	appendFuzzy(nil, name, &at)
	var spans []model.Span
	for _, b := range matched {
		if b >= len(at) {
			break
		}
		_, n := utf8.DecodeRuneInString(name[at[b]:])
		s := model.Span{Start: at[b], End: at[b] + n}
		switch last := len(spans) - 1; {
		case last >= 0 && s.Start < spans[last].End: // another byte of the same character
		case last >= 0 && s.Start == spans[last].End:
			spans[last].End = s.End
		default:
			spans = append(spans, s)
		}
	}
	return spans
}
