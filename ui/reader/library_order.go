package reader

import (
	"cmp"
	"math"
	"slices"
)

// standing is by what an utterance stands before others in a list.
type standing struct {
	outlets, wordings, versions int32 // that carry it
	when                        int64 // the day it is from, in seconds; of the unknown the least there is
}

func (lib *library) standing(u int) standing {
	x := &lib.c.Utterances[u]
	s := standing{int32(lib.carried[u]), int32(lib.wordings[u]), int32(len(x.Versions)), math.MinInt64}
	if x.From.Known() {
		s.when = x.From.Time.Unix()
	}
	return s
}

// before lists first what most outlets carry, then what several articles do, then what is
// worded in most ways, then the newest.
func (s standing) before(t standing) int {
	return cmp.Or(
		cmp.Compare(t.outlets, s.outlets), cmp.Compare(min(t.versions, 2), min(s.versions, 2)),
		cmp.Compare(t.wordings, s.wordings), cmp.Compare(t.versions, s.versions), cmp.Compare(t.when, s.when),
	)
}

// byUtterance orders utterances by their standing.
func (lib *library) byUtterance(a, b int) int { return lib.standing(a).before(lib.standing(b)) }

// utterancesInOrder lists all utterances by their standing, which is gathered first: there
// may be a million of them, all over the memory.
func (lib *library) utterancesInOrder() []int {
	type placed struct {
		standing

		at int
	}
	all := make([]placed, len(lib.c.Utterances))
	for i := range all {
		all[i] = placed{lib.standing(i), i}
	}
	slices.SortFunc(all, func(a, b placed) int { return cmp.Or(a.before(b.standing), cmp.Compare(a.at, b.at)) })
	out := make([]int, len(all))
	for i := range all {
		out[i] = all[i].at
	}
	return out
}
