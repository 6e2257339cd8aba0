package corpus

import (
	"fmt"
	"net"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// A folder may contain files that can be read for ever, or never: they are reported and not waited for.
func TestSocketsAreNotRead(t *testing.T) {
	dir := folder(t, map[string]string{"good.txt": prose})
	l, err := net.Listen("unix", filepath.Join(dir, "s.txt"))
	if err != nil {
		t.Skip("no sockets here:", err)
	}
	defer l.Close()
	if err := os.Symlink("/dev/zero", filepath.Join(dir, "zero.txt")); err != nil {
		t.Skip("no symbolic links here:", err)
	}
	articles, problems := mustLoad(t, dir)
	if len(articles) != 1 || len(problemsOf(problems, "s.txt")) != 1 || len(problemsOf(problems, "zero.txt")) != 1 {
		t.Errorf("%v, %v", ids(articles), problems)
	}
}

// tinyFiles fills a folder with folders of files.
func tinyFiles(tb testing.TB, n int) string {
	tb.Helper()
	dir := tb.TempDir()
	for i := range n {
		sub := filepath.Join(dir, strconv.Itoa(i/100))
		if i%100 == 0 {
			if err := os.Mkdir(sub, 0o755); err != nil {
				tb.Fatal(err)
			}
		}
		if err := os.WriteFile(filepath.Join(sub, fmt.Sprintf("%d.txt", i)), []byte(fmt.Sprintf("Pier %d was closed.", i)), 0o600); err != nil {
			tb.Fatal(err)
		}
	}
	return dir
}

func TestManyTinyFiles(t *testing.T) {
	const n = 3000
	articles, problems := mustLoad(t, tinyFiles(t, n))
	if len(articles) != n || len(problems) > 0 {
		t.Errorf("%d articles, %d problems", len(articles), len(problems))
	}
}

func BenchmarkTinyFiles(b *testing.B) {
	const n = 100_000
	dir := tinyFiles(b, n)
	b.ReportAllocs()
	for b.Loop() {
		if articles, _, err := Load(b.Context(), Options{Paths: []string{dir}}); err != nil || len(articles) != n {
			b.Fatal(len(articles), err)
		}
	}
}

// A file that is truncated or replaced while it is read yields what there was of it, and is read again next time.
func TestChangesWhileRead(t *testing.T) {
	const n = 40
	var lines strings.Builder
	for i := range n {
		fmt.Fprintf(&lines, "{\"id\":\"a%d\",\"text\":\"%d %s\"}\n", i, i, strings.Repeat(prose, 400))
	}
	for name, change := range map[string]func(string) error{
		"cut off":  func(p string) error { return os.Truncate(p, 0) },
		"gone":     os.Remove,
		"replaced": func(p string) error { return os.WriteFile(p, []byte(`{"id":"b","text":"new"}`), 0o600) },
	} {
		t.Run(name, func(t *testing.T) {
			dir := folder(t, map[string]string{"a.jsonl": lines.String(), "good.txt": prose})
			p := filepath.Join(dir, "a.jsonl")
			done := false
			o := Options{Paths: []string{dir}, Jobs: 1, Progress: func(int) {
				if !done {
					done = true
					if err := change(p); err != nil {
						t.Error(err)
					}
				}
			}}
			before, err := Update(t.Context(), o, nil)
			if err != nil || len(before.Articles) < 2 || before.Articles[len(before.Articles)-1].ID != "good.txt" {
				t.Fatalf("%v, %v", before, err)
			}
			now, err := Update(t.Context(), o, before)
			if err != nil {
				t.Fatal(err)
			}
			want := map[string]int{"cut off": 1, "gone": 1, "replaced": 2}[name]
			if len(now.Articles) != want {
				t.Errorf("%v", ids(now.Articles))
			}
		})
	}
}
