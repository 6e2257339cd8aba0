package main

import (
	"flag"
	"os"
	"strings"
	"testing"

	"lineup/ui/reader/kit"
)

var update = flag.Bool("update", false, "write the key table of the README and the goldens anew")

// TestReadmeKeys checks that the README's table of keys lists exactly the reader's bindings.
func TestReadmeKeys(t *testing.T) {
	const from, to = "<!-- keys -->\n", "<!-- /keys -->"
	b, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	before, rest, ok := strings.Cut(string(b), from)
	got, after, ok2 := strings.Cut(rest, to)
	if !ok || !ok2 {
		t.Fatal("the README has no place for the keys")
	}
	want := keyTable()
	if *update {
		if err := os.WriteFile("README.md", []byte(before+from+want+to+after), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if got != want {
		t.Errorf("the README's keys differ (update with go test . -run ReadmeKeys -update). Want:\n%s", want)
	}
}

// keyTable returns the reader's keys as Markdown. A key that does the same in several views is listed once.
func keyTable() string {
	type row struct{ keys, does string }
	var rows []row
	where := map[row][]string{}
	for _, k := range kit.Keys() {
		r := row{k.Keys, k.Does}
		if where[r] == nil {
			rows = append(rows, r)
		}
		where[r] = append(where[r], k.Screen)
	}
	var s strings.Builder
	s.WriteString("| key | does | in |\n|---|---|---|\n")
	for _, r := range rows {
		in := strings.Join(where[r], ", ")
		if len(where[r]) >= 4 {
			in = "everywhere"
		}
		s.WriteString("| `" + strings.NewReplacer(" ", "` `", "|", `\|`).Replace(r.keys) + "` | " + r.does + " | " + in + " |\n")
	}
	return s.String()
}
