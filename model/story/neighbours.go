package story

import (
	"math"
	"slices"
	"sort"
)

const (
	// window is how many days before and after an article are its time, and nearby
	// is how many articles before and after at least, where these days hold fewer.
	// What is like it in its time is what it is judged by: a month or two of a large
	// archive, all of a small collection.
	window = 30
	nearby = 700
	// neighbourCount is how many neighbours of an article are looked at.
	neighbourCount = 30
	// candidates is how many articles are compared as a whole to find them, queried
	// how many of an article's terms, the heaviest, are looked up to find those.
	candidates = 60
	queried    = 100
	// scanned is how many entries of the index are read for one article, those of
	// its rarest terms first. It bounds the work, however large the corpus is.
	scanned = 20000
	// leastLike is the least similarity of neighbours.
	leastLike = .02
)

// neighbour is an article that is like another.
type neighbour struct {
	article int32
	like    float64 // cosine of the profiles
}

// index finds the articles in which a term stands. The articles must be in order
// of their days, those without one last, so that the entries of a stretch of time
// stand together.
type index struct {
	profiles []profile
	dated    int // articles from here on have no day
	start    []int32
	entries  []weight // term by term; here weight.term is the article
	scratch  chan *scratch
}

// scratch is what one query works with, or the comparison of one article with its
// neighbours.
type scratch struct {
	like    []float32 // by article
	touched []int32   // the articles with a likeness, so many as are found
	found   int
	lists   []list
	dense   []float32 // the query's profile, by term
	order   []uint64  // what is being sorted: the key above, the place below
	subject subject
}

// list is a stretch of the entries of one term.
type list struct {
	entries []weight
	weight  float32 // of the term, in the query
}

func newIndex(profiles []profile) *index {
	x := &index{profiles: profiles, scratch: make(chan *scratch, 64)}
	x.dated = sort.Search(len(profiles), func(i int) bool { return !profiles[i].when.isDay() })
	terms, total := int32(0), 0
	for i := range profiles {
		total += len(profiles[i].all)
		if n := len(profiles[i].all); n > 0 {
			terms = max(terms, profiles[i].all[n-1].term+1)
		}
	}
	x.start = make([]int32, terms+1)
	for i := range profiles {
		for _, w := range profiles[i].all {
			x.start[w.term+1]++
		}
	}
	for t := range terms {
		x.start[t+1] += x.start[t]
	}
	next := slices.Clone(x.start)
	x.entries = make([]weight, total)
	for i := range profiles {
		for _, w := range profiles[i].all {
			x.entries[next[w.term]] = weight{int32(i), w.value}
			next[w.term]++
		}
	}
	return x
}

// neighbours returns the articles most like article i that can be of its time, the
// likest first.
func (x *index) neighbours(i int) []neighbour {
	s := x.borrow()
	defer func() { x.scratch <- s }()
	x.collect(i, s)
	x.scan(s)
	likely := newShortlist(candidates)
	for _, a := range s.touched[:s.found] {
		if int(a) != i {
			likely.add(neighbour{a, float64(s.like[a])})
		}
		s.like[a] = 0
	}
	s.found = 0

	for _, w := range x.profiles[i].all {
		s.dense[w.term] = w.value
	}
	closest := newShortlist(neighbourCount)
	for _, n := range likely.found {
		n.like = x.profiles[n.article].all.dotDense(s.dense)
		if n.like >= leastLike {
			closest.add(n)
		}
	}
	for _, w := range x.profiles[i].all {
		s.dense[w.term] = 0
	}
	return slices.Clip(closest.found)
}

// borrow returns a scratch that nobody else uses, all zero.
func (x *index) borrow() *scratch {
	select {
	case s := <-x.scratch:
		return s
	default:
		return &scratch{
			like: make([]float32, len(x.profiles)), touched: make([]int32, len(x.profiles)+1), dense: make([]float32, len(x.start)),
			subject: subject{terms: make([]laid, len(x.start))},
		}
	}
}

// shortlist keeps the likest neighbours of those it is given, the likest first; of two
// that are as like, the earlier article.
type shortlist struct {
	found []neighbour
	room  int
}

func newShortlist(room int) *shortlist { return &shortlist{make([]neighbour, 0, room), room} }

func (b *shortlist) add(n neighbour) {
	if len(b.found) == b.room {
		last := b.found[b.room-1]
		if n.like < last.like || compareNeighbours(n, last) > 0 {
			return
		}
		b.found = b.found[:b.room-1]
	}
	at, _ := slices.BinarySearchFunc(b.found, n, compareNeighbours)
	b.found = slices.Insert(b.found, at, n)
}

func compareNeighbours(a, b neighbour) int {
	switch {
	case a.like > b.like:
		return -1
	case a.like < b.like:
		return 1
	}
	return int(a.article) - int(b.article)
}

// collect finds the entries of article i's heaviest terms within its time, and puts
// into s.order which are the fewest.
func (x *index) collect(i int, s *scratch) {
	s.lists, s.order = s.lists[:0], s.order[:0]
	all := x.profiles[i].all
	for k, w := range all {
		// The bits of numbers above 0 are in order of the numbers.
		s.order = append(s.order, uint64(^math.Float32bits(w.value))<<32|uint64(k))
	}
	slices.Sort(s.order)
	from, to := x.span(i)
	for _, o := range s.order[:min(len(s.order), queried)] {
		w := all[uint32(o)]
		some := since(x.entries[x.start[w.term]:x.start[w.term+1]], from)
		later := since(some, to)
		s.lists = append(s.lists, list{some[:len(some)-len(later)], w.value})
		if to < x.dated {
			s.lists = append(s.lists, list{since(later, x.dated), w.value})
		}
	}
	s.order = s.order[:0]
	for k, l := range s.lists {
		s.order = append(s.order, uint64(len(l.entries))<<32|uint64(k))
	}
	slices.Sort(s.order)
}

// since returns the entries from an article on.
func since(entries []weight, article int) []weight {
	from, to := 0, len(entries)
	for from < to {
		if mid := int(uint(from+to) >> 1); int(entries[mid].term) < article {
			from = mid + 1
		} else {
			to = mid
		}
	}
	return entries[from:]
}

// span is the stretch of articles that are of article i's time: those published
// within some days of it, and where these are few, the nearest before and after. Articles
// without a day can be of any time.
func (x *index) span(i int) (from, to int) {
	when := x.profiles[i].when
	if !when.isDay() {
		return 0, len(x.profiles)
	}
	from = sort.Search(x.dated, func(k int) bool { return x.profiles[k].when.from >= when.from-window })
	to = sort.Search(x.dated, func(k int) bool { return x.profiles[k].when.from > when.from+window })
	return max(0, min(from, i-nearby)), min(x.dated, max(to, i+nearby))
}

// scan adds up the likeness of all articles in the lists, rarest terms first,
// until enough has been read.
func (x *index) scan(s *scratch) {
	left, n := scanned, 0
	for _, o := range s.order {
		l := s.lists[uint32(o)]
		for _, e := range l.entries[:min(len(l.entries), left)] {
			was := s.like[e.term]
			s.like[e.term] = was + e.value*l.weight
			s.touched[n] = e.term
			n += one(was == 0)
		}
		if left -= len(l.entries); left <= 0 {
			break
		}
	}
	s.found = n
}
