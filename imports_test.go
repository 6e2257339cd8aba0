package main

import (
	"go/parser"
	"go/token"
	"io/fs"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// TestImportDirections enforces the import rules of the program (docs/architecture.md):
//
//	main -> ui/command -> corpus -> model <- ui/print, ui/reader <- ui/command
//
// model imports no package of this module outside model; model itself and model/text are at the bottom; ui never
// imports corpus, except from ui/command; and nothing imports in the opposite direction.
func TestImportDirections(t *testing.T) {
	seen := 0
	err := filepath.WalkDir(".", func(file string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() && file != "." && strings.HasPrefix(d.Name(), ".") {
			return filepath.SkipDir
		}
		if d.IsDir() || !strings.HasSuffix(file, ".go") {
			return nil
		}
		f, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.ImportsOnly)
		if err != nil {
			return err
		}
		pkg := path.Dir(filepath.ToSlash(file))
		for _, spec := range f.Imports {
			name, err := strconv.Unquote(spec.Path.Value)
			if err != nil {
				return err
			}
			seen++
			if why := forbidden(pkg, name, strings.HasSuffix(file, "_test.go")); why != "" {
				t.Errorf("%s imports %s: %s", file, name, why)
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if seen < 50 {
		t.Errorf("only %d imports seen: the walk does not reach the code", seen)
	}
}

// forbidden returns the reason why the package in the folder pkg may not import name; "" if it may. Tests of the
// faces may load the sample.
func forbidden(pkg, name string, test bool) string {
	top, _, _ := strings.Cut(pkg, "/")
	if name == "github.com/sahilm/fuzzy" && pkg != "model/search" {
		return "fuzzy matching stands in model/search alone"
	}
	if name == "net/http" && !test && !strings.HasPrefix(pkg, "corpus/fetch") {
		return "fetching alone uses the network"
	}
	ours, ok := strings.CutPrefix(name, "lineup/")
	if !ok {
		return ""
	}
	to, _, _ := strings.Cut(ours, "/")
	if why := kin(pkg, ours, test); why != "" {
		return why
	}
	if why := room(pkg, ours); why != "" {
		return why
	}
	switch {
	case pkg == "model" || pkg == "model/text" && ours != "model":
		return "the nouns and the characters stand below everything"
	case top == "model" && to != "model":
		return "model imports nothing of ours outside model"
	case top == "ui" && to == "corpus" && pkg != "ui/command" && !test:
		return "ui is handed what it needs"
	case top == "corpus" && to == "ui":
		return "corpus knows nothing of the faces"
	case pkg == "corpus/archive":
		return "" // it has articles analysed and indexed, and stores the result
	case top == "corpus" && to == "model" && !slices.Contains([]string{"model", "model/text", "model/decide", "model/large", "model/fault"}, ours):
		return "corpus goes from files to articles and no further"
	}
	return ""
}

// kin returns the reason why a family of file formats may not import a package of this module. Families know what
// they share but not each other; only the registry above them knows them all.
func kin(pkg, ours string, test bool) string {
	const formats = "corpus/format/"
	family, inside := strings.CutPrefix(pkg, formats)
	other, sibling := strings.CutPrefix(ours, formats)
	switch {
	case sibling && !inside && pkg != "corpus/format" && other != "intake" && other != "markup":
		return "only the registry knows the families"
	case !inside || !sibling || family == other:
		return ""
	case other == "formattest" && test:
		return ""
	}
	below := map[string][]string{
		"characters": {}, "markup": {}, "reflow": {},
		"intake":  {"characters", "markup"},
		"xmltree": {"characters", "intake", "markup"},
	}
	may, shared := below[family]
	if !shared {
		may = []string{"characters", "intake", "markup", "reflow", "xmltree"}
	}
	if !slices.Contains(may, other) {
		return "a family knows no other"
	}
	return ""
}

// room returns the reason why a package of the reader may not import a package of this module (docs/reader.md):
// screens know the library, the intents and the drawing kit, but not each other.
func room(pkg, ours string) string {
	const reader = "ui/reader/"
	here, inside := strings.CutPrefix(pkg, reader)
	other, sibling := strings.CutPrefix(ours, reader)
	if !inside {
		return ""
	}
	if ours == "ui/reader" {
		return "the app knows the rooms, not they the app"
	}
	if !sibling || here == other || other == "readertest" {
		return ""
	}
	may := map[string][]string{
		"kit": {}, "readertest": {},
		"library": {"kit"},
		"intent":  {"kit", "library"},
		"card":    {"kit", "library"},
	}
	allowed, shared := may[here]
	if !shared {
		allowed = []string{"kit", "library", "intent", "card"}
	}
	if !slices.Contains(allowed, other) {
		return "a room of the reader knows only those below it"
	}
	return ""
}

// TestReaderRooms checks the function room.
func TestReaderRooms(t *testing.T) {
	for _, c := range []struct {
		pkg, imports string
		may          bool
	}{
		{"ui/reader", "lineup/ui/reader/browse", true},
		{"ui/reader/browse", "lineup/ui/reader/kit", true},
		{"ui/reader/browse", "lineup/ui/reader/card", true},
		{"ui/reader/browse", "lineup/ui/reader/lineup", false},
		{"ui/reader/browse", "lineup/ui/reader", false},
		{"ui/reader/library", "lineup/ui/reader/intent", false},
		{"ui/reader/card", "lineup/ui/reader/intent", false},
		{"ui/reader/kit", "lineup/ui/reader/library", false},
		{"ui/reader/find", "lineup/ui/view", true},
	} {
		if why := forbidden(c.pkg, c.imports, false); (why == "") != c.may {
			t.Errorf("%s importing %s: %q", c.pkg, c.imports, why)
		}
	}
}
