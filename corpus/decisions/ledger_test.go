package decisions

import (
	"errors"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"lineup/model"
	"lineup/model/decide"
)

// everyKind returns one decision of every kind.
func everyKind() []decide.Decision {
	quay := decide.Ref{Article: "a.txt", Words: "The “quay” \\ has carried"}
	again := decide.Other{Article: "b.txt", Words: "The quay", Nth: 2}
	return []decide.Decision{
		decide.Correction{Ref: quay, Speaker: "Ilse Tarn"},
		decide.Correction{Ref: decide.Ref{Article: "b.txt", Words: "It\u202e was"}},
		decide.Alias{Name: "Ilse Tarn", Also: "I. Tarn"},
		decide.NotAlias{Name: "Ilse Tarn", Not: "Ivo Tarn"},
		decide.Join{Ref: quay, Other: again},
		decide.Part{Ref: quay, Other: again},
		decide.Merge{Articles: []model.ArticleID{"a.txt", "c/d.txt"}},
		decide.Split{Articles: []model.ArticleID{"a.txt"}},
		decide.Outlet{Name: "Sky Watch", Files: []string{decide.Exactly("a[1].txt")}},
		decide.Bookmark{Ref: quay, On: "quote", Note: "line one\nline two", Tags: []string{"quay", "june"}},
	}
}

func testLedger(t *testing.T, dir string) *Ledger {
	t.Helper()
	return Open([]string{dir}, filepath.Join(t.TempDir(), "data"), filepath.Join(t.TempDir(), "state"))
}

// TestLedger checks that every kind of decision comes back as it was made, and that removing them all leaves the file
// as the user wrote it.
func TestLedger(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, File)
	const own = "# mine\ntitle = \"a [[speaker]] in words\"\nlist = [\n  \"x\", # [[alias]]\n]\n\n" +
		"[[outlet]]\nname = 'Sorrel Post'\nfile = \"sp-*\"\n# the end\n\n[[colour]]\nis = \"\"\"blue\n[[part]]\n\"\"\"\n"
	if err := os.WriteFile(file, []byte(own), 0o600); err != nil {
		t.Fatal(err)
	}
	l := testLedger(t, dir)
	var made decide.Decisions
	for i, d := range everyKind() {
		one := decide.Decided{Decision: d, At: time.Date(2026, 5, 1, 12, 0, i, 5, time.UTC)}
		if _, err := l.Change(nil, decide.Decisions{one}); err != nil {
			t.Fatal(err)
		}
		made = append(made, one)
	}
	got, problems := l.Read()
	if len(problems) != 0 || len(got) != len(made) {
		t.Fatalf("%d of %d read; %v", len(got), len(made), problems)
	}
	for i := range got {
		if got[i].At != made[i].At || got[i].File != file || got[i].Line == 0 {
			t.Errorf("%v: at %v, %s:%d", made[i], got[i].At, got[i].File, got[i].Line)
		}
		if d := cmp.Diff(made[i].Decision, got[i].Decision); d != "" && i != 1 {
			t.Error(d)
		}
	}
	b, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if !strings.HasPrefix(string(b), own) || strings.Contains(string(b), "\u202e") {
		t.Errorf("the user's own part has changed, or something deceptive got in:\n%s", b)
	}
	if left, err := l.Change(got, nil); err != nil || len(left) != 0 {
		t.Errorf("left: %v %v", left, err)
	}
	if b, _ = os.ReadFile(file); string(b) != own {
		t.Errorf("after removing all decisions (-want +got):\n%s", cmp.Diff(own, string(b)))
	}
	if info, _ := os.Stat(file); info.Mode().Perm() != 0o600 {
		t.Errorf("mode %v", info.Mode())
	}
}

