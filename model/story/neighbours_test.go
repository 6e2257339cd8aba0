package story

import (
	"math/rand/v2"
	"slices"
	"testing"
)

// strewn makes n profiles of random terms, aDay for each day, and undated of them at the end.
func strewn(r *rand.Rand, n, aDay, undated int) (ps []profile, having []int32) {
	having = make([]int32, 900)
	for i := range n {
		var p profile
		for t := range having {
			if r.IntN(len(having)) < 30+200/(t+1) {
				p.all = append(p.all, weight{int32(t), .1 + r.Float32()})
				having[t]++
			}
		}
		p.all.scale()
		if i < n-undated {
			day := int32(i / aDay)
			p.when = period{day, day, true}
		}
		ps = append(ps, p)
	}
	return ps, having
}

// TestNeighbours compares the neighbours of articles with those found by comparing each with all of its time.
func TestNeighbours(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 5))
	for _, tt := range []struct {
		name             string
		n, aDay, undated int
	}{
		{"so few that all are compared", 40, 3, 6},
		{"all without a day", 40, 1, 40},
		{"none without a day", 40, 3, 0},
		{"over many months", 3000, 20, 100},
	} {
		ps, having := strewn(r, tt.n, tt.aDay, tt.undated)
		x := newIndex(ps, having)
		for i := 0; i < tt.n; i += 1 + tt.n/100 {
			got, want := x.neighbours(i), compared(x, i)
			if !slices.Equal(got, want) {
				t.Fatalf("%s: neighbours of article %d: %v, want %v", tt.name, i, got, want)
			}
		}
	}
}

// compared finds the neighbours of an article by comparing it with all of its time.
func compared(x *index, i int) []neighbour {
	var all []neighbour
	from, to := x.span(i)
	for a := range x.profiles {
		if a == i || (a < from || a >= to) && a < x.dated {
			continue
		}
		if like := float64(float32(x.profiles[a].all.dot(x.profiles[i].all))); like >= leastLike {
			all = append(all, neighbour{int32(a), float32(like)})
		}
	}
	slices.SortFunc(all, compareNeighbours)
	return all[:min(len(all), neighbourCount)]
}

// TestScanIsBounded checks that for terms that all articles contain no more is read than allowed, and that nothing
// of it is left for the next one.
func TestScanIsBounded(t *testing.T) {
	const articles, terms = 3000, 40
	ps, having := make([]profile, articles), make([]int32, terms)
	for i := range ps {
		for k := range terms {
			ps[i].all = append(ps[i].all, weight{int32(k), 1})
			having[k]++
		}
		ps[i].all.scale()
	}
	x := newIndex(ps, having)
	s := x.borrow()
	x.scan(7, s)
	w := ps[7].all[0].value
	once, read := fixed(w, x.shift)*fixed(w, 31-x.shift), 0
	for _, like := range s.like {
		read += int(like / once)
	}
	if read > scanned || read < scanned-terms { // those of the article itself do not count
		t.Errorf("%d entries are read, want %d", read, scanned)
	}
	if got := len(s.likeliest()); got != candidates {
		t.Errorf("%d articles are compared, want %d", got, candidates)
	}
	for a, like := range s.like {
		if like != 0 {
			t.Fatalf("article %d is left with %d", a, like)
		}
	}
	x.scratch <- s
	if got := x.neighbours(7); len(got) != neighbourCount || got[0].like < .999 {
		t.Errorf("got %d neighbours, the most similar %v", len(got), got[:1])
	}
}

func TestHeavy(t *testing.T) {
	v := vector{{0, .5}, {1, .1}, {2, .3}, {3, .7}, {4, .2}}
	for _, tt := range []struct{ terms, want int }{{1, 1}, {3, 3}, {5, 5}, {9, 5}} {
		least, got := v.heavy(tt.terms), 0
		for _, w := range v {
			got += one(fixed(w.value, heavyBits) >= least)
		}
		if got != tt.want {
			t.Errorf("got weight %d for the %d heaviest terms, want %d", got, tt.terms, tt.want)
		}
	}
}

func TestRenumber(t *testing.T) {
	r := rand.New(rand.NewPCG(9, 9))
	for _, terms := range []int{1, 2, 500, 5_000, 2_000_000} {
		common := make([]int32, 400)
		for i := range common {
			common[i] = int32(r.IntN(terms))
		}
		var s document
		for i := range common {
			s.counts = append(s.counts, count{term: int32(i), body: uint16(i)})
		}
		s.renumber(common)
		for i, c := range s.counts {
			if c.term != common[c.body] {
				t.Fatalf("%d terms: %d has number %d, want %d", terms, c.body, c.term, common[c.body])
			}
			if i > 0 && s.counts[i-1].term > c.term {
				t.Fatalf("%d terms: %d is before %d", terms, s.counts[i-1].term, c.term)
			}
		}
	}
}
