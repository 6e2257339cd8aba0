package story

import (
	"cmp"
	"slices"
	"sort"
)

const (
	// window is how many days apart two articles of one story can be published.
	window = 40
	// neighbourCount is how many neighbours of an article are looked at.
	neighbourCount = 30
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

// scratch is what one query works with.
type scratch struct {
	like    []float32 // by article
	touched []int32
	lists   [][]weight
	weights []float32
	order   []int
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
	var s *scratch
	select {
	case s = <-x.scratch:
	default:
		s = &scratch{like: make([]float32, len(x.profiles))}
	}
	x.collect(i, s)
	x.scan(s)
	found := make([]neighbour, 0, len(s.touched))
	for _, a := range s.touched {
		if int(a) != i {
			found = append(found, neighbour{a, float64(s.like[a])})
		}
		s.like[a] = 0
	}
	s.touched = s.touched[:0]
	x.scratch <- s

	found = likest(found, 2*neighbourCount)
	for k := range found {
		found[k].like = x.profiles[i].all.dot(x.profiles[found[k].article].all)
	}
	found = slices.DeleteFunc(found, func(n neighbour) bool {
		return n.like < leastLike || x.apart(i, int(n.article))
	})
	return slices.Clone(likest(found, neighbourCount))
}

// likest returns the n likest, the likest first; of two that are as like, the
// earlier article.
func likest(found []neighbour, n int) []neighbour {
	slices.SortFunc(found, func(a, b neighbour) int {
		return cmp.Or(cmp.Compare(b.like, a.like), cmp.Compare(a.article, b.article))
	})
	return found[:min(n, len(found))]
}

// apart says that two articles are certainly too far apart in time.
func (x *index) apart(i, j int) bool {
	a, b := x.profiles[i].when, x.profiles[j].when
	return a.known && b.known && a.gap(b) > window
}

// collect finds the entries of article i's terms within its time, and orders them
// by how few they are.
func (x *index) collect(i int, s *scratch) {
	s.lists, s.weights, s.order = s.lists[:0], s.weights[:0], s.order[:0]
	from, to := x.span(i)
	put := func(list []weight, w float32) {
		if len(list) > 0 {
			s.order = append(s.order, len(s.lists))
			s.lists, s.weights = append(s.lists, list), append(s.weights, w)
		}
	}
	for _, w := range x.profiles[i].all {
		list := x.entries[x.start[w.term]:x.start[w.term+1]]
		before := func(article int) int {
			return sort.Search(len(list), func(k int) bool { return int(list[k].term) >= article })
		}
		put(list[before(from):before(to)], w.value)
		if to < x.dated {
			put(list[before(x.dated):], w.value)
		}
	}
	slices.SortFunc(s.order, func(a, b int) int {
		return cmp.Or(cmp.Compare(len(s.lists[a]), len(s.lists[b])), cmp.Compare(a, b))
	})
}

// span is the stretch of articles that can be of article i's time. Articles
// without a day can be of any time.
func (x *index) span(i int) (from, to int) {
	when := x.profiles[i].when
	if !when.isDay() {
		return 0, len(x.profiles)
	}
	from = sort.Search(x.dated, func(k int) bool { return x.profiles[k].when.from >= when.from-window })
	to = sort.Search(x.dated, func(k int) bool { return x.profiles[k].when.from > when.from+window })
	return from, to
}

// scan adds up the likeness of all articles in the lists, rarest terms first,
// until enough has been read.
func (x *index) scan(s *scratch) {
	read := 0
	for _, k := range s.order {
		list := s.lists[k]
		if read += len(list); read > scanned && read > len(list) {
			return
		}
		for _, e := range list[:min(len(list), scanned)] {
			if s.like[e.term] == 0 {
				s.touched = append(s.touched, e.term)
			}
			s.like[e.term] += e.value * s.weights[k]
		}
	}
}
