package story

import "slices"

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
	// how many of an article's terms at least, the heaviest, are looked up to find those.
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
	like    float32 // cosine of the profiles
}

// scratch is what the search for one article's neighbours works with, or its comparison with
// them.
type scratch struct {
	like    []uint32  // by article; 1<<31 is a likeness of 1
	touched []uint32  // the articles whose likeness may not be 0
	found   []uint64  // likenesses, and below each its article, turned round, so that of two as like the earlier is more
	ends    []ends    // by term
	dense   []float32 // the article's weights, by term
	subject subject
}

// ends is where the entries of a stretch of time begin and end among those of a term. They are
// kept from one article to the next: as these come nearly in order, the next ones are near.
type ends struct{ from, to int32 }

// move brings the ends to the articles from one on up to another.
func (e *ends) move(entries []entry, from, to entry) {
	e.from, e.to = since(entries, e.from, from), since(entries, e.to, to)
}

// since returns the place of the first entry from one on, looking for it from a place near.
func since(entries []entry, at int32, first entry) int32 {
	for at > 0 && entries[at-1] >= first {
		at--
	}
	for int(at) < len(entries) && entries[at] < first {
		at++
	}
	return at
}

// neighbours returns the articles most like article i that can be of its time, the
// most similar first.
func (x *index) neighbours(i int) []neighbour {
	s := x.borrow()
	defer func() { x.scratch <- s }()
	x.scan(i, s)
	likely := s.likeliest()
	for _, w := range x.profiles[i].all {
		s.dense[w.term] = w.value
	}
	closest := make([]neighbour, 0, candidates)
	for _, l := range likely {
		a := int32(^uint32(l)) // see scratch.found
		if like := x.profiles[a].all.dotDense(s.dense); float64(like) >= leastLike {
			closest = append(closest, neighbour{a, like})
		}
	}
	slices.SortFunc(closest, compareNeighbours)
	for _, w := range x.profiles[i].all {
		s.dense[w.term] = 0
	}
	return slices.Clone(closest[:min(len(closest), neighbourCount)])
}

// borrow returns a scratch that nobody else uses, all zero.
func (x *index) borrow() *scratch {
	select {
	case s := <-x.scratch:
		return s
	default:
		n := len(x.profiles)
		return &scratch{
			like: make([]uint32, n), touched: make([]uint32, 0, scanned), found: make([]uint64, scanned+1),
			ends: make([]ends, len(x.lists)), dense: make([]float32, len(x.lists)),
			subject: subject{terms: make([]laid, len(x.lists))},
		}
	}
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

// scan adds up how like article i all articles of its time are by its heaviest terms, rarest
// terms first, until enough has been read.
func (x *index) scan(i int, s *scratch) {
	all := x.profiles[i].all
	from, to := x.span(i)
	least, left := all.heavy(queried), scanned
	for k := len(all) - 1; k >= 0 && left > 0; k-- {
		w := all[k]
		if fixed(w.value, heavyBits) < least {
			continue
		}
		dated, undated := x.of(w.term)
		ends := &s.ends[w.term]
		ends.move(dated, x.at(from), x.at(to))
		left -= x.add(dated[ends.from:ends.to], w.value, left, s)
		left -= x.add(undated, w.value, left, s)
	}
	s.like[i] = 0
}

// add adds entries of a term that weighs as much in the query, at most so many, and returns
// how many.
func (x *index) add(entries []entry, weight float32, most int, s *scratch) int {
	entries = entries[:min(len(entries), most)]
	w, shift := fixed(weight, 31-x.shift), x.shift&31
	n := len(s.touched)
	touched := s.touched[:n+len(entries)]
	for _, e := range entries {
		a := e >> shift
		before := s.like[a]
		s.like[a] = before + uint32(e&(1<<shift-1))*w
		touched[n] = uint32(a)
		n += one(before == 0)
	}
	s.touched = touched[:n]
	return len(entries)
}

// heavyBits is how exactly weights are taken when the heaviest are looked for.
const heavyBits = 10

// heavy returns the weight, in so many bits, which at least so many of the terms reach, and
// hardly more; 0 where there are not as many.
func (v vector) heavy(terms int) uint32 {
	var count [1 << heavyBits]uint32
	for _, w := range v {
		count[fixed(w.value, heavyBits)]++
	}
	return leastOf(count[:], terms)
}

// leastOf returns the value which at least so many reach, and hardly more; 0 where there are
// not as many. count holds by value how many have it.
func leastOf(count []uint32, many int) uint32 {
	for least := len(count) - 1; least > 0; least-- {
		if many -= int(count[least]); many <= 0 {
			return uint32(least)
		}
	}
	return 0
}

// likeBits is how exactly likenesses are taken when the likeliest are looked for.
const likeBits = 12

// likeliest returns the articles that are most similar by what has been added up, as many as are
// compared, and sets all to 0 again.
func (s *scratch) likeliest() []uint64 {
	var count [1 << likeBits]uint32
	n := 0
	for _, a := range s.touched {
		l := s.like[a]
		s.like[a] = 0 // one that is here twice counts once
		s.found[n] = uint64(l)<<32 | uint64(^a)
		n += one(l > 0)
		count[l>>(32-likeBits)]++
	}
	s.touched = s.touched[:0]
	least := uint64(leastOf(count[:], candidates))
	likely := s.found[:0]
	for _, f := range s.found[:n] {
		if f>>(64-likeBits) >= least {
			likely = append(likely, f)
		}
	}
	slices.Sort(likely)
	return likely[max(0, len(likely)-candidates):]
}
