package corpus

import (
	"path/filepath"
	"testing"

	"lineup/corpus/decisions"
)

// TestOutletsFromAbove checks that the outlets and fields in a lineup.toml apply to a folder below it, and to a
// single file.
func TestOutletsFromAbove(t *testing.T) {
	dir := folder(t, map[string]string{"ap/quay.txt": prose, "wire/quay.txt": prose})
	write(t, dir, decisions.File, "[[outlet]]\nname = \"Sorrel Post\"\nfile = \"ap/*\"\n\n[[outlet]]\nname = \"Other Post\"\nfile = \"./quay.txt\"\n")
	for _, p := range []string{"", "ap", "ap/quay.txt"} {
		articles, _, err := Load(t.Context(), Options{Paths: []string{filepath.Join(dir, p)}})
		if err != nil {
			t.Fatal(err)
		}
		found := false
		for _, a := range articles {
			if filepath.Base(a.File) == "quay.txt" && filepath.Base(filepath.Dir(a.File)) == "ap" {
				found = true
				if a.Outlet.Name != "Sorrel Post" {
					t.Errorf("%q: outlet %q", p, a.Outlet.Name)
				}
			}
		}
		if !found {
			t.Errorf("%q: %d articles", p, len(articles))
		}
	}
}
