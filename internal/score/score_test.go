//go:build score

package main

import (
	"maps"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"lineup/internal/annotated"
)

// TestOwnFloors checks that the reading of the project's own articles is at least as good as it has been. Floors
// are raised when the figures rise.
func TestOwnFloors(t *testing.T) {
	set, err := read(t.Context(), nil)
	if err != nil {
		t.Fatal(err)
	}
	f, errs, err := measure(t.Context(), set)
	if err != nil {
		t.Fatal(err)
	}
	t.Log(f)
	reached := map[string][2]float64{
		"marked p":        {f.precision.value(), .975},
		"marked r":        {f.recall.value(), .97},
		"marked f1":       {f.marked(), .975},
		"speaker":         {f.speaker.value(), .905},
		"mention":         {f.mention.value(), .84},
		"nobody":          {f.nobody.value(), .84},
		"e2e":             {f.e2e(), .879},
		"1 - calibration": {1 - f.calibration(), .97},
	}
	for _, name := range slices.Sorted(maps.Keys(reached)) {
		if got, floor := reached[name][0], reached[name][1]; got < floor {
			t.Errorf("%s is %.3f, below %.3f", name, got, floor)
		}
	}
	if t.Failed() {
		t.Log("-wrong 1000 lists the errors:", len(errs))
	}
}

// TestMeasure contains one error of each kind, and one stretch that is not counted.
func TestMeasure(t *testing.T) {
	set, err := annotated.Marked(t.Context(), fstest.MapFS{"dam.txt": {Data: []byte(`style: wire

The dam at Corrin held on Monday, to the relief of the valley.

[[Ada Quill|“It held all night,”]] Ada Quill said. The keeper of the gates went home.

[[Bo Tarn|“Nobody slept in Holm,”]] said Cy Vane. Bo Tarn, the baker, was there.

[[-|“The rain fell all week,”]] said Dee Orr.

Nobody but the baker [[a baker; Bo Tarn|“fell”]] asleep. [[~|“We are dry,”]] said Eli Fane. A baker. [[?|“x y z”]]
`)}})
	if err != nil {
		t.Fatal(err)
	}
	f, errs, err := measure(t.Context(), set)
	if err != nil {
		t.Fatal(err)
	}
	if f.recall.all != 4 || f.speaker.all != 2 || f.speaker.right != 1 || f.precision.all-f.precision.right != 1 {
		t.Errorf("%v", f)
	}
	all := strings.Join(errs, "\n")
	for _, want := range []string{"dam.txt:7 speaker: Nobody slept in Holm | ", "annotated: Bo Tarn", "dam.txt:9 no speech: The rain fell all week | "} {
		if !strings.Contains(all, want) {
			t.Errorf("got no %q in\n%s", want, all)
		}
	}
	if strings.Contains(all, "We are dry") || strings.Contains(all, "It held all night") {
		t.Error(all)
	}
}

func TestRun(t *testing.T) {
	var out strings.Builder
	if err := run(t.Context(), []string{"-wrong", "3", "-patterns"}, &out); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"marked p ", "txt:", "of all patterns", "  subject before the verb"} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("no %q in\n%s", want, out.String())
		}
	}
	for _, args := range [][]string{{"-what"}, {"gone.jsonl"}} {
		if run(t.Context(), args, &out) == nil {
			t.Errorf("%v: got no error", args)
		}
	}
}
