package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"unicode/utf8"

	"lineup/model"
	"lineup/model/compare/passage/internal/likeness"
	"lineup/model/text"
)

const (
	related   = .7 // what a pair that is only related counts, against one that is the same
	alonePull = 10 // of the weights towards nothing, first and second pass
	pairPull  = 30
)

// learnWeights prints the weights learned from the events of the file passages,
// and how well those learned without an event find its pairs.
func learnWeights(out io.Writer, passages, stories, texts string) error {
	events, err := readEvents(passages, stories, texts)
	if err != nil {
		return err
	}
	for i := range events {
		others := slices.Delete(slices.Clone(events), i, i+1)
		first, second := fit(others)
		e := events[i]
		o := likeness.Weigh(e.pairs.Together(e.alone, likeness.Weigh(e.alone, first)), second)
		fmt.Fprintf(out, "without %-40s average precision %.3f\n", e.name, e.averagePrecision(o))
	}
	first, second := fit(events)
	fmt.Fprintf(out, "alone    %.3f\ntogether %.3f\n", first, second)
	return nil
}

// event is the sentences of the articles of one event, and which pairs of them
// people put together.
type event struct {
	name   string
	pairs  *likeness.Pairs
	alone  [][]float64
	label  []float64 // 1 or 0
	counts []float64 // how much a pair counts
}

// fit learns the weights of both passes. The second is given what a first pass
// that has not seen an event says of it.
func fit(events []event) (first, second []float64) {
	together := make([]sample, 0, size(events))
	for i, e := range events {
		w := regress(alone(slices.Delete(slices.Clone(events), i, i+1)), alonePull)
		together = append(together, e.samples(e.pairs.Together(e.alone, likeness.Weigh(e.alone, w)))...)
	}
	return regress(alone(events), alonePull), regress(together, pairPull)
}

func alone(events []event) []sample {
	all := make([]sample, 0, size(events))
	for _, e := range events {
		all = append(all, e.samples(e.alone)...)
	}
	return all
}

// size is how many pairs the events have.
func size(events []event) int {
	n := 0
	for _, e := range events {
		n += e.pairs.Len()
	}
	return n
}

func (e *event) samples(evidence [][]float64) []sample {
	var out []sample
	for i, x := range evidence {
		if e.counts[i] > 0 {
			out = append(out, sample{x, e.label[i], e.counts[i]})
		}
	}
	return out
}

// averagePrecision is the mean share of right pairs above each right pair.
func (e *event) averagePrecision(odds []float64) float64 {
	var order []int
	for i := range odds {
		if e.counts[i] > 0 {
			order = append(order, i)
		}
	}
	slices.SortStableFunc(order, func(a, b int) int {
		if odds[a] > odds[b] {
			return -1
		}
		return 1
	})
	right, sum := 0., 0.
	for n, i := range order {
		if e.label[i] > 0 {
			right++
			sum += right / float64(n+1)
		}
	}
	return sum / max(1, right)
}

// gold is an event as it is annotated. Offsets count code points.
type gold struct {
	Event  string   `json:"event"`
	Docs   []string `json:"docs"`
	Groups []struct {
		Grade   string   `json:"grade"`
		Members []member `json:"members"`
	} `json:"groups"`
	Skip []member `json:"skip"`
}

type member struct {
	Doc   string `json:"doc"`
	Start int    `json:"start"`
	End   int    `json:"end"`
}

// readEvents reads the annotated events. Their articles stand in the files of the
// folder stories, or by their names in the folder texts.
func readEvents(passages, stories, texts string) ([]event, error) {
	articles := map[string]string{}
	files, err := filepath.Glob(filepath.Join(stories, "*.jsonl"))
	if err != nil {
		return nil, err
	}
	for _, f := range files {
		err := lines(f, func(d *json.Decoder) error {
			var a struct {
				ID   string `json:"id"`
				Text string `json:"text"`
			}
			err := d.Decode(&a)
			articles[a.ID] = a.Text
			return err
		})
		if err != nil {
			return nil, err
		}
	}
	var events []event
	return events, lines(passages, func(d *json.Decoder) error {
		var g gold
		if err := d.Decode(&g); err != nil {
			return err
		}
		for _, id := range g.Docs {
			if b, err := os.ReadFile(filepath.Join(texts, filepath.Base(id))); err == nil { //nolint:gosec // of a folder the caller names
				articles[id] = string(b)
			}
		}
		events = append(events, g.event(articles))
		return nil
	})
}

// lines calls next until a file of JSON Lines ends.
func lines(file string, next func(*json.Decoder) error) error {
	f, err := os.Open(filepath.Clean(file)) //nolint:gosec // a file the caller names
	if err != nil {
		return err
	}
	defer f.Close()
	for d := json.NewDecoder(f); ; {
		if err := next(d); errors.Is(err, io.EOF) {
			return nil
		} else if err != nil {
			return fmt.Errorf("%s: %w", file, err)
		}
	}
}

// event cuts the articles of a gold event and labels the pairs.
func (g *gold) event(articles map[string]string) event {
	list := make([]likeness.Sentence, 0, 64*len(g.Docs))
	for column, id := range g.Docs {
		a := &model.Article{Text: text.Clean(articles[id])}
		a.Paragraphs = text.Paragraphs(a.Text)
		list = append(list, likeness.Sentences(a, column)...)
	}
	labels := make([]label, len(list))
	for i, s := range list {
		labels[i] = g.label(s)
	}
	e := event{name: g.Event, pairs: likeness.Find(list)}
	e.alone = e.pairs.Alone()
	for i := range e.pairs.Len() {
		a, b := e.pairs.Pair(i)
		y, counts := labels[a].pair(labels[b])
		e.label, e.counts = append(e.label, y), append(e.counts, counts)
	}
	return e
}

// label is what people say of a sentence: the groups it is in, by whether their
// passages are the same or only related, and whether it is to be left out.
type label struct {
	same, related map[int]bool
	skip          bool
}

func (g *gold) label(s likeness.Sentence) label {
	l := label{same: map[int]bool{}, related: map[int]bool{}}
	in := func(m member) bool { return m.Doc == g.Docs[s.Column] && m.matches(s) }
	for n, group := range g.Groups {
		if slices.ContainsFunc(group.Members, in) {
			if group.Grade == "same" {
				l.same[n] = true
			} else {
				l.related[n] = true
			}
		}
	}
	l.skip = slices.ContainsFunc(g.Skip, in)
	return l
}

// pair says whether two sentences belong together, 1 or 0, and how much that counts.
func (l label) pair(m label) (y, counts float64) {
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
		return 0, 0
	case both(l.same, m.same):
		return 1, 1
	case both(l.related, m.related):
		return 1, related
	default:
		return 0, 1
	}
}

// matches says that member and sentence share half of the shorter.
func (m *member) matches(s likeness.Sentence) bool {
	start := utf8.RuneCountInString(s.Text[:s.Span.Start])
	end := start + utf8.RuneCountInString(s.Span.Of(s.Text))
	common := min(m.End, end) - max(m.Start, start)
	return common > 0 && 2*common >= min(m.End-m.Start, end-start)
}
