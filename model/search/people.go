package search

import (
	"cmp"
	"context"
	"math"
	"math/bits"
	"slices"
	"strings"

	"lineup/model/lexicon"
	"lineup/model/search/keys"
	"lineup/model/search/postings"
	"lineup/model/search/spelling"
	"lineup/model/speaker"
	"lineup/model/text"
)

// Names are found as typed and as they may have been meant together, weighted by how often they are quoted: "putn"
// is the beginning of a name quoted twelve times, and with one letter missing a name quoted three hundred times.
// What is wrong with a word costs points (package spelling), and so do other assumptions.
const (
	costForm    = 2  // one given name for another: Bill for William
	costInitial = 4  // an initial for a given name
	costJoined  = 1  // two words for one, or one for two
	costRole    = 3  // a word belongs to the role, not to the name
	costLetters = 6  // all of it is initials
	costLetter2 = 10 // initials of only two words
	costLeft    = 14 // a word does not belong to the name
	costOrder   = .5 // the words are in a different order
	costMore    = .5 // a word of the name is not in the query
	costMoreOf  = 1.5
	mostMore    = 3 // number of such words that count
	// costDescription is how far a description ("a rebel commander") ranks behind names.
	costDescription = 6
)

// taken is a term that a word of the query is taken for.
type taken struct {
	in   *postings.Index
	term int
	cost float64
}

// meant is a word of the query with what it may mean.
type meant struct {
	key   string
	open  bool
	terms []taken
	near  []string // those of the terms that neither are the word nor begin with it
}

// candidate is a name that may be meant.
type candidate struct {
	doc   int
	score float64
	cost  float64
}

// tally is what is known about a name while its words are being matched.
type tally struct {
	reading uint32  // the reading of the query, numbered from the beginning
	has     uint16  // the words of it that were found, as bits
	word    int16   // the last one found
	sum     float32 // cost of the previous ones
	cost    float32 // cost of the last one
}

// people searches for names that a query may mean.
type people struct {
	ix      *Index
	words   map[string]*meant
	tallies []tally
	touched []int32
	reading uint32
	best    map[int]candidate
}

// mostNames is how many names are examined with all their words.
const mostNames = 120

// plainKeys returns the words of a query of plain words, none of which must be taken literally; false for others.
func (q *query) plainKeys() ([]word, bool) {
	var words []word
	for _, g := range q.groups {
		for i := range g {
			u := &g[i]
			if u.derived {
				continue
			}
			if u.isFilter() || u.not || u.quoted || i > 0 {
				return nil, false
			}
			for _, w := range u.words {
				if w.exact {
					return nil, false
				}
				words = append(words, w)
			}
		}
	}
	return words, len(words) > 0
}

// mostNameWords is the maximum number of words in a query for a name.
const mostNameWords = 6

// lookPeople finds the names that a plain query may mean, best first; false if it is not plain, or too short to
// mean anything but what it says.
func (ix *Index) lookPeople(ctx context.Context, q *query) (n names, ok bool) {
	words, plain := q.plainKeys()
	if !plain || len(words) > mostNameWords || len(words) == 1 && len(words[0].key) < 2 {
		return n, false
	}
	p := ix.buffers.people(ix)
	defer ix.buffers.putPeople(p)
	first := make([]*meant, len(words))
	for i, w := range words {
		first[i] = p.meant(strings.ReplaceAll(w.key, "'", ""), w.prefix)
	}
	readings := [][]*meant{first}
	p.read(first, 0)
	for _, other := range p.otherwise(first) {
		if ctx.Err() != nil {
			return n, false
		}
		p.read(other, costJoined)
		readings = append(readings, other)
	}
	if len(words) == 1 {
		p.readInitials(first[0].key)
	}
	n.people = p.weighed(first)
	n.total, n.q = len(n.people), shownAs(q, readings)
	usage := ix.rarest(words)
	for _, c := range n.people[:min(len(n.people), mostNames)] {
		n.best = append(n.best, found{doc: c.doc, why: rungTogether, score: p.standing(c, usage) + c.score, place: -1})
	}
	slices.SortStableFunc(n.best, func(a, b found) int { return cmp.Compare(b.score, a.score) })
	return n, true
}

