package search

import (
	"cmp"
	"context"
	"iter"
	"slices"

	"lineup/model/search/column"
	"lineup/model/search/postings"
)

// plan is a query prepared for one index: its words have become terms.
type plan struct {
	in      *postings.Index
	buffers *buffers
	gone    column.Set // the documents to skip; may be shorter
	ladder  *ladder
	// paragraphs returns the places where the parts of a document begin; nil if documents have none.
	paragraphs func(doc int) []uint32
	gain       func(doc int) float64 // additional points for a document; nil for none
	words      func(doc int, places []uint32) iter.Seq2[int, occurrence]
	// groups are in the order of the query; order is the order in which to examine them: the rarest first.
	groups []planGroup
	order  []int
	// wanted are the units of each group whose words are required.
	wanted [][]*planUnit
	single bool // they are one word, or alternatives
}

// planGroup is a group of the query in one index.
type planGroup struct {
	units []planUnit
}

// planUnit is a unit of the query in one index: a filter, or words.
type planUnit struct {
	not    bool
	words  []*matcher
	rarest []*matcher // the words in the order in which to search for them, except
	late   *matcher   // the one left until the end; nil if there is none
	filter column.Set // all documents that pass the filter
	// has holds the documents of the window that match the filter or the words: for a phrase all its words except
	// the late one. It belongs to the matcher of the rarest word.
	has column.Set
}

// phrase reports whether the words must be consecutive, which only their places show.
func (u *planUnit) phrase() bool { return len(u.words) > 1 }

// found is a document that matches.
type found struct {
	doc   int
	score float64
	why   rung
	place int // of the best words; -1 if unknown
	// spoken reports whether a word of the query names the speaker.
	spoken bool
}

// scanned is the result of a scan.
type scanned struct {
	best  []found // best first; of equals the earlier document
	total int
	cut   bool // the scan stopped before the last document
}

// budget is the number of steps after which a scan is content with what it has found. A step takes two to eight
// nanoseconds.
const budget = 600_000

// scan searches for the documents that match the plan and returns the best.
func (p *plan) scan(ctx context.Context, limit int) (scanned, error) {
	s := p.buffers.scan(p)
	defer p.buffers.putScan(s)
	s.limit, s.ctx, s.placed = limit, ctx, p.wantsPlaces()
	for lo, hi := range p.in.Windows {
		if err := ctx.Err(); err != nil {
			return scanned{}, err
		}
		if s.content() {
			break
		}
		if err := s.window(lo, hi); err != nil {
			return scanned{}, err
		}
	}
	s.trim()
	out := s.out
	out.best = slices.Clone(out.best)
	return out, nil
}

// wantsPlaces reports whether the places of the words matter, and tells the matchers to keep them.
func (p *plan) wantsPlaces() bool {
	groups, phrases := 0, false
	for _, g := range p.groups {
		words := false
		for _, u := range g.units {
			phrases = phrases || len(u.words) > 1
			words = words || len(u.words) > 0 && !u.not
		}
		if words {
			groups++
		}
	}
	if groups < 2 && !phrases {
		return false
	}
	for m := range p.matchers {
		m.keep = true
	}
	return true
}

// matchers yields the matchers of the plan's words.
func (p *plan) matchers(yield func(*matcher) bool) {
	for _, g := range p.groups {
		for _, u := range g.units {
			for _, m := range u.words {
				if !yield(m) {
					return
				}
			}
		}
	}
}

// scan is the state of scanning with one plan.
type scan struct {
	plan   *plan
	ctx    context.Context //nolint:containedctx // a scan lives within one call
	limit  int
	placed bool
	alive  column.Set // the documents of the window that may still match
	any    column.Set
	layout layout
	steps  int
	out    scanned
	least  float64 // the minimum score of a hit that is kept
}

// content reports whether the scan has worked enough and found enough. For a single word a quarter of the work is
// enough: one document with it is as good as another, except for the date. After twice the work a screenful is
// enough, as for a rare phrase of common words.
func (s *scan) content() bool {
	work, screenful := budget, s.limit/4
	if s.plan.single {
		work /= 4
	}
	s.out.cut = s.out.cut || s.steps > work && s.out.total >= s.limit || s.steps > 2*work && s.out.total > 0 && s.out.total >= screenful
	return s.out.cut
}

// window examines the documents [lo, hi).
func (s *scan) window(lo, hi int) error {
	s.plan.in.Put(s.alive, lo, hi)
	if lo/64 < len(s.plan.gone) {
		s.alive.AndNot(s.plan.gone[lo/64:])
	}
	for _, i := range s.plan.order {
		g := &s.plan.groups[i]
		s.steps += g.read(uint32(lo), uint32(hi), s.alive)
		clear(s.any)
		for j := range g.units {
			switch u := &g.units[j]; {
			case u.not && u.phrase():
				s.any.Fill(hi - lo)
			case u.not:
				s.any.OrNot(u.has)
			default:
				s.any.Or(u.has)
			}
		}
		s.alive.And(s.any)
		if s.alive.Empty() {
			return nil
		}
	}
	if s.placed {
		for m := range s.plan.matchers {
			m.collect(s.alive)
		}
	}
	for doc := range s.alive.All {
		if s.layout.walked > lateBytes {
			s.readLate()
		}
		s.rate(lo, doc)
		if s.content() {
			break
		}
		if doc%256 == 0 && s.ctx.Err() != nil {
			return s.ctx.Err()
		}
	}
	return nil
}

// read reads the group's words in the documents [lo, hi) that are alive.
func (g *planGroup) read(lo, hi uint32, alive column.Set) (steps int) {
	for i := range g.units {
		u := &g.units[i]
		if u.filter != nil {
			u.has = u.filter[lo/64 : (hi+63)/64]
			steps += len(u.has)
			continue
		}
		left := alive
		for j, m := range u.rarest {
			if j > 0 && left.Empty() {
				m.skip(lo, hi)
				continue
			}
			steps += m.read(lo, hi, left)
			if j > 0 {
				u.has.And(m.has)
			}
			left = u.has
		}
		if u.late != nil {
			u.late.skip(lo, hi)
			steps += u.late.readSpoken(left)
		}
	}
	return steps
}

// The cost in steps of rating a document, and of one place of a word in it.
const (
	rateSteps = 10
	spotSteps = 8
)

// rate adds the document to the results, if its phrases match.
func (s *scan) rate(lo, doc int) {
	f := found{doc: lo + doc, place: -1}
	s.steps += rateSteps
	if s.placed {
		ok, spots := s.layout.read(s.plan, doc)
		s.steps += spots * spotSteps
		if !ok {
			return
		}
	}
	s.out.total++
	f.why, f.score, f.place = s.plan.score(&s.layout, lo, doc)
	if s.plan.gain != nil {
		f.score += s.plan.gain(f.doc)
	}
	f.spoken = s.placed && s.layout.spoken > 0
	if len(s.out.best) >= s.limit && f.score <= s.least {
		return
	}
	s.out.best = append(s.out.best, f)
	if len(s.out.best) >= 4*s.limit {
		s.trim()
	}
}

// trim keeps the best.
func (s *scan) trim() {
	slices.SortStableFunc(s.out.best, func(a, b found) int {
		return cmp.Or(cmp.Compare(b.score, a.score), cmp.Compare(a.doc, b.doc))
	})
	if len(s.out.best) >= s.limit && s.limit > 0 {
		s.out.best = s.out.best[:s.limit]
		s.least = s.out.best[s.limit-1].score
	}
}
