package library

import (
	"cmp"
	"slices"
	"sort"

	"lineup/model"
	"lineup/model/large"
)

// Items that a corpus shares with an earlier one are at the same indexes in the same order, so that only the others
// need to be looked at.

// differing returns the indexes at which two lists point to different things, in order; an item that only one list
// has counts as different.
func differing[T any](was, now []*T) []int {
	both := min(len(was), len(now))
	var out []int
	for i := range both {
		if was[i] != now[i] {
			out = append(out, i)
		}
	}
	for i := both; i < max(len(was), len(now)); i++ {
		out = append(out, i)
	}
	return out
}

// An order determines the places of n things in a list; equal ones stay in the order of their indexes.
type order[K any] struct {
	n      int
	has    func(int) K
	before func(K, K) int
	listed func(int) bool // which of the n things are in the list; nil for all
}

// all returns all things in order. Their keys are collected first: there may be a million things, scattered over
// memory.
func (o order[K]) all() []int {
	type placed struct {
		has K
		at  int
	}
	all := make([]placed, 0, o.n)
	for i := range o.n {
		if o.lists(i) {
			all = append(all, placed{o.has(i), i})
		}
	}
	slices.SortFunc(all, func(a, b placed) int {
		if c := o.before(a.has, b.has); c != 0 {
			return c
		}
		return cmp.Compare(a.at, b.at)
	})
	out := make([]int, len(all))
	for i := range all {
		out[i] = all[i].at
	}
	return out
}

func (o order[K]) lists(i int) bool { return o.listed == nil || o.listed(i) }

// compare orders two things.
func (o order[K]) compare(a, b int) int {
	return cmp.Or(o.before(o.has(a), o.has(b)), cmp.Compare(a, b))
}

// again returns all things in order, reusing the earlier order was for all but others.
func (o order[K]) again(was, others []int) []int {
	if tooMany(others, o.n) {
		return o.all()
	}
	come := slices.DeleteFunc(slices.Clone(others), func(x int) bool { return x >= o.n || !o.lists(x) })
	slices.SortFunc(come, o.compare)
	stay, out := staying(was, others), make([]int, 0, o.n)
	for _, x := range come {
		n := sort.Search(len(stay), func(i int) bool { return o.compare(x, stay[i]) < 0 })
		out, stay = append(append(out, stay[:n]...), x), stay[n:]
	}
	return append(out, stay...)
}

// tooMany reports whether so many things are different that nothing is gained by reuse.
func tooMany(others []int, n int) bool { return len(others) > n/8 }

// staying returns a new list of the items of list that are not among others.
func staying(list, others []int) []int {
	return slices.DeleteFunc(slices.Clone(list), func(x int) bool {
		_, other := slices.BinarySearch(others, x)
		return other
	})
}

// dealt gives each of n owners their utterances, ordered by by. had are their utterances in the earlier library,
// reused except for others. Utterances without an owner are left out.
func (lib *Library) dealt(had [][]int, was *Library, others []int, n int, by order[standing], owner func(*model.Utterance) int) [][]int {
	if tooMany(others, by.n) {
		return dealt(lib.All.Utterances, n, func(u int) int { return owner(lib.Corpus.Utterances[u]) })
	}
	come := map[int][]int{}    // by owners whose utterances may have changed
	for _, u := range others { // first those who had one, even if none is added
		if u < len(was.Corpus.Utterances) {
			come[owner(was.Corpus.Utterances[u])] = nil
		}
	}
	for _, u := range others {
		if u < len(lib.Corpus.Utterances) {
			o := owner(lib.Corpus.Utterances[u])
			come[o] = append(come[o], u)
		}
	}
	out := resized(had, n)
	for o, us := range come {
		if o >= 0 && o < n {
			out[o] = append(staying(out[o], others), us...)
			slices.SortFunc(out[o], by.compare)
		}
	}
	return out
}

// resized returns a copy of a list with length n.
func resized[T any](list []T, n int) []T {
	out := large.Make[T](n, n)
	copy(out, list)
	return out
}

// dealt gives each of n owners what is theirs, in the order of all. Items without an owner are left out.
func dealt(all []int, n int, owner func(int) int) [][]int {
	many := make([]int, n)
	for _, x := range all {
		if o := owner(x); o >= 0 && o < n {
			many[o]++
		}
	}
	out, room := make([][]int, n), make([]int, len(all))
	for o, k := range many {
		if k > 0 {
			out[o], room = room[:0:k], room[k:]
		}
	}
	for _, x := range all {
		if o := owner(x); o >= 0 && o < n {
			out[o] = append(out[o], x)
		}
	}
	return out
}