// Unlikely names come after quotes that contain what was typed.
const (
	costDoubtful = 10
	doubtfulName = 640 // below phrases
	unlikelyName = 450 // below words that are in one quote
)

// standing returns the base of a name's score. usage is the number of texts with the rarest word of the query as
// typed.
func (p *people) standing(c candidate, usage int) float64 {
	worth := popularity(int(p.ix.named.weight[c.doc])) - c.cost
	switch {
	case c.cost >= costLeft || c.cost >= spelling.CostLetter && usage > 0 && worth < popularity(usage)-popularity(farLess):
		return unlikelyName
	case c.cost >= costDoubtful:
		return doubtfulName
	default:
		return nameLadder[rungTogether]
	}
}

// rarest returns the number of quotes and articles in which the rarest of some words occurs.
func (ix *Index) rarest(words []word) int {
	least := math.MaxInt
	for i := range words {
		least = min(least, ix.usage(&words[i]))
	}
	return least
}

// shownAs returns a query that marks in names what the readings of another match.
func shownAs(typed *query, readings [][]*meant) *query {
	q := &query{typed: typed}
	seen := map[*meant]bool{}
	for _, r := range readings {
		for _, m := range r {
			if !seen[m] {
				seen[m] = true
				w := word{typed: m.key, key: m.key, prefix: len(m.key) > 2 || m.open, near: m.near}
				q.groups = append(q.groups, group{unit{words: []word{w}, value: m.key}})
			}
		}
	}
	return q
}

// meant returns what a word may mean.
func (p *people) meant(key string, open bool) *meant {
	id := key
	if open {
		id += "…"
	}
	if m, ok := p.words[id]; ok {
		return m
	}
	m := &meant{key: key, open: open}
	p.words[id] = m
	const fewest = 2 // letters; for fewer, initial letters of names are used
	if len(key) < fewest {
		return m
	}
	w := spelling.New(key, open || len(key) > fewest)
	if p.ix.usage(&word{key: key}) > 0 {
		w.LettersOnly()
	}
	for _, in := range p.ix.names.parts {
		m.takeLike(w, in)
		for _, form := range speaker.Forms(key) {
			if t, ok := in.Find(form); ok {
				m.terms = append(m.terms, taken{in, t, costForm})
				m.near = append(m.near, form)
			}
		}
	}
	return m
}

// takeLike adds the terms of names that are similar to the word.
func (m *meant) takeLike(w *spelling.Word, in *postings.Index) {
	from, to := 0, in.Size()
	if spelling.Tolerance(len(m.key)) == 0 { // nothing may be wrong with it
		from, to = in.Prefix(m.key)
	}
	for t := from; t < to; t++ {
		if !w.May(in.Masks[t]) {
			continue
		}
		cost, ok := w.Cost(in.Term(t), in.Masks[t])
		if !ok {
			continue
		}
		m.terms = append(m.terms, taken{in, t, cost})
		if cost > spelling.CostPart+spelling.CostLong {
			m.near = append(m.near, in.Term(t))
		}
	}
}

// otherwise returns the readings of the query in which two words are one, or one is two.
func (p *people) otherwise(words []*meant) (readings [][]*meant) {
	const fewest = 5 // letters
	for i, m := range words {
		if i+1 < len(words) && len(m.key)+len(words[i+1].key) >= fewest && (len(words[i+1].key) > 2 || !words[i+1].open) {
			joined := p.meant(m.key+words[i+1].key, words[i+1].open).surely()
			if len(joined.terms) > 0 {
				readings = append(readings, slices.Concat(words[:i], []*meant{joined}, words[i+2:]))
			}
		}
		if len(m.key) < fewest || len(words) > 2 {
			continue
		}
		for at := 2; at+2 <= len(m.key); at++ {
			left, right := m.key[:at], m.key[at:]
			if !p.named(left) || !p.named(right) {
				continue
			}
			two := []*meant{p.exactly(left), p.exactly(right)}
			readings = append(readings, slices.Concat(words[:i], two, words[i+1:]))
		}
	}
	return readings
}

