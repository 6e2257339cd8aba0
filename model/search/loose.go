package search

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"lineup/model/lexicon"
	"lineup/model/search/keys"
	"lineup/model/text"
)

// What quotes and articles lose if they are found by a looser reading of the query: less than a rung for words
// spelled differently, more for words left out.
const (
	lossSpelling = 30
	lossWords    = 70
)

// enoughClose is how many quotes with the words close together make a looser reading unnecessary.
const enoughClose = 3

// loosen searches for what a plain query may mean beyond its letters, if that finds little: words spelled
// differently, and the query without meaningless words.
func (ix *Index) loosen(ctx context.Context, q *query, a *answer, limit int) error {
	if _, plain := q.plainKeys(); !plain {
		return nil
	}
	for _, step := range []struct {
		read func(*query) (*query, bool)
		loss float64
	}{{ix.respelled, lossSpelling}, {telling, lossWords}} {
		if a.close() >= enoughClose {
			return nil
		}
		wider, ok := step.read(q)
		if !ok {
			continue
		}
		q = wider
		if err := ix.scanTexts(ctx, a, q, step.loss, limit); err != nil {
			return err
		}
	}
	return nil
}

// close returns how many quotes contain the words as closely as can be expected.
func (a *answer) close() (n int) {
	for _, f := range a.quotes {
		if f.why <= rungNear || f.single && f.why != rungSpeaker {
			n++
		}
	}
	return n
}

// respelled also reads every word in other spellings: with an apostrophe, as two words, or as one with the next; a
// rare one also as words that are spelled similarly and far more frequent.
func (ix *Index) respelled(q *query) (*query, bool) {
	q = q.clone()
	changed := false
	for i := 0; i < len(q.groups); i++ {
		g := q.groups[i]
		if len(g) > 1 || len(g[0].words) != 1 {
			continue
		}
		w := &g[0].words[0]
		changed = ix.rewrite(w) || changed
		if two, ok := ix.split(w); ok {
			q.groups[i] = append(g, two)
			changed = true
		}
	}
	for i := 0; i+1 < len(q.groups); i++ {
		if one, ok := ix.joined(q.groups[i], q.groups[i+1]); ok {
			pair := q.groups[i][0]
			pair.words = []word{q.groups[i][0].words[0], q.groups[i+1][0].words[0]}
			q.groups = slices.Replace(q.groups, i, i+2, group{pair, one})
			changed = true
		}
	}
	return q, changed
}

// rareWord is the maximum number of quotes and articles with a word that may be a misspelling, and farMoreUsual
// how many times as frequent the word meant must be.
const (
	rareWord     = 400
	farMoreUsual = 8
)

// rewrite adds other readings to a word; false if there are none.
func (ix *Index) rewrite(w *word) bool {
	was := len(w.near)
	w.cased = false
	as := *w
	n := ix.usage(w)
	if n > rareWord {
		as.prefix = false
		n = ix.usage(&as)
	}
	for i := 1; i < len(w.key); i++ {
		key, _ := keys.Of(w.key[:i] + "'" + w.key[i:])
		if key == w.key || i == len(w.key)-1 && w.key[i:] == "s" && !ix.possessive(key, n) {
			continue
		}
		if ix.usage(&word{key: key}) > 0 {
			w.near = append(w.near, key)
		}
	}
	if n <= rareWord {
		for _, near := range ix.nearest(&as) {
			if near != w.key && ix.usage(&word{key: near}) >= farMoreUsual*n {
				w.near = append(w.near, near)
			}
		}
	}
	return len(w.near) > was
}

// possessive reports whether a word that ends in s, and occurs n times, may be meant as another one with 's: "its"
// as "it's", "trumps" as "Trump's".
func (ix *Index) possessive(key string, n int) bool {
	const pronouns = " he here how it let she that there what when where who why "
	return strings.Contains(pronouns, " "+key+" ") || len(key) > 2 && ix.usage(&word{key: key}) >= farMoreUsual*n
}

// usage returns the number of quotes and articles in which a word occurs.
func (ix *Index) usage(w *word) (n int) {
	for _, s := range []*shelf{&ix.quotes, &ix.articles} {
		for _, in := range s.parts {
			for t := range termsOf(in, w) {
				n += int(in.Freq[t])
			}
		}
	}
	return n
}

