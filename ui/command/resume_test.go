package command

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lineup/ui/reader"
	"lineup/ui/reader/library"
)

// TestPlace checks that a place comes back as it was kept, and that a damaged file is set aside once and is never
// fatal.
func TestPlace(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "places")
	p := place{file: filepath.Join(dir, "desk.json"), old: filepath.Join(dir, "an older desk.json")}
	if st, err := p.recall(); err != nil || len(st.Places) != 0 {
		t.Fatalf("%v %v", st, err)
	}
	want := reader.State{Places: []library.Place{{View: "lists", Tab: "Quotes", Row: "u-1"}, {View: "article", IDs: []string{"a"}, At: 7}}, Queries: []string{"quay"}}
	if err := p.keep(want); err != nil {
		t.Fatal(err)
	}
	got, err := p.recall()
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
	if err := os.Rename(p.file, p.old); err != nil {
		t.Fatal(err)
	}
	if got, err := p.recall(); err != nil || !cmp.Equal(want, got) {
		t.Errorf("under its older name: %v %v", got, err)
	}
	if err := os.Remove(p.old); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(p.file, []byte(`{"Places": [`), 0o600); err != nil {
		t.Fatal(err)
	}
	if st, err := p.recall(); err == nil || len(st.Places) != 0 {
		t.Errorf("damaged: %v %v", st, err)
	}
	if st, err := p.recall(); err != nil || len(st.Places) != 0 {
		t.Errorf("after being set aside: %v %v", st, err)
	}
}