// surely returns the word without meanings that are less certain than one wrong letter.
func (m *meant) surely() *meant {
	sure := *m
	sure.terms, sure.near = nil, nil
	for _, t := range m.terms {
		if t.cost <= spelling.CostLetter {
			sure.terms = append(sure.terms, t)
			sure.near = append(sure.near, t.in.Term(t.term))
		}
	}
	return &sure
}

// named reports whether a word occurs in a name.
func (p *people) named(key string) bool {
	for _, in := range p.ix.names.parts {
		if _, ok := in.Find(key); ok {
			return true
		}
	}
	return false
}

// exactly returns a word that only means itself.
func (p *people) exactly(key string) *meant {
	if m, ok := p.words["'"+key]; ok {
		return m
	}
	m := &meant{key: key}
	for _, in := range p.ix.names.parts {
		if t, ok := in.Find(key); ok {
			m.terms = append(m.terms, taken{in, t, 0})
		}
	}
	m.near = []string{key}
	p.words["'"+key] = m
	return m
}

// read searches for the names that contain all the words, or all but one.
func (p *people) read(words []*meant, cost float64) {
	p.reading++
	p.touched = p.touched[:0]
	for i, m := range words {
		for _, t := range m.terms {
			for c, more := t.in.Open(t.term, 0), true; more; more = c.Next() {
				p.note(int(c.Doc), int16(i), float32(t.cost))
			}
		}
	}
	left := float64(costLeft)
	if len(words) > 3 {
		left = math.Inf(1)
	}
	var telling uint16
	for i, m := range words {
		if !lexicon.IsStop(m.key) {
			telling |= 1 << i
		}
	}
	for _, doc := range p.touched {
		t := &p.tallies[doc]
		if t.has&telling == 0 && telling != 0 {
			continue // "the" alone is nobody's name
		}
		missing := len(words) - bits.OnesCount16(t.has)
		if missing > 1 {
			continue
		}
		total := cost + float64(t.sum+t.cost)
		if missing == 1 {
			total += p.without(words[bits.TrailingZeros16(^t.has)], int(doc), left)
		}
		if total < costLeft*2 {
			p.offer(int(doc), total)
		}
	}
}

// note records that a name contains a word of the reading.
func (p *people) note(doc int, word int16, cost float32) {
	t := &p.tallies[doc]
	switch {
	case t.reading != p.reading:
		*t = tally{reading: p.reading, has: 1 << word, word: word, cost: cost}
		p.touched = append(p.touched, int32(doc))
	case t.word == word:
		t.cost = min(t.cost, cost)
	default:
		t.has |= 1 << word
		t.sum += t.cost
		t.word, t.cost = word, cost
	}
}

// without returns the cost if a name lacks a word: it may be an initial, or belong to the role. left is the cost
// otherwise.
func (p *people) without(m *meant, doc int, left float64) float64 {
	at := p.ix.named.at[doc]
	if lexicon.IsStop(m.key) {
		return costMore
	}
	if len(m.key) == 1 && p.begins(doc, postings.InitialBit(m.key[0])) {
		return costInitial
	}
	if p.ix.named.kind(doc) != SpeakerHit {
		return math.Inf(1)
	}
	if role := p.ix.corpus.Speakers[at].Role; role != "" && len(m.key) > 1 && holdsWord(role, m.key) {
		return costRole
	}
	return left
}

// begins reports whether a word of a name begins with the letter.
func (p *people) begins(doc int, letter uint64) bool {
	for _, in := range p.ix.names.parts {
		if i := doc - in.Letters.First; letter != 0 && i >= 0 && i < len(in.Letters.Any) {
			return in.Letters.Any[i]&letter != 0
		}
	}
	return false
}