// split reads a rare word as the two words it may be: "healthcare" as "health care".
func (ix *Index) split(w *word) (unit, bool) {
	const fewest, end = 6, 2
	n := ix.usage(w)
	if len(w.key) < fewest || n > rareWord {
		return unit{}, false
	}
	best, left := 0, 0
	for at := end; at+end <= len(w.key); at++ {
		if both := min(ix.usage(&word{key: w.key[:at]}), ix.usage(&word{key: w.key[at:]})); both > best {
			best, left = both, at
		}
	}
	if best == 0 || best < farMoreUsual*n {
		return unit{}, false
	}
	two := []word{{typed: w.key[:left], key: w.key[:left]}, {typed: w.key[left:], key: w.key[left:], prefix: w.prefix}}
	return unit{words: two, value: w.key, derived: true}, true
}

// joined reads two words as one: "corona virus" as "coronavirus".
func (ix *Index) joined(a, b group) (unit, bool) {
	if len(a) > 1 || len(b) > 1 || len(a[0].words) != 1 || len(b[0].words) != 1 {
		return unit{}, false
	}
	x, y := &a[0].words[0], &b[0].words[0]
	one := word{typed: x.typed + y.typed, key: x.key + y.key, prefix: y.prefix && len(y.key) > 2}
	if lexicon.IsStop(x.key) || len(y.key) < 2 || ix.usage(&one) == 0 {
		return unit{}, false
	}
	return unit{words: []word{one}, value: one.typed, derived: true}, true
}

// telling leaves out meaningless words if others remain; false if there are none, or no others.
func telling(q *query) (*query, bool) {
	left := &query{ignored: q.ignored}
	var without []string
	for _, g := range q.groups {
		if saysNothing(g) {
			without = append(without, g[0].words[0].typed)
		} else {
			left.groups = append(left.groups, g)
		}
	}
	left.without = text.Line(strings.Join(without, " "))
	return left, len(left.groups) > 0 && len(left.groups) < len(q.groups)
}

// saysNothing reports whether a group is a word that means nothing on its own.
func saysNothing(g group) bool {
	if len(g[0].words) != 1 {
		return false
	}
	w := &g[0].words[0]
	return lexicon.IsStop(w.key) || slices.ContainsFunc(w.near, lexicon.IsStop) && len(w.key) < 8
}

// said returns quotes of the speaker named in the query, those in most articles first, if it is a query for the
// speaker: if the speaker is quoted not much less often than the words occur in quotes.
func (ix *Index) said(q *query, people []candidate, limit int) []found {
	words, plain := q.plainKeys()
	if !plain || len(people) == 0 {
		return nil
	}
	c := people[0]
	if ix.named.kind(c.doc) != SpeakerHit || c.cost >= costDoubtful {
		return nil
	}
	said := ix.voices.saidBy(int(ix.named.at[c.doc]))
	least := -1
	for i := range words {
		n := 0
		for _, in := range ix.quotes.parts {
			for t := range termsOf(in, &words[i]) {
				n += int(in.Freq[t])
			}
		}
		if least < 0 || n < least {
			least = n
		}
	}
	if popularity(len(said))-c.cost < popularity(least)-popularity(farLess) {
		return nil
	}
	best := make([]found, 0, len(said))
	for _, doc := range said {
		if at := int(doc) / 64; at < len(ix.quotes.gone) && ix.quotes.gone.Has(int(doc)) {
			continue
		}
		best = append(best, found{doc: int(doc), why: rungSpeaker, place: -1, score: saidScore + ix.carriage(int(doc))})
	}
	ix.lower(best, ix.ofQuote)
	slices.SortStableFunc(best, func(a, b found) int { return cmp.Compare(b.score, a.score) })
	return best[:min(len(best), limit)]
}

const (
	// farLess is how many times more often the words of a name may occur in quotes than its bearer is quoted.
	farLess = 20
	// saidScore is the score of a quote by the speaker the query is for: above a phrase.
	saidScore = 720
)
