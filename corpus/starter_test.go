package corpus

import (
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lineup/corpus/decisions"
	"lineup/model/text"
)

// start loads a folder and starts its lineup.toml.
func start(t *testing.T, dir string) (changed []string, file string) {
	t.Helper()
	loaded, err := Update(t.Context(), Options{Paths: []string{dir}}, nil)
	if err != nil {
		t.Fatal(err)
	}
	changed, err = decisions.Open([]string{dir}, filepath.Join(t.TempDir(), "data"), filepath.Join(t.TempDir(), "state")).Start(loaded.Unsettled)
	if err != nil {
		t.Fatal(err)
	}
	b, err := os.ReadFile(filepath.Join(dir, decisions.File))
	if err != nil && len(changed) > 0 {
		t.Fatal(err)
	}
	return changed, string(b)
}

func TestStart(t *testing.T) {
	dir := folder(t, map[string]string{
		"a.csv": oddTable, "desk/a.txt": prose, "desk/b.txt": prose + " More.", "mixed [x]/c.txt": prose + " Else.",
		"mixed [x]/d.md": "---\noutlet: Courier\n---\n" + prose, "e.jsonl": `{"url":"https://quay.example/1","text":"` + prose + `"}`,
	})
	changed, got := start(t, dir)
	want := `
[[outlet]]
name = ""
file = "desk/*"

[[outlet]]
name = ""
file = "mixed \\[x]/c.txt"

[[outlet]]
name = "quay.example"
domains = ["quay.example"]

#[map."./a.csv"]
#text = "Inhalt"
#title = "Kop"
#outlet = "Blad"
`
	head, blocks, _ := strings.Cut(got, "\n\n")
	if d := cmp.Diff(want, "\n"+blocks); d != "" || len(changed) != 1 || !strings.HasPrefix(head, "# What lineup cannot know") {
		t.Errorf("%v: %s", changed, d)
	}
	// A block still to be filled in is not a problem and is not added again.
	if _, problems := mustLoad(t, dir); len(problemsOf(problems, decisions.File)) > 0 {
		t.Errorf("problems %v", problems)
	}
	if changed, again := start(t, dir); len(changed) > 0 || again != got {
		t.Errorf("second start: %v, %s", changed, again)
	}
	// Filled in, it takes effect.
	filled := strings.NewReplacer("#[", "[", "#t", "t", "#o", "o", `name = ""`, `name = "The Desk"`).Replace(got)
	if err := os.WriteFile(filepath.Join(dir, decisions.File), []byte(filled), 0o600); err != nil {
		t.Fatal(err)
	}
	articles, problems := mustLoad(t, dir)
	if len(articles) != 6 || len(problems) > 0 {
		t.Errorf("%v, %v", ids(articles), problems)
	}
	for _, a := range articles {
		if !a.Outlet.Known() {
			t.Errorf("%s has no outlet", a.ID)
		}
	}
}

// Names that cannot be shown are written as escapes, are not added again, and take effect when filled in.
func TestStartHidden(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("there are no such names")
	}
	const name = "a\x1b[2J\u009b\u202e\u2028\u00ad\u200b\U000E0041"
	dir := folder(t, map[string]string{name + "/b.txt": prose})
	_, got := start(t, dir)
	if text.Visible(got) != got {
		t.Fatalf("%+q", got)
	}
	if changed, again := start(t, dir); len(changed) > 0 || again != got {
		t.Errorf("second start: %v, %s", changed, again)
	}
	if err := os.WriteFile(filepath.Join(dir, decisions.File), []byte(strings.Replace(got, `name = ""`, `name = "The Courier"`, 1)), 0o600); err != nil {
		t.Fatal(err)
	}
	articles, problems := mustLoad(t, dir)
	if len(articles) != 1 || len(problemsOf(problems, decisions.File)) > 0 || articles[0].Outlet.Name != "The Courier" {
		t.Errorf("%v, %v", articles[0].Outlet, problems)
	}
}

// The user's own lines stay, and a file that is not TOML is left alone.
func TestStartKeeps(t *testing.T) {
	const own = "# mine\n[[outlet]]\nname = \"Courier\" # yes\nfile = \"a.txt\"\n\n# at the end"
	dir := folder(t, map[string]string{"a.txt": prose, "b/c.txt": prose, decisions.File: own})
	if _, got := start(t, dir); !strings.HasPrefix(got, own+"\n\n[[outlet]]\nname = \"\"\nfile = \"b/*\"") {
		t.Errorf("%s", got)
	}
	if err := os.WriteFile(filepath.Join(dir, decisions.File), []byte("[[outlet"), 0o600); err != nil {
		t.Fatal(err)
	}
	loaded, err := Update(t.Context(), Options{Paths: []string{dir}}, nil)
	if err != nil {
		t.Fatal(err)
	}
	if changed, err := decisions.Open([]string{dir}, t.TempDir(), t.TempDir()).Start(loaded.Unsettled); err == nil || len(changed) > 0 {
		t.Errorf("%v, %v", changed, err)
	}
}
