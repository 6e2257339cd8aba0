package search

import (
	"context"
	"strings"

	"lineup/model/parallel"
	"lineup/model/search/keys"
	"lineup/model/text"
)

// relax is called if nothing matches the query exactly. It relaxes one restriction after the other until something
// is found, and reports which.
func (ix *Index) relax(ctx context.Context, q *query, named Result, limit int) (Result, error) {
	for _, step := range []func(*query) (*query, string){
		ix.anyCase, ix.unknownWords, ix.allWords, wordsApart,
	} {
		wider, note := step(q)
		if wider == nil {
			continue
		}
		r, err := ix.look(ctx, wider, limit)
		if err != nil || r.hasTexts() {
			r.Relaxed = note + r.shown(q)
			return r, err
		}
	}
	if r, err := ix.leaveOneOut(ctx, q, limit); err != nil || len(r.Hits) > 0 {
		return r, err
	}
	if len(named.Hits) > 0 {
		return named, ctx.Err()
	}
	return ix.lookFuzzily(ctx, q, limit)
}

// each calls do for every word of the query that may be read differently than written, and reports whether it
// changed any.
func (q *query) each(do func(*word) bool) bool {
	changed := false
	for u := range q.units {
		if u.isFilter() || u.not {
			continue
		}
		for i := range u.words {
			if !u.words[i].exact && do(&u.words[i]) {
				changed = true
			}
		}
	}
	return changed
}

// anyCase ignores capitals.
func (ix *Index) anyCase(q *query) (*query, string) {
	q = q.clone()
	var words []string
	q.each(func(w *word) bool {
		if w.cased {
			words = append(words, w.typed)
		}
		was := w.cased
		w.cased = false
		return was
	})
	if len(words) == 0 {
		return nil, ""
	}
	return q, "nothing with “" + strings.Join(words, " ") + "” in capitals"
}

// unknownWords replaces words that occur nowhere by words that begin with them or, if there are none, by words
// spelled similarly.
func (ix *Index) unknownWords(q *query) (*query, string) {
	q = q.clone()
	var unknown []string
	changed := q.each(func(w *word) bool {
		w.cased = false
		if ix.knows(w) {
			return false
		}
		unknown = append(unknown, "no “"+text.Line(w.typed)+"”")
		if !w.prefix {
			w.prefix = true
			if ix.knows(w) {
				return true
			}
			w.prefix = false
		}
		w.near = ix.nearest(w)
		return len(w.near) > 0
	})
	if !changed {
		return nil, ""
	}
	return q, strings.Join(unknown, ", ")
}

// allWords also reads every word as those that begin with it or are spelled similarly.
func (ix *Index) allWords(q *query) (*query, string) {
	q = q.clone()
	var words []*word
	q.each(func(w *word) bool {
		words = append(words, w)
		return true
	})
	if len(words) == 0 {
		return nil, ""
	}
	parallel.Each(len(words), func(i int) {
		w := words[i]
		w.cased = false
		w.near = ix.nearest(w)
		w.prefix = true
	})
	return q, "nothing matches these words exactly"
}

// wordsApart separates the words of unclosed phrases.
func wordsApart(q *query) (*query, string) {
	apart := &query{ignored: q.ignored}
	changed := false
	for _, g := range q.groups {
		u := g[0]
		if len(g) > 1 || u.isFilter() || u.not || len(u.words) < 2 || u.words[0].exact {
			apart.groups = append(apart.groups, g)
			continue
		}
		changed = true
		for _, w := range u.words {
			w.cased = false
			apart.groups = append(apart.groups, group{unit{words: []word{w}, value: w.typed}})
		}
	}
	if !changed {
		return nil, ""
	}
	return apart, "no such phrase; shown: the words apart"
}

// knows reports whether the word, as it is to be matched, occurs anywhere.
func (ix *Index) knows(w *word) bool {
	for in := range ix.vocabularies {
		for range termsOf(in, w) {
			return true
		}
		if from, to := in.Prefix(w.key); w.prefix && from < to {
			return true
		}
	}
	return false
}

