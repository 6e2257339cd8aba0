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
	"lineup/model/parallel"
	"lineup/model/search/column"
	"lineup/model/text"
)

// maxFuzzy is how many characters of a name, and of a query, are matched fuzzily. The score of sahilm/fuzzy doubles
// with every further character of an unbroken match and overflows at the fortieth, which would put the best match
// last.
const maxFuzzy = 36

// fuzzyNames are short keys for fuzzy matching: the letters of the query in order, with gaps.
type fuzzyNames struct {
	keys     column.Lines
	masks    []uint64 // the letters of every key: one that lacks letters of the query is skipped
	of       []int32  // the name or headline of each key
	initials []uint32 // of every key, packed (packLetters); 0 for one word. Headlines have none
	which    []int32  // index of the key's spelling among those of the name
}

// fuzzyWriter builds fuzzyNames.
type fuzzyWriter struct {
	keys    column.LineWriter
	out     fuzzyNames
	scratch []byte
}

func (w *fuzzyWriter) add(spelling string, of, which int) {
	w.scratch = appendFuzzy(w.scratch[:0], spelling, nil)
	if len(w.scratch) == 0 {
		return
	}
	w.keys.Add(string(w.scratch))
	w.out.of = append(w.out.of, int32(of))
	w.out.which = append(w.out.which, int32(which))
}

// names returns the result. The writer must not be used afterwards.
func (w *fuzzyWriter) names() fuzzyNames {
	w.out.keys = w.keys.Lines()
	w.out.maskAll()
	return w.out
}

// maskAll computes the masks.
func (f *fuzzyNames) maskAll() {
	f.masks = make([]uint64, f.keys.Size())
	for i, key := range f.keys.All {
		f.masks[i] = letters(key)
	}
}

// fuzzyNamed returns the names from first on, except those of stories.
func (ix *Index) fuzzyNamed(first int) fuzzyNames {
	var w fuzzyWriter
	for doc := first; doc < ix.named.size(); doc++ {
		n := ix.named.name(doc)
		if n.kind == storyName {
			continue
		}
		for which, s := range n.spellings.All {
			w.add(s, doc, which)
		}
	}
	f := w.names()
	f.initialAll()
	return f
}

// fuzzyTitles returns the headlines of the articles from rank first on.
func (ix *Index) fuzzyTitles(first int) fuzzyNames {
	var w fuzzyWriter
	for i, at := range ix.order[first:] {
		w.add(ix.corpus.Articles[at].Title, first+i, 0)
	}
	return w.names()
}

// with returns f followed by others.
func (f *fuzzyNames) with(g fuzzyNames) fuzzyNames {
	return fuzzyNames{
		keys: f.keys.With(g.keys), initials: slices.Concat(f.initials, g.initials),
		masks: slices.Concat(f.masks, g.masks), of: slices.Concat(f.of, g.of), which: slices.Concat(f.which, g.which),
	}
}

// fuzzyKey folds a name for fuzzy matching, at most maxFuzzy characters of it.
func fuzzyKey(s string) string { return string(appendFuzzy(nil, s, nil)) }

// appendFuzzy appends the fuzzy key of a name. at, unless nil, receives for every byte of the key the offset in the
// name where its character begins.
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

// letters returns the set of a key's letters and digits, folded into 64 bits.
func letters(key string) uint64 {
	var m uint64
	for _, r := range key {
		if r != ' ' {
			m |= 1 << (uint32(r) & 63)
		}
	}
	return m
}

// fuzzyFound is a key that matches all the words of a query.
type fuzzyFound struct {
	key       int
	of, which int
	score     int
	at        []int // the bytes of the key that match, in order
}

// mostFuzzy is how many keys are matched for one query, the first of the likely ones: a query with more is too
// short to mean anything.
const mostFuzzy = 5_000

// find matches every word of the query on its own, because sahilm/fuzzy expects the characters of the whole in
// order, while people write names in any order. A match scattered over more than three times the length of the word
// does not count. Best first.
func (f *fuzzyNames) find(ctx context.Context, words []string, limit int) ([]fuzzyFound, error) {
	words = slices.Clone(words)
	for i, w := range words {
		words[i] = fuzzyKey(w)
	}
	left := f.likely(words)
	left = left[:min(len(left), mostFuzzy)]
	const some = 250
	parts := make([][]fuzzyFound, (len(left)+some-1)/some)
	parallel.Each(len(parts), func(i int) {
		if ctx.Err() == nil {
			parts[i] = f.match(words, left[i*some:min(len(left), (i+1)*some)])
		}
	})
	best := slices.Concat(parts...)
	slices.SortStableFunc(best, func(a, b fuzzyFound) int { return cmp.Compare(b.score, a.score) })
	return best[:min(len(best), limit)], ctx.Err()
}

// likely returns the keys that may match all the words, in order: sahilm/fuzzy takes ten times as long to decide.
func (f *fuzzyNames) likely(words []string) []int {
	const some = 8_000
	want := letters(strings.Join(words, ""))
	parts := make([][]int, (len(f.masks)+some-1)/some)
	parallel.Each(len(parts), func(i int) {
		for key := i * some; key < min(len(f.masks), (i+1)*some); key++ {
			if f.masks[key]&want != want {
				continue
			}
			line := f.keys.Line(key)
			if !slices.ContainsFunc(words, func(w string) bool { return !holds(line, w) }) {
				parts[i] = append(parts[i], key)
			}
		}
	})
	return slices.Concat(parts...)
}

// scattered is how far apart the first and the last letter of a word may be in a key, in lengths of the word.
const scattered = 3

// holds reports whether the bytes of a word are in a key in order, not too scattered. It may be true of a word
// whose characters are not.
func holds(key, word string) bool {
	if word == "" {
		return true
	}
	reach := scattered*len(word) + utf8.UTFMax
	for from := range len(key) - len(word) + 1 {
		within, n := key[from:min(len(key), from+reach)], 0
		if within[0] != word[0] {
			continue
		}
		for i := 0; i < len(within) && n < len(word); i++ {
			if within[i] == word[n] {
				n++
			}
		}
		if n == len(word) {
			return true
		}
	}
	return false
}

// match returns the keys of some that match all the words.
func (f *fuzzyNames) match(words []string, some []int) []fuzzyFound {
	found := make([]fuzzyFound, len(some))
	for i, key := range some {
		found[i] = fuzzyFound{key: key, of: int(f.of[key]), which: int(f.which[key])}
	}
	for _, w := range words {
		matches := fuzzy.FindFromNoSort(w, fuzzySource{&f.keys, found})
		left := make([]fuzzyFound, 0, len(matches))
		for _, m := range matches {
			if k := m.MatchedIndexes; k[len(k)-1]-k[0]+1 <= scattered*len(w) {
				one := found[m.Index]
				one.score += m.Score
				one.at = append(one.at, k...)
				left = append(left, one)
			}
		}
		found = left
	}
	for i := range found {
		slices.Sort(found[i].at)
	}
	return found
}

// fuzzySource is the keys left to match.
type fuzzySource struct {
	keys *column.Lines
	left []fuzzyFound
}

// String and Len implement the source of sahilm/fuzzy.
func (s fuzzySource) String(i int) string { return s.keys.Line(s.left[i].key) }
func (s fuzzySource) Len() int            { return len(s.left) }

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
