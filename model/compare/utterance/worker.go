package utterance

import (
	"runtime"
	"sync/atomic"

	"github.com/blevesearch/snowballstem"

	"lineup/model"
	"lineup/model/fault"

	"lineup/model/compare/wording"
)

// worker is the workspace of one goroutine: the corpus, and memory reused from quote to quote. What it has read is
// valid until it is cleared. A worker with only a corpus serves for a few quotes.
type worker struct {
	wording.Scratch

	c *model.Corpus
	// voices are the voices of all speakers; nil if they are made on demand.
	voices []voice
	// stems caches stems; nil if every word is stemmed anew.
	stems   *stems
	stemmer *snowballstem.Env
	leads   leads
	quotes  []spoken
}

// workers are the workers of all goroutines of a run.
type workers []*worker

func newWorkers(c *model.Corpus) workers {
	voices := make([]voice, len(c.Speakers))
	for i := range voices {
		voices[i] = voiceOf(c.Speakers[i])
	}
	k := make(workers, runtime.GOMAXPROCS(0))
	for i := range k {
		k[i] = &worker{Scratch: *wording.NewScratch(), c: c, voices: voices, stems: &stems{}}
	}
	return k
}

// each calls do for 0..n-1, several at a time, each time with a cleared worker.
func (k workers) each(n int, do func(d *worker, i int)) {
	var next atomic.Int64
	var wg fault.Group
	for _, d := range k[:min(n, len(k))] {
		wg.Go(func() {
			for {
				i := int(next.Add(1)) - 1
				if i >= n {
					return
				}
				d.Clear()
				do(d, i)
			}
		})
	}
	wg.Wait()
}
