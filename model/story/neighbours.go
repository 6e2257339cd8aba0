package story

import "slices"

const (
	// window is how many days before and after an article make up its time, and nearby the minimum number of articles
	// before and after, if these days have fewer. An article is judged by what is similar to it in its time: a
	// month or two of a large archive, all of a small collection.
	window = 30
	nearby = 700
	// neighbourCount is the number of neighbours kept per article.
	neighbourCount = 30
	// candidates is how many articles are compared as a whole to find them, and queried the minimum number of an
	// article's terms, the heaviest, that are looked up to find the candidates.
	candidates = 60
	queried    = 100
	// scanned is how many entries of the index are read for one article, starting from its rarest terms. It limits
	// the work, however large the corpus is.
	scanned = 20000
	// leastLike is the minimum similarity of neighbours.
	leastLike = .02
)

// neighbour is an article that is similar to another.
type neighbour struct {
	article int32
	like    float32 // cosine of the profiles
}

// scratch is the workspace for finding one article's neighbours and comparing it with them.
type scratch struct {
	like    []uint32  // by article; 1<<31 is a likeness of 1
	touched []uint32  // articles whose likeness may not be 0
	found   []uint64  // likenesses, with the complement of the article below, so that of equals the earlier article is greater
	ends    []ends    // by term
	dense   []float32 // the article's weights, by term
	subject subject
}

// ends is where the entries for a range of time begin and end among those of a term. They are kept from one article
// to the next: articles come nearly in order, so the next ends are near.
type ends struct{ from, to int32 }

// move moves the ends to the entries [from, to).
func (e *ends) move(entries []entry, from, to entry) {
	e.from, e.to = since(entries, e.from, from), since(entries, e.to, to)
}

// since returns the index of the first entry not below first, searching from at, which is near.
func since(entries []entry, at int32, first entry) int32 {
	for at > 0 && entries[at-1] >= first {
		at--
	}
	for int(at) < len(entries) && entries[at] < first {
		at++
	}
	return at
}

// neighbours returns the articles of article i's time that are most similar to it, the most similar first.
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

// borrow returns a scratch that nobody else uses, zeroed.
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

// scan adds up how similar all articles of its time are to article i by its heaviest terms, the rarest first, until
// enough has been read.
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

// add adds entries of a term with this weight in the query, no more than most, and returns their number.
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

// heavyBits is the precision of weights when the heaviest are selected.
const heavyBits = 10

// heavy returns the maximum weight, in heavyBits bits, that at least this many terms reach; 0 if there are too
// few.
func (v vector) heavy(terms int) uint32 {
	var count [1 << heavyBits]uint32
	for _, w := range v {
		count[fixed(w.value, heavyBits)]++
	}
	return leastOf(count[:], terms)
}

// leastOf returns the greatest value that at least many reach; 0 if there are too few. count holds the number of
// occurrences by value.
func leastOf(count []uint32, many int) uint32 {
	for least := len(count) - 1; least > 0; least-- {
		if many -= int(count[least]); many <= 0 {
			return uint32(least)
		}
	}
	return 0
}

// likeBits is the precision of likenesses when the likeliest are selected.
const likeBits = 12

// likeliest returns the articles that are most similar by the sums, as many as are compared, and resets all sums to
// 0.
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
