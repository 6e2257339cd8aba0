package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"runtime"
	"runtime/pprof"
	"slices"
	"strconv"
	"time"

	"lineup/corpus/snapshot"
	"lineup/model"
	"lineup/model/analyse"
	"lineup/model/search"
)

// figure is one measurement; names are unique within a run.
type figure struct {
	Name  string  `json:"name"`
	Unit  string  `json:"unit"`
	Value float64 `json:"value"`
}

// figures are the measurements of one run, in order.
type figures []figure

func (f *figures) add(name, unit string, value float64) {
	*f = append(*f, figure{Name: name, Unit: unit, Value: value})
}

// value returns the figure with a name; 0 if the run was too short to have it.
func (f *figures) value(name string) float64 {
	for _, g := range *f {
		if g.Name == name {
			return g.Value
		}
	}
	return 0
}

// watch measures how long each of several steps takes, in wall-clock and in processor time: the latter is
// meaningful on a busy machine too.
type watch struct {
	into  *figures
	step  string
	began time.Time
	spent float64 // processor time at that moment
}

// ofProcessors is the suffix of the names of figures of processor time.
const ofProcessors = ", processors"

// next ends the current step and begins another; "" begins none.
func (w *watch) next(step string) {
	if step == w.step {
		return
	}
	if w.step != "" {
		w.into.add(w.step, "s", time.Since(w.began).Seconds())
		w.into.add(w.step+ofProcessors, "s", spent()-w.spent)
	}
	w.step, w.began, w.spent = step, time.Now(), spent()
}

// measure does once what opening a corpus involves, and writes the figures as JSON. If there is a cache the corpus
// is stored in it.
func measure(ctx context.Context, out io.Writer, cache string, paths []string) error {
	var f figures
	began := time.Now()
	w := watch{into: &f}
	w.next("load")
	loaded, err := load(ctx, paths)
	if err != nil {
		return err
	}
	articles := loaded.Articles
	size := 0
	for _, a := range articles {
		size += len(a.Text)
	}
	steps := make(chan string, 1)
	done := make(chan struct{})
	go func() {
		defer close(done)
		for step := range steps {
			w.next(step)
		}
	}()
	words := make(chan *search.Index, 1)
	var people [][]model.Person
	c, err := analyse.Run(ctx, articles, nil, analyse.Options{
		Progress: func(p model.Progress) { steps <- p.Step },
		People:   &people,
		Quoted:   func(c *model.Corpus) { go func() { words <- search.Words(c) }() },
	})
	close(steps)
	<-done
	if err != nil {
		return err
	}
	w.next("index")
	ix := (<-words).For(c)
	w.next("")
	f.add("all, searchable", "s", time.Since(began).Seconds())
	f.add("peak memory", "x text", peak()/float64(size))
	if cache != "" {
		w.next("kept in the cache")
		if err := keep(cache, paths, &snapshot.Content{Paths: paths, Corpus: c, Loaded: loaded, People: people, Index: ix}); err != nil {
			return err
		}
		w.next("")
		f.add("peak memory, kept besides", "x text", peak()/float64(size))
		people = nil
	}
	runtime.GC()
	runtime.GC() // the second one frees objects with finalizers
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	f.add("memory kept", "x text", float64(m.HeapAlloc)/float64(size))
	if err := typing(ctx, &f, "a letter typed", c, ix); err != nil {
		return err
	}
	if err := others(ctx, &f, c, ix); err != nil {
		return err
	}
	f.add("text", "MB", float64(size)/1e6)
	f.add("number of articles", "", float64(len(c.Articles)))
	f.add("number of quotes", "", float64(len(c.Quotes)))
	f.add("number of speakers", "", float64(len(c.Speakers)))
	f.add("number of stories", "", float64(len(c.Stories)))
	f.add("number of utterances", "", float64(len(c.Utterances)))
	return json.NewEncoder(out).Encode(f)
}

// profiled writes a profile of the processor time of do, if there is a file for it.
func profiled(file string, do func() error) error {
	if file == "" {
		return do()
	}
	f, err := os.Create(file)
	if err != nil {
		return err
	}
	if err := pprof.StartCPUProfile(f); err != nil {
		return errors.Join(err, f.Close())
	}
	err = do()
	pprof.StopCPUProfile()
	return errors.Join(err, f.Close())
}

// typing types twenty queries letter by letter and measures the time per key.
func typing(ctx context.Context, f *figures, what string, c *model.Corpus, ix *search.Index) error {
	var took []time.Duration
	for _, q := range queries(c) {
		letters := []rune(q)
		for n := range letters {
			typed := string(letters[:n+1])
			began := time.Now()
			if _, err := ix.Search(ctx, typed, 100); err != nil {
				return fmt.Errorf("query %q: %w", typed, err)
			}
			took = append(took, time.Since(began))
		}
	}
	if len(took) == 0 {
		return nil
	}
	slices.Sort(took)
	f.add(what+", median", "ms", took[len(took)/2].Seconds()*1e3)
	f.add(what+", 99th percentile", "ms", took[len(took)*99/100].Seconds()*1e3)
	return nil
}

// spent returns the processor time, in seconds, of this process so far; 0 if the system does not report it as Linux
// does.
func spent() float64 {
	const user, system, ticks = 11, 12, 100 // the fields after the program's name; per second
	stat, err := os.ReadFile("/proc/self/stat")
	if err != nil {
		return 0
	}
	fields := bytes.Fields(stat[bytes.LastIndexByte(stat, ')')+1:])
	if len(fields) <= system {
		return 0
	}
	u, _ := strconv.ParseFloat(string(fields[user]), 64)
	s, _ := strconv.ParseFloat(string(fields[system]), 64)
	return (u + s) / ticks
}

// peak returns the most memory the process has used so far, in bytes; 0 if the system does not report it as Linux
// does.
func peak() float64 {
	status, err := os.ReadFile("/proc/self/status")
	if err != nil {
		return 0
	}
	var kilobytes float64
	_, line, _ := bytes.Cut(status, []byte("VmHWM:"))
	if _, err := fmt.Sscan(string(line), &kilobytes); err != nil {
		return 0
	}
	return kilobytes * 1024
}
