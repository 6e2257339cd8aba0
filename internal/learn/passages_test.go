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
	"lineup/model/lexicon"
)

func TestScaled(t *testing.T) {
	samples := make([]sample, 0, 80)
	for i := range 40 {
		x := float64(i)/10 - 2
		chance := 1 / (1 + math.Exp(1-2*x))
		samples = append(samples, sample{[]float64{1, x}, true, 10 * chance}, sample{[]float64{1, x}, false, 10 * (1 - chance)})
	}
	w := scaled(samples, 0)
	if math.Abs(w[0]+1) > .01 || math.Abs(w[1]-2) > .01 {
		t.Errorf("weights %.2f, want -1 and 2", w)
	}
}

func TestLearnSenses(t *testing.T) {
	// Two words with the same neighbours, and one with others.
	var b strings.Builder
	for range 30 {
		b.WriteString(`{"text":"the storm injured many farmers badly. the storm wounded many farmers badly. a quiet council approved seven new budgets"}` + "\n")
	}
	dir := t.TempDir()
	corpus := filepath.Join(dir, "corpus.jsonl")
	if err := os.WriteFile(corpus, []byte(b.String()), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := run([]string{"senses", corpus, dir}, io.Discard); err != nil {
		t.Fatal(err)
	}
	words, err := os.ReadFile(filepath.Join(dir, "senses.txt"))
	if err != nil {
		t.Fatal(err)
	}
	packed, err := os.ReadFile(filepath.Join(dir, "senses.bin"))
	if err != nil {
		t.Fatal(err)
	}
	sense := map[string]lexicon.Sense{}
	for i, w := range strings.Fields(string(words)) {
		sense[w] = lexicon.Unpack(string(packed[i*lexicon.Dimensions/2 : (i+1)*lexicon.Dimensions/2]))
	}
	injured, wounded, budgets := sense["injured"], sense["wounded"], sense["budgets"]
	if near, far := injured.Like(&wounded), injured.Like(&budgets); near <= far {
		t.Errorf("injured is like wounded %.2f, like budgets %.2f", near, far)
	}
}

func TestLearnPassages(t *testing.T) {
	dir, texts := t.TempDir(), t.TempDir()
	write := func(name, s string) string {
		t.Helper()
		file := filepath.Join(dir, name)
		if err := os.WriteFile(file, []byte(s), 0o600); err != nil {
			t.Fatal(err)
		}
		return file
	}
	told := []string{
		"The dam at Corrin held on Monday after nine hours.\nThe keeper of the gates went home to Holm.",
		"Nobody slept in Holm, said the baker.\nOn Monday the Corrin dam held, nine hours long.",
	}
	var gold strings.Builder
	for _, e := range []string{"a", "b", "c"} {
		for i, s := range told {
			if err := os.WriteFile(filepath.Join(texts, fmt.Sprintf("%s%d.txt", e, i+1)), []byte(s), 0o600); err != nil {
				t.Fatal(err)
			}
		}
		gold.WriteString(`{"event":"` + e + `","docs":["` + e + `1.txt","` + e + `2.txt"],"groups":[{"grade":"same","members":[` +
			`{"doc":"` + e + `1.txt","start":0,"end":50},{"doc":"` + e + `2.txt","start":38,"end":85}]}]}` + "\n")
	}
	events, err := readPassages(write("gold.jsonl", gold.String()), []string{texts})
	if err != nil {
		t.Fatal(err)
	}
	if len(events) != 3 || events[0].pairs.Len() == 0 {
		t.Fatalf("%d events", len(events))
	}
	right := 0
	for i, same := range events[0].same {
		if a, b := events[0].pairs.Pair(i); (a == 0 && b == 3) != same {
			t.Errorf("pair %d, %d is the same: %v", a, b, same)
		}
		if same {
			right++
		}
	}
	if right != 1 {
		t.Errorf("%d pairs are right, want 1", right)
	}
	var out strings.Builder
	if err := run([]string{"passages", filepath.Join(dir, "gold.jsonl"), texts}, &out); err != nil {
		t.Error(err)
	}
	for _, want := range []string{"without c", "unseen P 1.000 R 1.000", "fitted P 1.000 R 1.000", "together"} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("printed %q, want %q", out.String(), want)
		}
	}
	for name, s := range map[string]string{"two.jsonl": strings.Repeat("{}\n", 2), "torn.jsonl": "{", "gone.jsonl": `{"docs":["z.txt"]}`} {
		if run([]string{"passages", write(name, s), texts}, io.Discard) == nil {
			t.Errorf("%s: got no error", name)
		}
	}
}

// TestScore scores a row of three articles of which two belong together, one that is skipped, and a group that no
// row shows.
func TestScore(t *testing.T) {
	e := event{gold: gold{Docs: []string{"a", "b", "c"}, Groups: []group{
		{Grade: "same", Members: []member{{"a", 0, 9}, {"b", 0, 9}}},
		{Grade: "same", Members: []member{{"a", 10, 19}, {"c", 10, 19}}},
		{Grade: "related", Members: []member{{"b", 10, 19}, {"c", 10, 19}}},
	}, Skip: []member{{"c", 0, 9}}}, corpus: &model.Corpus{}}
	for range 3 {
		e.corpus.Articles = append(e.corpus.Articles, &model.Article{Text: "The dam. It held. Nobody slept."})
	}
	cell := func(start int) *model.Cell { return &model.Cell{Span: model.Span{Start: start, End: start + 9}} }
	l := model.LineUp{Rows: []model.Row{{Cells: []*model.Cell{cell(0), cell(0), cell(0)}}, {Cells: []*model.Cell{cell(10), cell(10), nil}}, {Cells: []*model.Cell{nil, cell(10), cell(10)}}}}
	if got, want := e.score(l), (found{right: 2, shown: 3, found: 1, wanted: 2}); got != want {
		t.Errorf("score %+v, want %+v", got, want)
	}
}