// holdsWord reports whether a role contains a word, or a title that abbreviates it.
func holdsWord(role, key string) bool {
	for w := range text.Words(role, 0) {
		if k, _ := keys.Of(w.Of(role)); k == key || len(k) > 2 && strings.HasPrefix(key, k) {
			return true
		}
	}
	return false
}

// offer keeps a name at its lowest cost.
func (p *people) offer(doc int, cost float64) {
	l := &p.ix.named
	kind := l.kind(doc)
	if kind == storyName {
		return
	}
	score := popularity(int(l.weight[doc])) + standing[kind] - cost
	if was, ok := p.best[doc]; ok && was.score >= score {
		return
	}
	p.best[doc] = candidate{doc: doc, score: score, cost: cost}
}

// popularity returns what a name that occurs weight times is worth, in points.
func popularity(weight int) float64 {
	const most = 30
	return min(2*math.Log2(float64(weight+1)), most)
}

// readInitials takes a word for the initials of a name.
func (p *people) readInitials(key string) {
	want, ok := packLetters(key)
	if !ok {
		return
	}
	cost := float64(costLetters)
	if len(key) == 2 {
		cost = costLetter2
	}
	f := &p.ix.fuzzy
	for i, have := range f.initials {
		if have == want {
			p.offer(int(f.of[i]), cost+p.seldom(int(f.of[i]), int(f.which[i])))
		}
	}
}

// seldom returns the cost of a spelling that few of the articles with the name use.
func (p *people) seldom(doc, which int) float64 {
	n := p.ix.named.name(doc)
	if which == 0 || n.kind != SpeakerHit {
		return 0
	}
	s := p.ix.corpus.Speakers[n.at]
	spelling, so := n.spellings.Line(which), 0
	for _, sp := range s.Spellings {
		if sp.Text == spelling {
			so += sp.Articles
		}
	}
	return max(popularity(len(s.Articles))-popularity(so), 0)
}

// weighed returns the names, best first.
func (p *people) weighed(words []*meant) []candidate {
	all := make([]candidate, 0, len(p.best))
	for _, c := range p.best {
		all = append(all, c)
	}
	order := func(a, b candidate) int { return cmp.Or(cmp.Compare(b.score, a.score), cmp.Compare(a.doc, b.doc)) }
	slices.SortFunc(all, order)
	some := all[:min(len(all), mostNames)]
	for i := range some {
		some[i].score += p.closer(words, &some[i])
	}
	slices.SortFunc(some, order)
	return all
}

// What a name gains for matching the query exactly: as shown, or as an outlet spells it.
const (
	gainName     = 10
	gainSpelling = 4
)

// closer returns what a name gains for matching the whole query, and loses for words that are not in it.
func (p *people) closer(words []*meant, c *candidate) (points float64) {
	l := &p.ix.named
	n := l.name(c.doc)
	typed := make([]string, len(words))
	for i, m := range words {
		typed[i] = m.key
	}
	query := strings.Join(typed, " ")
	for i, s := range n.spellings.All {
		if bareName(s) != query {
			continue
		}
		if i == 0 {
			points = gainName
			break
		}
		points = gainSpelling
	}
	more := -len(words)
	for range text.Words(n.first(), 0) {
		more++
	}
	each := costMoreOf
	if n.kind == SpeakerHit {
		each = costMore
		if !p.ix.corpus.Speakers[n.at].Named {
			points -= costDescription
		}
	}
	return points - each*float64(max(min(more, mostMore), 0))
}

// bareName returns a name in the form in which it is compared with a whole query.
func bareName(s string) string {
	var b strings.Builder
	for w := range text.Words(s, 0) {
		if b.Len() > 0 {
			b.WriteByte(' ')
		}
		key, _ := keys.Of(w.Of(s))
		b.WriteString(strings.ReplaceAll(key, "'", ""))
	}
	return b.String()
}
