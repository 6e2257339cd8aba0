package corpus

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lineup/corpus/decisions"
	"lineup/corpus/format/intake"
	"lineup/model"
)

const oddTable = "Kop;Inhalt;Blad\nHarbour closed;" + prose + ";Courier\n"

func TestMapsOfLineupTOML(t *testing.T) {
	dir := folder(t, map[string]string{
		"a.csv": oddTable, "deep/b.csv": oddTable, "c.jsonl": `{"kop":"Pier","body":"` + prose + `"}`,
		decisions.File: "[map]\ntitle = \"Kop\"\n[map.\"*.csv\"]\ntext = [\"none\", \"Inhalt\"]\n[map.\"deep/*\"]\noutlet = \"Blad\"\ncolour = \"Blad\"\nid = 7\n[map.\"gone/*\"]\ntitle = \"X\"\n",
	})
	articles, problems := mustLoad(t, dir)
	var got []string
	for _, a := range articles {
		got = append(got, string(a.ID)+": "+a.Title+", "+a.Outlet.Name)
	}
	if d := cmp.Diff([]string{"a.csv: Harbour closed, ", "c.jsonl: Pier, ", "deep/b.csv: Harbour closed, Courier"}, got); d != "" {
		t.Error(d)
	}
	all := strings.Join(problemsOf(problems, decisions.File), "\n")
	for _, want := range []string{`no "colour"`, `"id" must be the name of a field`, `no record has a field "none"`, `no record has a field "X"`} {
		if !strings.Contains(all, want) {
			t.Errorf("%q is missing from %q", want, all)
		}
	}
	if len(problems) != 4 {
		t.Errorf("problems %v", problems)
	}
}

// A field on the command line that no record has is an error; one that some files have is not, and takes precedence
// over lineup.toml.
func TestMapsOfTheCommandLine(t *testing.T) {
	dir := folder(t, map[string]string{"a.csv": oddTable, "b.jsonl": `{"title":"Pier","text":"` + prose + `"}`, decisions.File: "[map]\ntitle = \"Blad\"\n"})
	load := func(maps ...intake.Mapping) ([]*model.Article, error) {
		articles, _, err := Load(t.Context(), Options{Paths: []string{dir}, Map: maps})
		return articles, err
	}
	articles, err := load(intake.Mapping{Fact: "title", Field: "kop"}, intake.Mapping{Fact: "text", Field: "Inhalt"})
	if err != nil || len(articles) != 2 || articles[0].Title != "Harbour closed" || articles[1].Title != "Pier" {
		t.Errorf("%v, %v", ids(articles), err)
	}
	_, err = load(intake.Mapping{Fact: "title", Field: "Kopf"})
	if err == nil || !strings.Contains(err.Error(), `did you mean "Kop"?`) || !strings.Contains(err.Error(), "Kop, Inhalt, Blad") {
		t.Errorf("unknown field: %v", err)
	}
}

func TestParseMapping(t *testing.T) {
	for in, want := range map[string]intake.Mapping{
		"title=Kop": {Fact: "title", Field: "Kop"}, "Date = Tag der Ausgabe": {Fact: "published", Field: "Tag der Ausgabe"}, "text=a=b": {Fact: "text", Field: "a=b"},
	} {
		if got, err := ParseMapping(in); err != nil || got != want {
			t.Errorf("%q: %v, %v", in, got, err)
		}
	}
	for _, in := range []string{"", "title", "title=", "colour=x"} {
		if _, err := ParseMapping(in); err == nil {
			t.Errorf("%q was accepted", in)
		}
	}
}

// What was understood about a file is reported, also after an update.
func TestUnderstood(t *testing.T) {
	dir := folder(t, map[string]string{"a.csv": oddTable, "b.txt.gz": zipped(t, prose), "c.txt": "caf\xe9 " + prose})
	before, err := Update(t.Context(), Options{Paths: []string{dir}}, nil)
	if err != nil {
		t.Fatal(err)
	}
	want := []model.Source{
		{
			File: filepath.Join(dir, "a.csv"), Format: "table", Maps: []string{"text=Inhalt", "title=Kop", "outlet=Blad"},
			Fields: []model.Field{{Name: "Kop", Look: model.LooksLine, Size: 14}, {Name: "Inhalt", Look: model.LooksLine, Size: len(prose)}, {Name: "Blad", Look: model.LooksLine, Size: 7}},
		},
		{File: filepath.Join(dir, "b.txt.gz"), Format: "text, packed by gzip", Charset: "UTF-8", Articles: 1},
		{File: filepath.Join(dir, "c.txt"), Format: "text", Charset: "windows-1252 (guessed)", Articles: 1},
	}
	if d := cmp.Diff(want, before.Sources()); d != "" {
		t.Error(d)
	}
	if err := os.WriteFile(filepath.Join(dir, "d.txt"), []byte(prose), 0o600); err != nil {
		t.Fatal(err)
	}
	now, err := Update(t.Context(), Options{Paths: []string{dir}}, before)
	if err != nil || len(now.Sources()) != 4 {
		t.Fatal(now, err)
	}
	if d := cmp.Diff(want, now.Sources()[:3]); d != "" {
		t.Error(d)
	}
}
