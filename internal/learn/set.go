package main

import (
	"context"
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"

	"lineup/internal/annotated"
	"lineup/model"
	"lineup/model/story"
)

// set is articles that are compared with one another.
type set struct {
	name     string
	weight   float64
	articles []*model.Article
	events   []string // by article; "" if unlabelled
	compared []story.Pair
	pairs    []pair // those between labelled articles
}

// pair is one of the compared pairs.
type pair struct {
	at   int // index of compared
	x    []float64
	same bool
	ends [2]string // the events of its articles
	odds float64
}

// readSets reads the sets for an argument WEIGHT:KIND:FILE: one, or many for mixes.
func readSets(arg, among string) ([]set, error) {
	weight, rest, _ := strings.Cut(arg, ":")
	kind, file, _ := strings.Cut(rest, ":")
	w, err := strconv.ParseFloat(weight, 64)
	if err != nil || file == "" {
		return nil, fmt.Errorf("%s is not WEIGHT:KIND:FILE", arg)
	}
	s := set{name: kind + " " + filepath.Base(file), weight: w}
	if err := s.read(file); err != nil {
		return nil, err
	}
	switch kind {
	case "all":
	case "dated":
		s.keepDated()
	case "bare":
		s.bare()
	case "given":
		s.giveDates()
	case "among":
		if err := s.read(among); err != nil {
			return nil, err
		}
	case "mixes":
		return s.mixes(), nil
	case "baremixes":
		s.bare()
		return s.mixes(), nil
	default:
		return nil, fmt.Errorf("%s: nothing is known of the kind %q", arg, kind)
	}
	s.compare()
	return []set{s}, nil
}

// read appends the articles of a file, except those whose ID is already present.
func (s *set) read(file string) error {
	articles, err := annotated.Articles(context.Background(), file)
	if err != nil {
		return err
	}
	events := map[model.ArticleID]string{}
	for line, err := range annotated.Records[struct {
		ID    model.ArticleID `json:"id"`
		Event string          `json:"event"`
	}](file) {
		if err != nil {
			return err
		}
		events[line.ID] = line.Event
	}
	known := map[model.ArticleID]bool{}
	for _, a := range s.articles {
		known[a.ID] = true
	}
	for _, a := range articles {
		if !known[a.ID] {
			s.articles, s.events = append(s.articles, a), append(s.events, events[a.ID])
		}
	}
	return nil
}

// mixed is the number of small folders made from a set.
const mixed = 300

// mixes makes small folders of one to five randomly drawn events each.
func (s *set) mixes() []set {
	of := map[string][]int{}
	var events []string
	for i, e := range s.events {
		if len(of[e]) == 0 {
			events = append(events, e)
		}
		of[e] = append(of[e], i)
	}
	slices.Sort(events)
	r := rand.New(rand.NewPCG(5, 6)) //nolint:gosec // the same in every run
	out := make([]set, mixed)
	for m := range out {
		t := &out[m]
		t.name, t.weight = s.name, s.weight
		for _, k := range r.Perm(len(events))[:min(len(events), []int{2, 3, 5, 1, 2, 3, 4, 5}[m%8])] {
			for _, i := range of[events[k]] {
				t.articles, t.events = append(t.articles, s.articles[i]), append(t.events, events[k])
			}
		}
		t.compare()
	}
	return out
}

// bare removes all dates.
func (s *set) bare() {
	for _, a := range s.articles {
		a.Published, a.PublishedFrom = model.Date{}, ""
	}
}

// keepDated removes the undated articles.
func (s *set) keepDated() {
	n := 0
	for i, a := range s.articles {
		if a.Published.Known() {
			s.articles[n], s.events[n] = a, s.events[i]
			n++
		}
	}
	s.articles, s.events = s.articles[:n], s.events[:n]
}

// giveDates gives every event a day, and some of its articles the day after.
func (s *set) giveDates() {
	r := rand.New(rand.NewPCG(3, 4)) //nolint:gosec // the same in every run
	days := map[string]int{}
	for i, a := range s.articles {
		e := s.events[i]
		if _, ok := days[e]; !ok {
			days[e] = r.IntN(400)
		}
		day := time.Date(2013, 1, 1+days[e]+r.IntN(3)/2, 0, 0, 0, 0, time.UTC)
		a.Published, a.PublishedFrom = model.Date{Time: day, Precision: model.ToDay}, model.FromRecord
	}
}

// compare makes the pairs.
func (s *set) compare() {
	s.compared = story.Pairs(s.articles)
	for i, p := range s.compared {
		a, b := s.events[p.A], s.events[p.B]
		if a != "" && b != "" {
			s.pairs = append(s.pairs, pair{at: i, x: p.Evidence, same: a == b, ends: [2]string{a, b}})
		}
	}
}

// score measures how well stories agree with events.
type score struct {
	n, precise, whole      float64 // BCubed (Bagga and Baldwin 1998), summed over articles
	right, found, wanted   float64 // pairs of articles
	folders, clean, merged float64
}

func (s score) b3() float64 {
	p, r := s.precise/s.n, s.whole/s.n
	return 2 * p * r / max(p+r, 1e-9)
}

func (s score) pairs() float64 { return 2 * s.right / max(s.found+s.wanted, 1) }

// measure clusters the articles by the odds of the pairs, and adds to a score. Pairs of unlabelled articles are
// left out.
func (s *set) measure(lean float64, to *score) {
	compared, odds := make([]story.Pair, len(s.pairs)), make([]float64, len(s.pairs))
	for i, p := range s.pairs {
		compared[i], odds[i] = s.compared[p.at], p.odds+lean
	}
	type both struct {
		label int32
		event string
	}
	labels, events, shared := map[int32]float64{}, map[string]float64{}, map[both]float64{}
	for i, l := range story.Cluster(s.articles, compared, odds) {
		if e := s.events[i]; e != "" {
			labels[l]++
			events[e]++
			shared[both{l, e}]++
		}
	}
	merged, parted := false, false
	for k, c := range shared {
		to.n += c
		to.precise += c * c / labels[k.label]
		to.whole += c * c / events[k.event]
		to.right += c * (c - 1)
		merged = merged || c < labels[k.label]
		parted = parted || c < events[k.event]
	}
	for _, c := range labels {
		to.found += c * (c - 1)
	}
	for _, c := range events {
		to.wanted += c * (c - 1)
	}
	to.folders++
	if merged {
		to.merged++
	} else if !parted {
		to.clean++
	}
}
