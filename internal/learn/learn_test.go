package main

import (
	"fmt"
	"io"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"lineup/model"
	"lineup/model/story"
)

func TestSolve(t *testing.T) {
	x := solve([][]float64{{0, 2, 1}, {1, 1, 0}, {3, 0, -1}}, []float64{7, 3, 0})
	for i, want := range []float64{1, 2, 3} {
		if math.Abs(x[i]-want) > 1e-9 {
			t.Fatalf("solve gave %v, want 1 2 3", x)
		}
	}
}

func TestFitFindsWhatPairsHaveInCommon(t *testing.T) {
	var s set
	s.weight = 1
	for i := range 200 {
		x := make([]float64, len(story.FeatureNames))
		x[0], x[1] = 1, float64(i)/100-1
		s.pairs = append(s.pairs, pair{x: x, same: i >= 100})
	}
	w := fit([]set{s}, func(*pair) bool { return true })
	if w[1] < 2 || math.Abs(w[0]) > .5 || w[2] != 0 {
		t.Errorf("weights %.2f %.2f %.2f, want about 0, a high weight, 0", w[0], w[1], w[2])
	}
}

func TestMeasure(t *testing.T) {
	s := &set{articles: []*model.Article{{}, {}, {}, {}}, events: []string{"a", "a", "b", "b"}}
	for _, p := range [][2]int{{0, 1}, {1, 2}, {2, 3}} {
		same := s.events[p[0]] == s.events[p[1]]
		s.compared = append(s.compared, story.Pair{A: p[0], B: p[1]})
		q := pair{at: len(s.pairs), same: same, odds: -3}
		if same {
			q.odds = 3
		}
		s.pairs = append(s.pairs, q)
	}
	measured := func() score {
		var to score
		s.measure(0, &to)
		return to
	}
	if m := measured(); m.b3() != 1 || m.pairs() != 1 || m.clean != 1 || m.merged != 0 {
		t.Errorf("correct odds give %.2f %.2f, clean %v, merged %v", m.b3(), m.pairs(), m.clean, m.merged)
	}
	for i := range s.pairs {
		s.pairs[i].odds = -3
	}
	if m := measured(); math.Abs(m.b3()-2./3) > 1e-9 || m.pairs() != 0 || m.clean != 0 || m.merged != 0 {
		t.Errorf("nothing joined gives %.3f %.3f, want .667 0", m.b3(), m.pairs())
	}
	s.pairs[1].odds = 3
	if m := measured(); m.merged != 1 {
		t.Errorf("articles of two events joined: merged %v", m.merged)
	}
}

func TestRun(t *testing.T) {
	file := write(t, 12)
	var out strings.Builder
	if err := run([]string{"stories", "-among", file, "1:all:" + file, "1:dated:" + file, ".5:bare:" + file, ".5:given:" + file, "1:among:" + file, ".1:mixes:" + file}, &out); err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(strings.TrimSpace(out.String()), "\n")
	if want := 2*6 + len(story.FeatureNames); len(lines) != want {
		t.Fatalf("printed %d lines, want %d:\n%s", len(lines), want, out.String())
	}
	for i, want := range []string{"all articles.jsonl | lean", "dated articles.jsonl", "bare articles.jsonl", "given articles.jsonl", "among articles.jsonl", "mixes articles.jsonl"} {
		if !strings.HasPrefix(lines[i], want) {
			t.Errorf("line %d is %q, want %q", i, lines[i], want)
		}
	}
	if strings.Contains(out.String(), "NaN") {
		t.Error(out.String())
	}
	for _, args := range [][]string{nil, {"stories"}, {"stories", "1:all"}, {"stories", "x:all:" + file}, {"stories", "1:other:" + file}, {"stories", "1:all:" + file + ".none"}, {"stories", "-what"}, {"passages"}, {"senses"}} {
		if run(args, io.Discard) == nil {
			t.Errorf("%v: got no error", args)
		}
	}
}

// write makes a file of articles, three for each event; one of them is undated.
func write(t *testing.T, events int) string {
	t.Helper()
	var b strings.Builder
	for e := range events {
		for n := range 3 {
			date := fmt.Sprintf("2031-03-%02d", e+1)
			if n == 2 {
				date = ""
			}
			fmt.Fprintf(&b, `{"id":"e%d-%d","title":"Ferry strike number%d at Quillport","text":"Dockers of pier%d in Quillport went home on day%d. Keeper%d told the harbour why.","date":%q,"event":"e%d"}`+"\n",
				e, n, e, e, e, n, date, e)
		}
	}
	file := filepath.Join(t.TempDir(), "articles.jsonl")
	if err := os.WriteFile(file, []byte(b.String()), 0o600); err != nil {
		t.Fatal(err)
	}
	return file
}
