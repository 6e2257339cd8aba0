package corpus

import (
	"bytes"
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"lineup/model"
)

const prose = "The harbour of Port Aldrin was closed on Monday after a ferry had run into the pier in fog, the coast guard said, and will stay so until Thursday."

// folder writes files into a new folder and returns its path.
func folder(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, data := range files {
		p := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(p), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(p, []byte(data), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func zipped(t *testing.T, s string) string {
	t.Helper()
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	if _, err := w.Write([]byte(s)); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func mustLoad(t *testing.T, paths ...string) ([]*model.Article, []model.Problem) {
	t.Helper()
	articles, problems, err := Load(t.Context(), Options{Paths: paths})
	if err != nil {
		t.Fatal(err)
	}
	for _, a := range articles {
		checkSpans(t, a)
	}
	return articles, problems
}

// checkSpans checks that an article keeps what model.Article promises.
func checkSpans(t *testing.T, a *model.Article) {
	t.Helper()
	if !utf8.ValidString(a.Text) || strings.ContainsFunc(a.Text, func(r rune) bool { return r < ' ' && r != '\n' && r != '\t' || r >= 0x7f && r < 0xa0 }) {
		t.Errorf("%s: the text is not clean", a.ID)
	}
	for _, spans := range [][]model.Span{a.Paragraphs, a.Furniture, a.Body()} {
		at := 0
		for _, p := range spans {
			if p.Start < at || p.End <= p.Start || p.End > len(a.Text) || !utf8.RuneStart(a.Text[p.Start]) || p.End < len(a.Text) && !utf8.RuneStart(a.Text[p.End]) {
				t.Fatalf("%s: span %v after %d in %d bytes", a.ID, p, at, len(a.Text))
			}
			at = p.End
		}
	}
}

func ids(articles []*model.Article) []string {
	out := make([]string, 0, len(articles))
	for _, a := range articles {
		out = append(out, string(a.ID))
	}
	return out
}

// problemsOf returns the problems of a file, by its base name.
func problemsOf(problems []model.Problem, base string) []string {
	var out []string
	for _, p := range problems {
		if filepath.Base(p.File) == base {
			out = append(out, p.What)
		}
	}
	return out
}

func TestOrderAndIDs(t *testing.T) {
	dir := folder(t, map[string]string{
		"b.txt": prose, "a/z.txt": prose, "a/b.md": "---\ntitle: T\n---\n" + prose, "c.jsonl": `{"id":"one","text":"x"}` + "\n" + `{"text":"y"}` + "\n" + `{"id":"one","text":"z"}`,
		"d.jsonl": `{"text":"alone"}`, "e.json": `[{"text":"1"},{"text":"2"}]`, "f.txt.gz": zipped(t, prose), ".hidden.txt": prose, ".git/x.txt": prose, "g.txt~": prose,
	})
	articles, problems := mustLoad(t, dir)
	want := []string{"a/b.md", "a/z.txt", "b.txt", "one", "c.jsonl#2", "one#2", "d.jsonl", "e.json#1", "e.json#1.2", "f.txt.gz"}
	if d := cmp.Diff(want, ids(articles)); d != "" {
		t.Error(d)
	}
	if len(problems) != 1 || problems[0].Line != 3 {
		t.Errorf("problems %v", problems)
	}
	again, _ := mustLoad(t, dir)
	if d := cmp.Diff(articles, again); d != "" {
		t.Errorf("a second load differs: %s", d)
	}
	alone, _ := mustLoad(t, filepath.Join(dir, "a", "z.txt"))
	if d := cmp.Diff([]string{"z.txt"}, ids(alone)); d != "" {
		t.Error(d)
	}
}

func TestTextIsTheFiles(t *testing.T) {
	const s = "\n  Harbour closed\n\n" + prose + "  \n\nSource link\n\n"
	articles, _ := mustLoad(t, folder(t, map[string]string{"a.txt": s}))
	if articles[0].Text != s {
		t.Errorf("%q", articles[0].Text)
	}
}

func TestStdin(t *testing.T) {
	for name, c := range map[string]struct {
		in   string
		want []string
	}{
		"lines": {`{"text":"a"}` + "\n" + `{"text":"b"}`, []string{"-#1", "-#2"}},
		"text":  {prose, []string{"-"}},
		"list":  {`[{"id":"x","text":"a"}]`, []string{"x"}},
		"gzip":  {zipped(t, prose), []string{"-"}},
	} {
		articles, problems, err := Load(t.Context(), Options{Paths: []string{"-"}, Stdin: strings.NewReader(c.in)})
		if err != nil || len(problems) > 0 {
			t.Fatal(name, problems, err)
		}
		if d := cmp.Diff(c.want, ids(articles)); d != "" {
			t.Errorf("%s: %s", name, d)
		}
	}
}

// In a hostile folder, everything good opens and everything else is reported.
func TestHostileFolder(t *testing.T) {
	dir := folder(t, map[string]string{
		"binary.bin": "\x00\x01\x02\x03", "photo.txt": "\x89PNG\r\n\x1a\n\x00", "empty.txt": "", "table.csv": "a,b\n1,2\n", "page.html": "<html><p>x</html>",
		"broken.jsonl": `{"text":"` + prose + `"}` + "\n{\"text\": oops\n" + `{"text":"y"}`, "latin1.txt": "Le caf\xe9 est ferm\xe9.\n",
		"escapes.txt": strings.Repeat("\x1b[31mred\x1b]0;title\x07 \u009b2J\r\n", 100), "zip.gz": "\x1f\x8b\x08nonsense", "good.txt": prose, "deep/good.txt": prose,
		"marks.txt": strings.Repeat("“", 20000),
	})
	for link, to := range map[string]string{"loop": ".", "deep/up": "..", "self": "self", "nowhere": "gone", "twice.txt": "good.txt"} {
		if err := os.Symlink(to, filepath.Join(dir, link)); err != nil {
			t.Skip("no symbolic links here:", err)
		}
	}
	articles, problems := mustLoad(t, dir)
	want := []string{"broken.jsonl#1", "broken.jsonl#3", "deep/good.txt", "escapes.txt", "good.txt", "latin1.txt", "marks.txt"}
	if d := cmp.Diff(want, ids(articles)); d != "" {
		t.Error(d)
	}
	for _, base := range []string{
		"binary.bin", "photo.txt", "empty.txt", "table.csv", "page.html", "broken.jsonl", "latin1.txt", "escapes.txt", "zip.gz", "loop", "up", "self", "nowhere", "twice.txt",
	} {
		if len(problemsOf(problems, base)) != 1 {
			t.Errorf("%s: problems %q, want one", base, problemsOf(problems, base))
		}
	}
	for _, p := range problems {
		if p.What == "" || p.File == "" {
			t.Errorf("a problem without file or reason: %+v", p)
		}
	}
}

func TestLongLine(t *testing.T) {
	if testing.Short() {
		t.Skip("writes 10 MB")
	}
	dir := folder(t, map[string]string{"long.txt": strings.Repeat("word \"and\" ", 10<<20/11), "good.txt": prose})
	articles, problems := mustLoad(t, dir)
	if len(articles) != 2 || len(problems) != 0 || len(articles[1].Paragraphs) != 1 {
		t.Errorf("%d articles, %v", len(articles), problems)
	}
}

func TestNothingReadable(t *testing.T) {
	articles, problems := mustLoad(t, filepath.Join(t.TempDir(), "gone"))
	if len(articles) != 0 || len(problems) != 1 {
		t.Errorf("%v, %v", articles, problems)
	}
}

func TestCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, _, err := Load(ctx, Options{Paths: []string{folder(t, map[string]string{"a.txt": prose})}}); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
}

func TestManyFaultsAreCounted(t *testing.T) {
	_, problems := mustLoad(t, folder(t, map[string]string{"a.jsonl": strings.Repeat("{\n", 1<<17)}))
	if len(problems) != maxFaults+1 || !strings.Contains(problems[maxFaults].What, "and 131,052 more") {
		t.Errorf("%d problems, the last %v", len(problems), problems[len(problems)-1])
	}
}

func TestProgress(t *testing.T) {
	var b strings.Builder
	for i := range 50 {
		fmt.Fprintf(&b, "{\"text\":\"%d %s\"}\n", i, strings.Repeat(prose, 1000))
	}
	last := 0
	_, _, err := Load(t.Context(), Options{Paths: []string{folder(t, map[string]string{"a.jsonl": b.String()})}, Progress: func(n int) {
		if n <= last {
			t.Errorf("%d after %d", n, last)
		}
		last = n
	}})
	if err != nil || last != 50 {
		t.Errorf("reported %d, %v", last, err)
	}
}

func BenchmarkLoadJSONLines(b *testing.B) {
	var s strings.Builder
	para := prose + ` “The harbour is closed,” she said. \"And it stays so.\"\n\n`
	for i := range 2000 {
		fmt.Fprintf(&s, `{"id":"%d","outlet":"Courier %d","title":"Harbour closed","date":"2025-03-03","url":"https://courier.example/%d","text":"%s"}`+"\n", i, i%40, i, strings.Repeat(para, 25))
	}
	p := filepath.Join(b.TempDir(), "a.jsonl")
	if err := os.WriteFile(p, []byte(s.String()), 0o600); err != nil {
		b.Fatal(err)
	}
	b.SetBytes(int64(s.Len()))
	b.ReportAllocs()
	for b.Loop() {
		if articles, _, err := Load(b.Context(), Options{Paths: []string{p}}); err != nil || len(articles) != 2000 {
			b.Fatal(len(articles), err)
		}
	}
}
