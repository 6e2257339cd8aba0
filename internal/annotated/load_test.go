package annotated

import (
	"compress/gzip"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"lineup/model"
)

func write(t *testing.T, name, content string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// TestLoad annotates a text with characters of several bytes.
func TestLoad(t *testing.T) {
	path := write(t, "a.jsonl", `{"id":"a","title":"Dam","text":"“Né,” said Ada. “No” stays.","discard":[[16,20]],"quotes":[`+
		`{"qspans":[[0,5]],"speaker_start":11,"speaker_end":14,"speaker_ref":"Ada Quill"},{"qspans":[[16,20]]}]}`+"\n")
	set, err := Load(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	a := &set[0]
	lines := a.Stretches()
	if len(set) != 1 || len(lines) != 2 {
		t.Fatalf("%+v", set)
	}
	if by := a.By(lines[0])[0]; lines[0].Of(a.Text) != "Né" || by.Name != "Ada Quill" || by.Mentions[0].Of(a.Text) != "Ada" {
		t.Errorf("%q by %+v", lines[0].Of(a.Text), by)
	}
	if by := a.By(lines[1])[0]; lines[1].Of(a.Text) != "No" || by.Name != "" || by.Mentions != nil || a.skipped[0].Of(a.Text) != "“No”" {
		t.Errorf("%q by %+v, skipped %v", lines[1].Of(a.Text), by, a.skipped)
	}
}

// TestJudge judges by an annotated name, by annotated words, by nobody, and where the annotation has no quote or
// nothing at all.
func TestJudge(t *testing.T) {
	const text = `“Né,” said Ada. “No,” he said. “So” and “x” and “y”.`
	at := func(words string) [2]int {
		i := strings.Index(text, words)
		return [2]int{utf8.RuneCountInString(text[:i]), utf8.RuneCountInString(text[:i+len(words)])}
	}
	j := func(words string) string { p := at(words); return fmt.Sprintf("[%d,%d]", p[0], p[1]) }
	he := at("he")
	path := write(t, "a.jsonl", fmt.Sprintf(`{"id":"a","title":"Dam","text":%q,"discard":[%s],"quotes":[`+
		`{"start":0,"end":5,"qspans":[%s],"speaker_ref":"Ada Quill"},{"qspans":[%s],"speaker_start":%d,"speaker_end":%d},{"qspans":[%s]}]}`+"\n",
		text, j("“y”"), j("“Né,”"), j("“No,”"), he[0], he[1], j("“So”")))
	set, err := Load(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	a := &set[0]
	span := func(words string) model.Span {
		i := strings.Index(a.Text, words)
		return model.Span{Start: i, End: i + len(words)}
	}
	for _, c := range []struct {
		words, name, mention string
		want                 Verdict
	}{
		{"Né", "Ada Quill", "Ada", Right},
		{"Né", "Bo Quill", "he", Right}, // only the last word of a name is certain
		{"Né", "Ada", "Ada", Wrong},
		{"Né", "", "", Wrong},
		{"No", "Bo Tarn", "he", Right},
		{"No", "Ada Quill", "Ada", Wrong},
		{"So", "", "Ada", Right},
		{"So", "Ada Quill", "Ada", Wrong},
		{"x", "Ada Quill", "Ada", NoQuote},
		{"y", "Ada Quill", "Ada", Unknown},
	} {
		q := &model.Quote{Pieces: []model.Span{span(c.words)}}
		if c.mention != "" {
			q.Mention = span(c.mention)
		}
		if got := a.Judge(c.name, q, span(c.words)); got != c.want {
			t.Errorf("%q by %q (%s): %d, want %d", c.words, c.name, c.mention, got, c.want)
		}
	}
	for name, want := range map[string]Verdict{"Ada Quill": Right, "Bo Tarn": Wrong} {
		if got := a.JudgeClause(name, &model.Quote{Pieces: []model.Span{span("Né,” said")}}); got != want {
			t.Errorf("the clause by %s: %d, want %d", name, got, want)
		}
	}
	if got := a.JudgeClause("Ada Quill", &model.Quote{Pieces: []model.Span{span("said Ada")}}); got != Unknown {
		t.Errorf("a clause without annotation: %d", got)
	}
}

// TestCalledSo: a speaker who is called what the annotated words call him is right in a clause, another of the name is not.
func TestCalledSo(t *testing.T) {
	const text = "The complaint said it fell. Tarn said it held."
	path := write(t, "a.jsonl", fmt.Sprintf(`{"id":"a","title":"Dam","text":%q,"quotes":[`+
		`{"start":19,"end":26,"speaker_start":0,"speaker_end":13,"speaker_ref":"the prosecutors"},`+
		`{"start":38,"end":45,"speaker_start":28,"speaker_end":32,"speaker_ref":"Bo Vane"}]}`+"\n", text))
	set, err := Load(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name          string
		mention, said model.Span
		want          Verdict
	}{
		{"complaint", model.Span{Start: 0, End: 13}, model.Span{Start: 19, End: 26}, Right},
		{"Ada Quill", model.Span{Start: 0, End: 13}, model.Span{Start: 19, End: 26}, Wrong},
		{"complaint", model.Span{Start: 4, End: 13}, model.Span{Start: 38, End: 45}, Wrong},
		{"Ada Tarn", model.Span{Start: 28, End: 32}, model.Span{Start: 38, End: 45}, Wrong},
	} {
		if got := set[0].JudgeClause(c.name, &model.Quote{Pieces: []model.Span{c.said}, Mention: c.mention}); got != c.want {
			t.Errorf("%s by %q: %d, want %d", c.said.Of(text), c.name, got, c.want)
		}
	}
}

func TestHasName(t *testing.T) {
	for _, c := range []struct {
		name, other string
		want        bool
	}{
		{"Ada Quill", "Ada Quill", true},
		{"Captain Ada Quill", "Ada Quill", true},
		{"Quill", "Ada Quill", false},
		{"Dale Orr", "Dale Orr Jr.", false},
		{"ROSALIND D'CRUZ", "Rosalind D’Cruz", true},
		{"", "Ada Quill", false},
	} {
		if hasName(c.name, c.other) != c.want {
			t.Errorf("hasName(%q, %q): want %v", c.name, c.other, c.want)
		}
	}
}

func TestLoadRefuses(t *testing.T) {
	for name, annotation := range map[string]string{
		"a stretch behind the text":   `"quotes":[{"qspans":[[3,99]]}]`,
		"a stretch that ends first":   `"quotes":[{"qspans":[[3,1]]}]`,
		"a speaker before the text":   `"quotes":[{"qspans":[[0,3]],"speaker_start":-1,"speaker_end":2}]`,
		"a discard behind the text":   `"discard":[[3,99]]`,
		"no JSON":                     `"quotes":[`,
		"an annotation of other kind": `"quotes":7`,
	} {
		path := write(t, "a.jsonl", `{"id":"a","text":"The dam held all night."}`+"\n"+`{"id":"b","text":"The dam broke.",`+annotation+"}\n")
		if _, err := Load(t.Context(), path); err == nil || !strings.Contains(err.Error(), "a.jsonl") {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestRecords(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.jsonl.gz")
	f, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	w := gzip.NewWriter(f)
	if _, err := w.Write([]byte(`{"n":1} {"n":2} {"n":`)); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	sum, faults := 0, 0
	for r, err := range Records[struct{ N int }](path) {
		sum += r.N
		if err != nil {
			faults++
		}
	}
	if sum != 3 || faults != 1 {
		t.Errorf("sum %d, %d faults, want 3 and 1", sum, faults)
	}
	for _, path := range []string{write(t, "a.gz", "{}"), "gone.jsonl"} {
		for _, err := range Records[int](path) {
			if err == nil {
				t.Errorf("%s: got no error", path)
			}
		}
	}
}
