package main

import (
	"compress/gzip"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"lineup/model"
	"lineup/model/story"
	"lineup/model/text"
)

// set is articles that are compared with one another.
type set struct {
	name     string
	weight   float64
	articles []*model.Article
	events   []string // by article; "" where nobody has said
	compared []story.Pair
	pairs    []pair // those of labelled articles
}

// pair is one of the compared pairs.
type pair struct {
	at   int // in compared
	x    []float64
	same bool
	ends [2]string // the events of the two
	odds float64
}

// readSet reads the set that an argument stands for, WEIGHT:KIND:FILE.
func readSet(arg, among string) (set, error) {
	weight, rest, _ := strings.Cut(arg, ":")
	kind, file, _ := strings.Cut(rest, ":")
	w, err := strconv.ParseFloat(weight, 64)
	if err != nil || file == "" {
		return set{}, fmt.Errorf("%s is not WEIGHT:KIND:FILE", arg)
	}
	s := set{name: kind + " " + filepath.Base(file), weight: w}
	if err := s.read(file); err != nil {
		return set{}, err
	}
	switch kind {
	case "all":
	case "dated":
		s.keepDated()
	case "bare":
		for _, a := range s.articles {
			a.Published = model.Date{}
		}
	case "given":
		s.giveDates()
	case "among":
		if err := s.read(among); err != nil {
			return set{}, err
		}
	default:
		return set{}, fmt.Errorf("%s: nothing is known of the kind %q", arg, kind)
	}
	s.compare()
	return s, nil
}

// read appends the articles of a file, those aside whose id is there already.
func (s *set) read(file string) error {
	f, err := os.Open(filepath.Clean(file))
	if err != nil {
		return err
	}
	defer f.Close()
	var r io.Reader = f
	if strings.HasSuffix(file, ".gz") {
		if r, err = gzip.NewReader(f); err != nil {
			return fmt.Errorf("%s: %w", file, err)
		}
	}
	known := map[model.ArticleID]bool{}
	for _, a := range s.articles {
		known[a.ID] = true
	}
	for d := json.NewDecoder(r); ; {
		var line struct {
			ID    model.ArticleID `json:"id"`
			Title string          `json:"title"`
			Text  string          `json:"text"`
			Date  string          `json:"date"`
			Event string          `json:"event"`
		}
		if err := d.Decode(&line); errors.Is(err, io.EOF) {
			return nil
		} else if err != nil {
			return fmt.Errorf("%s: %w", file, err)
		}
		if known[line.ID] {
			continue
		}
		a := &model.Article{ID: line.ID, Title: line.Title, Text: text.Clean(line.Text)}
		a.Paragraphs = text.Paragraphs(a.Text)
		if day, err := time.Parse(time.DateOnly, line.Date); err == nil {
			a.Published = model.Date{Time: day, Precision: model.ToDay}
		}
		s.articles, s.events = append(s.articles, a), append(s.events, line.Event)
	}
}

// keepDated leaves out the articles without a date.
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
		a.Published = model.Date{Time: day, Precision: model.ToDay}
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

// measure clusters the articles by the odds of the pairs and returns BCubed F1
// (Bagga and Baldwin 1998) and the F1 of pairs of articles. Pairs of articles
// that nobody has put anywhere do not hold together.
func (s *set) measure(lean float64) (b3, pairs float64) {
	compared, odds := make([]story.Pair, len(s.pairs)), make([]float64, len(s.pairs))
	for i, p := range s.pairs {
		compared[i], odds[i] = s.compared[p.at], p.odds+lean
	}
	type both struct {
		label int32
		event string
	}
	labels, events, shared := map[int32]float64{}, map[string]float64{}, map[both]float64{}
	for i, l := range story.Cluster(len(s.articles), compared, odds) {
		if e := s.events[i]; e != "" {
			labels[l]++
			events[e]++
			shared[both{l, e}]++
		}
	}
	var n, p, r, right, found, wanted float64
	for k, c := range shared {
		n += c
		p += c * c / labels[k.label]
		r += c * c / events[k.event]
		right += c * (c - 1)
	}
	for _, c := range labels {
		found += c * (c - 1)
	}
	for _, c := range events {
		wanted += c * (c - 1)
	}
	return 2 * p * r / max(n*(p+r), 1e-9), 2 * right / max(found+wanted, 1)
}
