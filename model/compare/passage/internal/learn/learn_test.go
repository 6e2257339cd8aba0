package main

import (
	"io"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"lineup/model/lexicon"
)

func TestSolve(t *testing.T) {
	x := solve([][]float64{{0, 2, 1}, {1, 1, 0}, {3, 0, -1}}, []float64{7, 3, 0})
	for i, want := range []float64{1, 2, 3} {
		if math.Abs(x[i]-want) > 1e-9 {
			t.Fatalf("solve gave %v, want 1 2 3", x)
		}
	}
}

func TestRegress(t *testing.T) {
	samples := make([]sample, 0, 80)
	for i := range 40 {
		x := float64(i)/10 - 2
		chance := 1 / (1 + math.Exp(1-2*x))
		samples = append(samples, sample{[]float64{1, x}, 1, 10 * chance}, sample{[]float64{1, x}, 0, 10 * (1 - chance)})
	}
	w := regress(samples, 0)
	if math.Abs(w[0]+1) > .01 || math.Abs(w[1]-2) > .01 {
		t.Errorf("weights %.2f, want -1 and 2", w)
	}
}

func TestLearnSenses(t *testing.T) {
	// Two words that stand among the same words, and one that does not.
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

func TestLearnWeights(t *testing.T) {
	dir := t.TempDir()
	write := func(name, s string) string {
		t.Helper()
		file := filepath.Join(dir, name)
		if err := os.WriteFile(file, []byte(s), 0o600); err != nil {
			t.Fatal(err)
		}
		return file
	}
	texts := []string{
		"The dam at Corrin held on Monday after nine hours.\nThe keeper of the gates went home to Holm.",
		"Nobody slept in Holm, said the baker.\nOn Monday the Corrin dam held, nine hours long.",
	}
	var gold strings.Builder
	for _, e := range []string{"a", "b", "c"} {
		write(e+"1.txt", texts[0])
		write(e+"2.txt", texts[1])
		gold.WriteString(`{"event":"` + e + `","docs":["` + e + `1.txt","` + e + `2.txt"],"groups":[{"grade":"same","members":[` +
			`{"doc":"` + e + `1.txt","start":0,"end":50},{"doc":"` + e + `2.txt","start":38,"end":85}]}]}` + "\n")
	}
	events, err := readEvents(write("gold.jsonl", gold.String()), filepath.Join(dir, "none"), dir)
	if err != nil {
		t.Fatal(err)
	}
	if len(events) != 3 || events[0].pairs.Len() == 0 {
		t.Fatalf("%d events", len(events))
	}
	right := 0
	for i, l := range events[0].label {
		if a, b := events[0].pairs.Pair(i); (a == 0 && b == 3) != (l == 1) {
			t.Errorf("pair %d, %d has label %.0f", a, b, l)
		}
		right += int(l)
	}
	if right != 1 {
		t.Errorf("%d pairs are right, want 1", right)
	}
	var out strings.Builder
	if err := run([]string{"weights", filepath.Join(dir, "gold.jsonl"), filepath.Join(dir, "none"), dir}, &out); err != nil {
		t.Error(err)
	}
	if !strings.Contains(out.String(), "without c") || !strings.Contains(out.String(), "together") {
		t.Errorf("printed %q", out.String())
	}
	if run(nil, io.Discard) == nil {
		t.Error("no arguments are no error")
	}
}