// TestLedgerKeeps checks that a file that cannot be parsed is not overwritten.
func TestLedgerKeeps(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, File)
	const broken = "[[speaker]]\narticle = \"a.txt\"\nwords = \n"
	if err := os.WriteFile(file, []byte(broken), 0o600); err != nil {
		t.Fatal(err)
	}
	_, err := testLedger(t, dir).Change(nil, decide.Decisions{{Decision: decide.Alias{Name: "A", Also: "B"}}})
	if err == nil || !strings.Contains(err.Error(), "line 3") {
		t.Errorf("got %v", err)
	}
	if b, _ := os.ReadFile(file); string(b) != broken {
		t.Errorf("it was overwritten: %s", b)
	}
}

// TestOneBadDecision checks that a decision that cannot be read does not affect the others.
func TestOneBadDecision(t *testing.T) {
	ds, problems := parseDecisions("[[alias]]\nname = 3\n\n[[alias]]\nname = \"A\"\nalso = \"B\"\nwhy = \"told me\"\n")
	if len(ds) != 1 || len(problems) != 1 || problems[0].Line != 1 {
		t.Errorf("%v %v", ds, problems)
	}
}

// TestMistyped checks that a table whose name is close to a decision's is reported, and that the user's own tables
// are not.
func TestMistyped(t *testing.T) {
	_, problems := parseDecisions("[[colour]]\n\n[desk]\nname = \"x\"\n\n[[Speeker]]\narticle = \"a\"\n")
	if len(problems) != 1 || problems[0].Line != 6 || !strings.Contains(problems[0].What, "[[speaker]]") {
		t.Errorf("%v", problems)
	}
}

// TestTwoPrograms checks that two ledgers changing one file lose nothing.
func TestTwoPrograms(t *testing.T) {
	dir, data, state := t.TempDir(), t.TempDir(), t.TempDir()
	const each = 20
	done := make(chan error)
	for range 2 {
		go func() {
			l := Open([]string{dir}, data, state)
			var err error
			for i := range each {
				_, e := l.Change(nil, decide.Decisions{{Decision: decide.Alias{Name: "A", Also: strconv.Itoa(i)}}})
				err = errors.Join(err, e)
			}
			done <- err
		}()
	}
	for range 2 {
		if err := <-done; err != nil {
			t.Fatal(err)
		}
	}
	if ds, _ := Open([]string{dir}, data, state).Read(); len(ds) != 2*each {
		t.Errorf("%d of %d decisions are there", len(ds), 2*each)
	}
}

// TestSpare checks that decisions about standard input, which has no folder of its own, are kept below the program's
// data.
func TestSpare(t *testing.T) {
	data := t.TempDir()
	l := Open([]string{"-"}, data, t.TempDir())
	if ds, err := l.Change(nil, decide.Decisions{{Decision: decide.Alias{Name: "A", Also: "B"}}}); err != nil || len(ds) != 1 {
		t.Fatalf("%v %v", ds, err)
	}
	if _, err := os.Stat(filepath.Join(data, l.Key(), File)); err != nil {
		t.Error(err)
	}
}

// savingIn is the environment variable that names the folder a child process saves in.
const savingIn = "LINEUP_TEST_SAVES_IN"

// TestKilledWhileSaving kills a process that saves continuously, 60 times, each after a few more saves: the file is
// the old or the new one every time.
func TestKilledWhileSaving(t *testing.T) {
	if dir := os.Getenv(savingIn); dir != "" {
		saveForEver(t, dir)
		return
	}
	if testing.Short() {
		t.Skip("starts 60 processes")
	}
	dir := t.TempDir()
	before := 0
	for i := range 60 {
		child := exec.CommandContext(t.Context(), os.Args[0], "-test.run=^TestKilledWhileSaving$")
		child.Env = append(os.Environ(), savingIn+"="+dir)
		out, err := child.StdoutPipe()
		if err != nil {
			t.Fatal(err)
		}
		if err := child.Start(); err != nil {
			t.Fatal(err)
		}
		if _, err := io.ReadFull(out, make([]byte, 1+i%5)); err != nil { // one byte per save
			t.Fatal(err)
		}
		if err := child.Process.Kill(); err != nil {
			t.Fatal(err)
		}
		_ = child.Wait() // it was killed
		s, err := Read(filepath.Join(dir, File))
		if err != nil {
			t.Fatal(err)
		}
		ds, problems := parseDecisions(s)
		if len(problems) > 0 || len(ds) < before || len(ds) != strings.Count(s, "decided = ") {
			t.Fatalf("%d decisions after %d: %v", len(ds), before, problems)
		}
		before = len(ds)
	}
}