// fewestToLeaveOut is the minimum number of words in a query from which one may be left out.
const fewestToLeaveOut = 3

// leaveOneOut leaves out one word of a longer query: the one without which the rest is closest together.
func (ix *Index) leaveOneOut(ctx context.Context, q *query, limit int) (Result, error) {
	var may []int
	for i, g := range q.groups {
		if len(g) == 1 && !g[0].not && !g[0].isFilter() && len(g[0].words) == 1 && !g[0].words[0].exact {
			may = append(may, i)
		}
	}
	var best Result
	if len(may) < fewestToLeaveOut {
		return best, nil
	}
	for _, i := range may {
		fewer := q.clone()
		fewer.each(func(w *word) bool { w.cased = false; return true })
		left := fewer.groups[i][0].value
		fewer.groups = append(fewer.groups[:i], fewer.groups[i+1:]...)
		r, err := ix.look(ctx, fewer, limit)
		if err != nil {
			return r, err
		}
		if len(r.Hits) > 0 && (len(best.Hits) == 0 || r.Hits[0].Score > best.Hits[0].Score) {
			best = r
			best.Relaxed = "nothing with all the words; shown: hits without “" + text.Line(left) + "”"
		}
	}
	return best, nil
}

// lookFuzzily searches for names and headlines that contain the letters of the words in order, with gaps. It comes
// last, because scattered letters match too much.
func (ix *Index) lookFuzzily(ctx context.Context, q *query, limit int) (Result, error) {
	var words []string
	for _, g := range q.groups {
		if len(g) > 1 || g[0].isFilter() || g[0].not {
			return Result{}, ctx.Err()
		}
		for _, w := range g[0].words {
			if w.exact {
				return Result{}, ctx.Err()
			}
			words = append(words, w.key)
		}
	}
	s := show{ix: ix, q: q}
	var r Result
	names, err := ix.fuzzy.find(ctx, words, limit)
	if err != nil {
		return r, err
	}
	seen := map[int]bool{}
	for _, f := range names {
		if !seen[f.of] {
			seen[f.of] = true
			r.Hits = append(r.Hits, s.fuzzyName(f, len(r.Hits)))
		}
	}
	titles, err := ix.titles.find(ctx, words, limit-len(r.Hits))
	if err != nil {
		return r, err
	}
	for _, f := range titles {
		if int(ix.rank[ix.order[f.of]]) != f.of {
			continue // the article has another headline now
		}
		r.Hits = append(r.Hits, s.fuzzyTitle(f, len(r.Hits)))
	}
	if len(r.Hits) > 0 {
		r.Relaxed = "nothing with “" + text.Line(q.plainWords()) + "”; shown: names and headlines with these letters in order"
	}
	return r, nil
}

// shown names the words that were found instead of those in the query, as the hits spell them.
func (r *Result) shown(q *query) string {
	if words := r.others(q); words != "" {
		return "; shown: " + words
	}
	return ""
}

// others returns up to three matched words that the query does not contain.
func (r *Result) others(q *query) string {
	const most = 3
	var words []string
	seen := map[string]bool{}
	for i := range r.Hits {
		h := &r.Hits[i]
		for _, m := range h.Matches {
			for span := range text.Words(m.Of(h.Text), m.Start) {
				w := span.Of(h.Text)
				key, cased := keys.Append(nil, w)
				if seen[string(key)] || q.asks(key, cased) {
					continue
				}
				seen[string(key)] = true
				if words = append(words, w); len(words) == most {
					return strings.Join(words, ", ")
				}
			}
		}
	}
	return strings.Join(words, ", ")
}

// asks reports whether the query contains the word as it is.
func (q *query) asks(key []byte, cased bool) bool {
	for u := range q.units {
		for i := range u.words {
			if !u.isFilter() && !u.not && u.words[i].accepts(key, cased) {
				return true
			}
		}
	}
	return false
}
