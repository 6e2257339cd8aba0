package align

import (
	"runtime"
	"slices"
	"sync"
	"sync/atomic"

	"github.com/blevesearch/snowballstem"

	"lineup/model"
)

// desk is what one goroutine works at: the corpus, and memory that is used again
// quote after quote. What was read at a desk is good until the desk is cleared. The
// zero desk is for wordings of no corpus; one with nothing but a corpus, for a few
// quotes.
type desk struct {
	c *model.Corpus
	// voices are of all speakers; nil where each is made when it is asked for.
	voices []voice
	// lexicon and stems keep what is known of words; nil where each is read anew.
	lexicon *lexicon
	stems   *stems
	stemmer *snowballstem.Env
	words   arena[word]
	joints  arena[joint]
	sums    arena[int32]
	table   squares
	leads   leads
	quotes  []spoken
	sites   []site
}

// clear takes back all that was read at the desk.
func (d *desk) clear() {
	d.words.clear()
	d.joints.clear()
	d.sums.clear()
}

// crew are the desks of all goroutines of a run.
type crew []*desk

func newCrew(c *model.Corpus) crew {
	voices := make([]voice, len(c.Speakers))
	for i := range voices {
		voices[i] = voiceOf(c.Speakers[i])
	}
	k := make(crew, runtime.GOMAXPROCS(0))
	for i := range k {
		k[i] = &desk{c: c, voices: voices, lexicon: &lexicon{}, stems: &stems{}}
	}
	return k
}

// each calls do for 0..n-1, several at a time, each time with a desk that is clear.
func (k crew) each(n int, do func(d *desk, i int)) {
	var next atomic.Int64
	var wg sync.WaitGroup
	for _, d := range k[:min(n, len(k))] {
		wg.Go(func() {
			for {
				i := int(next.Add(1)) - 1
				if i >= n {
					return
				}
				d.clear()
				do(d, i)
			}
		})
	}
	wg.Wait()
}

// arena is memory for slices that are given up together.
type arena[T any] struct {
	used []T // its capacity beyond its length is free
}

// room returns an empty slice that can take n elements without growing.
func (a *arena[T]) room(n int) []T {
	if cap(a.used)-len(a.used) < n {
		a.used = make([]T, 0, max(n, 2*cap(a.used))) // what was given out stays where it is
	}
	return a.used[len(a.used):]
}

// keep keeps what was appended to the slice that room gave last.
func (a *arena[T]) keep(s []T) []T {
	if n := len(a.used) + len(s); n <= cap(a.used) {
		a.used = a.used[:n]
	} // else s has grown out of the arena
	return slices.Clip(s)
}

func (a *arena[T]) clear() { a.used = a.used[:0] }