func saveForEver(t *testing.T, dir string) {
	t.Helper()
	l := Open([]string{dir}, filepath.Join(dir, "data"), filepath.Join(dir, "state"))
	for i := 0; ; i++ {
		d := decide.Decided{Decision: decide.Alias{Name: "A", Also: strconv.Itoa(i)}, At: time.Now()}
		if _, err := l.Change(nil, decide.Decisions{d}); err != nil {
			t.Fatal(err)
		}
		os.Stdout.WriteString(".")
	}
}

// FuzzDecisions checks that any file is parsed without a panic, that its blocks cover all of it, and that what is
// added can be removed again.
func FuzzDecisions(f *testing.F) {
	f.Add("[[speaker]]\narticle = \"a\"\nwords = \"b\"\nspeaker = \"c\"\n")
	f.Add("# only a comment\n\n[x]\ny = '''\n[[alias]]\n'''\n")
	f.Add("a = [ # ]\n1]\n[[alias]]\nname=\"\\\"\"\nalso=''\r\n")
	f.Fuzz(func(t *testing.T, s string) {
		parseDecisions(s)
		at := 0
		for _, b := range blocksOf(s) {
			if b.from != at || b.to < b.keys || b.keys < b.from {
				t.Fatalf("%+v at %d", b, at)
			}
			at = b.to
		}
		if at != len(s) {
			t.Fatalf("%d of %d bytes", at, len(s))
		}
		one := decide.Decisions{{Decision: decide.Alias{Name: "A", Also: "B"}, At: time.Unix(1, 0).UTC()}}
		with, err := change(s, nil, one)
		if err != nil {
			return
		}
		ds, _ := parseDecisions(with)
		if len(ds) == 0 || !ds[len(ds)-1].Same(one[0]) {
			t.Fatalf("it is not there: %q", with)
		}
		less, err := change(with, one, nil)
		if err != nil {
			t.Fatal(err)
		}
		if now, _ := parseDecisions(less); len(now) >= len(ds) {
			t.Fatalf("it is still there: %q", less)
		}
	})
}

// TestSampleForgets checks that what is decided about the sample is in force until the program ends, can be undone, and
// is neither written nor read from what an older version wrote.
func TestSampleForgets(t *testing.T) {
	data, state := t.TempDir(), t.TempDir()
	old := filepath.Join(data, "sample", File)
	if err := os.MkdirAll(filepath.Dir(old), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(old, []byte("[[alias]]\nname = \"A\"\nalso = \"B\"\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	l := Open(nil, data, state)
	one := decide.Decided{Decision: decide.Alias{Name: "Ada Quill", Also: "Ms. Quill"}, At: time.Unix(1, 0).UTC()}
	two := decide.Decided{Decision: decide.Alias{Name: "Ivo Brand", Also: "Mr. Brand"}, At: time.Unix(2, 0).UTC()}
	for _, step := range []struct {
		gone, come decide.Decisions
		want       int
	}{
		{nil, decide.Decisions{one}, 1}, {nil, decide.Decisions{two}, 2}, {decide.Decisions{two}, nil, 1}, {nil, decide.Decisions{two}, 2},
	} {
		if ds, err := l.Change(step.gone, step.come); err != nil || len(ds) != step.want {
			t.Fatalf("%v, %v; want %d", ds, err, step.want)
		}
	}
	if err := l.Close(); err != nil {
		t.Fatal(err)
	}
	if ds, problems := Open(nil, data, state).Read(); len(ds)+len(problems) > 0 {
		t.Errorf("the sample remembers %v, %v", ds, problems)
	}
	if made, err := os.ReadDir(state); err != nil || len(made) > 0 {
		t.Errorf("%v was written: %v", made, err)
	}
}
