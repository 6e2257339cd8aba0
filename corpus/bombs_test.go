//go:build linux || darwin

package corpus

import (
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"
)

// A bomb is a file that is built to take all memory or all time. Its loading ends soon, takes
// no more memory than it may, and gives what is good in it, or a reason.
type bomb struct {
	name string // of the file
	make func(size int) string
	says string // is in a problem; "" where articles are all that comes
}

const (
	// bombMemory is how much memory a load may take, in bytes, beside ten times what it reads
	// unpacked; bombTime how long it may work, on all processors together.
	bombMemory = 200 << 20
	bombTime   = 20 * time.Second
	// bombSize is about how many bytes a bomb has unpacked.
	bombSize = 2 << 20
)

// loaded is what a process says that has loaded a bomb.
type loaded struct {
	Articles int      `json:"articles"`
	Bytes    int      `json:"bytes"`
	Peak     int64    `json:"peak"` // of memory, in bytes; 0 where the system does not tell
	Problems []string `json:"problems"`
}

// TestBombs loads each bomb in a process of its own, whose memory the system reports. BOMBS
// in the environment is how many megabytes they have, for trying by hand.
func TestBombs(t *testing.T) { //nolint:tparallel // the other process has but one
	if file := os.Getenv("LINEUP_BOMB"); file != "" {
		loadBomb(t, file)
		return
	}
	size := bombSize
	switch n, err := strconv.Atoi(os.Getenv("BOMBS")); {
	case err == nil:
		size = n << 20
	case testing.Short() || raced:
		size = 256 << 10
	}
	for _, b := range bombs() {
		t.Run(b.name, func(t *testing.T) {
			t.Parallel()
			data := b.make(size)
			file := filepath.Join(t.TempDir(), b.name)
			if err := os.WriteFile(file, []byte(data), 0o600); err != nil {
				t.Fatal(err)
			}
			got, took := b.load(t, file)
			// What is packed may become as large as it is honest for packed articles to become.
			most := int64(bombMemory) + 10*int64(max(len(data), got.Bytes, min(size, 250*len(data))))
			if got.Peak > most && !raced {
				t.Errorf("%s: %d MB of memory, of %d at most", b.name, got.Peak>>20, most>>20)
			}
			all := strings.Join(got.Problems, "\n")
			// A small one may stay within the bounds that it is to go beyond.
			if b.says == "" && got.Articles == 0 || size >= bombSize && !strings.Contains(all, b.says) {
				t.Errorf("%s: %d articles; %.500q does not say %q", b.name, got.Articles, all, b.says)
			}
			t.Logf("%s: %.1f MB on disk, %.2f s, %d MB of memory, %d articles of %.1f MB, %d problems: %.150q", b.name, float64(len(data))/(1<<20), took.Seconds(), got.Peak>>20,
				got.Articles, float64(got.Bytes)/(1<<20), len(got.Problems), all)
		})
	}
}

// load loads a bomb in another process, and returns what that says and the time it worked.
func (b *bomb) load(t *testing.T, file string) (got loaded, worked time.Duration) {
	t.Helper()
	cmd := exec.CommandContext(t.Context(), os.Args[0], "-test.run=^TestBombs$")
	cmd.Env = append(os.Environ(), "LINEUP_BOMB="+file)
	out, err := cmd.Output()
	if err != nil {
		var more string
		if ee := new(exec.ExitError); asExit(err, &ee) {
			more = string(ee.Stderr[:min(len(ee.Stderr), 2000)])
		}
		t.Fatalf("%s: %v after %v: %.500s%s", b.name, err, cmd.ProcessState.UserTime(), out, more)
	}
	first, _, _ := strings.Cut(string(out), "\n")
	if err := json.Unmarshal([]byte(first), &got); err != nil {
		t.Fatalf("%v: %s", err, first)
	}
	return got, cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime()
}

// peakMemory is the most memory that the process has had, where the system reports it.
func peakMemory() (n int64) {
	status, _ := os.ReadFile("/proc/self/status")
	_, peak, _ := strings.Cut(string(status), "VmHWM:")
	_, _ = fmt.Sscan(peak, &n)
	return n << 10
}

func asExit(err error, to **exec.ExitError) bool {
	e, ok := err.(*exec.ExitError) //nolint:errorlint // what Output returns is no other
	*to = e
	return ok
}

// loadBomb loads a file as the program does, within bounds that spare the machine.
func loadBomb(t *testing.T, file string) {
	t.Helper()
	if !raced {
		setLimit(t, syscall.RLIMIT_AS, 6<<30)
	}
	setLimit(t, syscall.RLIMIT_CPU, uint64(bombTime/time.Second))
	articles, problems, err := Load(t.Context(), Options{Paths: []string{file}})
	if err != nil {
		t.Fatal(err)
	}
	got := loaded{Articles: len(articles), Peak: peakMemory()}
	for _, a := range articles {
		got.Bytes += len(a.Text)
	}
	for _, p := range problems[:min(len(problems), 30)] {
		got.Problems = append(got.Problems, p.What[:min(len(p.What), 1000)])
	}
	out, err := json.Marshal(got)
	if err != nil {
		t.Fatal(err)
	}
	_, _ = os.Stdout.Write(append(out, '\n'))
}

func setLimit(t *testing.T, of int, n uint64) {
	t.Helper()
	var limit syscall.Rlimit
	if err := syscall.Getrlimit(of, &limit); err != nil {
		t.Log(err)
	}
	limit.Cur = min(limit.Max, n)
	if err := syscall.Setrlimit(of, &limit); err != nil {
		t.Log(err)
	}
}
