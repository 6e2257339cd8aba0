package main

import (
	"context"
	"fmt"
	"io"
	"slices"
	"unicode/utf8"

	"lineup/internal/annotated"
	"lineup/model"
	"lineup/model/analyse"
	"lineup/model/compare/likeness"
	"lineup/model/compare/passage"
)

const (
	related   = .7 // weight of a pair that is only related, relative to one that is the same
	alonePull = 10 // regularisation towards zero, in the first and second pass
	pairPull  = 30
)

// learnPassages prints how well line-ups match the groups of an event whose weights were learned without it, how
// well they do with weights learned from all events, and those weights.
func learnPassages(out io.Writer, file string, folders []string) error {
	events, err := readPassages(file, folders)
	if err != nil {
		return err
	}
	var unseen, fitted found
	all := learn(events)
	for i := range events {
		e := &events[i]
		f := e.score(e.lineUp(learn(slices.Delete(slices.Clone(events), i, i+1))))
		fmt.Fprintf(out, "without %-40s %v\n", e.gold.Event, f)
		unseen, fitted = unseen.plus(f), fitted.plus(e.score(e.lineUp(all)))
	}
	fmt.Fprintf(out, "unseen %v\nfitted %v\nalone    %.3f\ntogether %.3f\n", unseen, fitted, all.alone, all.together)
	return nil
}

// event is the articles of one event, the pairs of their sentences, and which of them people have grouped.
type event struct {
	gold     gold
	corpus   *model.Corpus
	articles []int // in Corpus.Articles, in the order of gold.Docs
	pairs    *likeness.Pairs
	alone    [][]float64
	same     []bool
	counts   []float64 // weight of each pair
}

// weights are the weights of both passes.
type weights struct{ alone, together []float64 }

// learn learns the weights of both passes. The second gets, for each event, the result of a first pass that was not
// fitted to it.
func learn(events []event) weights {
	var first, second []sample
	for i := range events {
		e := &events[i]
		var others []sample
		for j := range events {
			if j != i {
				others = append(others, events[j].samples(events[j].alone)...)
			}
		}
		first = append(first, e.samples(e.alone)...)
		if len(others) > 0 {
			odds := likeness.Weigh(e.alone, scaled(others, alonePull))
			second = append(second, e.samples(e.pairs.Together(e.alone, odds))...)
		}
	}
	return weights{scaled(first, alonePull), scaled(second, pairPull)}
}

func (e *event) samples(evidence [][]float64) []sample {
	var out []sample
	for i, x := range evidence {
		if e.counts[i] > 0 {
			out = append(out, sample{x, e.same[i], e.counts[i]})
		}
	}
	return out
}

// lineUp returns the line-up of the event's articles by the weights.
func (e *event) lineUp(w weights) model.LineUp {
	return passage.Weighed(e.corpus, e.articles, 0, func(p *likeness.Pairs) []float64 {
		alone := p.Alone()
		return likeness.Weigh(p.Together(alone, likeness.Weigh(alone, w.alone)), w.together)
	})
}

// gold is an event as annotated. Offsets count code points.
type gold struct {
	Event  string   `json:"event"`
	Docs   []string `json:"docs"`
	Groups []group  `json:"groups"`
	Skip   []member `json:"skip"`
}

type group struct {
	Grade   string   `json:"grade"`
	Members []member `json:"members"`
}

type member struct {
	Doc   string `json:"doc"`
	Start int    `json:"start"`
	End   int    `json:"end"`
}

// readPassages reads the annotated events, at least three. Their articles are in the folders.
func readPassages(file string, folders []string) ([]event, error) {
	articles, err := annotated.Articles(context.Background(), folders...)
	if err != nil {
		return nil, err
	}
	of := map[string]*model.Article{}
	for _, a := range articles {
		if _, known := of[string(a.ID)]; !known {
			of[string(a.ID)] = a
		}
	}
	var events []event
	for g, err := range annotated.Records[gold](file) {
		if err != nil {
			return nil, err
		}
		e := event{gold: g}
		if err := e.read(of); err != nil {
			return nil, err
		}
		events = append(events, e)
	}
	if len(events) < 3 {
		return nil, fmt.Errorf("%s has %d events; it takes three to learn from two and judge by the third", file, len(events))
	}
	return events, nil
}

// read analyses the event's articles, divides them into sentences and labels their pairs.
func (e *event) read(of map[string]*model.Article) error {
	var articles []*model.Article
	for _, id := range e.gold.Docs {
		a, ok := of[id]
		if !ok {
			return fmt.Errorf("%s: the article %s is in none of the folders", e.gold.Event, id)
		}
		articles = append(articles, a)
	}
	var err error
	if e.corpus, err = analyse.Run(context.Background(), articles, nil, analyse.Options{}); err != nil {
		return err
	}
	var list []likeness.Sentence
	for i, a := range e.corpus.Articles {
		e.articles = append(e.articles, i)
		list = append(list, likeness.Sentences(a, i)...)
	}
	labels := make([]label, len(list))
	for i, s := range list {
		labels[i] = e.label(s.Column, s.Span)
	}
	e.pairs = likeness.Find(list)
	e.alone = e.pairs.Alone()
	for i := range e.pairs.Len() {
		a, b := e.pairs.Pair(i)
		same, counts := labels[a].pair(labels[b])
		e.same, e.counts = append(e.same, same), append(e.counts, counts)
	}
	return nil
}

// label is the annotation of a stretch of an article: the groups it is in, separately for those whose passages are
// the same or only related, and whether it is to be skipped.
type label struct {
	same, related map[int]bool
	skip          bool
}

func (e *event) label(column int, s model.Span) label {
	l := label{same: map[int]bool{}, related: map[int]bool{}}
	in := func(m member) bool { return e.matches(m, column, s) }
	for n, group := range e.gold.Groups {
		if slices.ContainsFunc(group.Members, in) {
			if group.Grade == "same" {
				l.same[n] = true
			} else {
				l.related[n] = true
			}
		}
	}
	l.skip = slices.ContainsFunc(e.gold.Skip, in)
	return l
}

// pair reports whether two stretches belong together, and returns the weight of that.
func (l label) pair(m label) (same bool, counts float64) {
	both := func(a, b map[int]bool) bool {
		for n := range a {
			if b[n] {
				return true
			}
		}
		return false
	}
	switch {
	case l.skip || m.skip:
		return false, 0
	case both(l.same, m.same):
		return true, 1
	case both(l.related, m.related):
		return true, related
	default:
		return false, 1
	}
}

// matches reports whether a member and a stretch of an article share half of the shorter one.
func (e *event) matches(m member, column int, s model.Span) bool {
	if m.Doc != e.gold.Docs[column] {
		return false
	}
	txt := e.corpus.Articles[column].Text
	start := utf8.RuneCountInString(txt[:s.Start])
	end := start + utf8.RuneCountInString(s.Of(txt))
	common := min(m.End, end) - max(m.Start, start)
	return common > 0 && 2*common >= min(m.End-m.Start, end-start)
}
