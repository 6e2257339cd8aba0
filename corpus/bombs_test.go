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

// A bomb is a file built to exhaust memory or time. Loading it must end soon, stay within its memory limit, and
// return the good articles in it, or a reason.
type bomb struct {
	name string // of the file
	make func(size int) string
	says string // must appear in a problem; "" if only articles are expected
}

const (
	// bombMemory is the memory in bytes that a load may take in addition to ten times the unpacked size of what it
	// reads; bombTime is the processor time it may take, over all processors.
	bombMemory = 200 << 20
	bombTime   = 20 * time.Second
	// bombSize is the approximate unpacked size of a bomb in bytes.
	bombSize = 2 << 20
)

// loaded is what a process reports that has loaded a bomb.
type loaded struct {
	Articles int      `json:"articles"`
	Bytes    int      `json:"bytes"`
	Peak     int64    `json:"peak"` // memory in bytes; 0 if the system does not report it
	Problems []string `json:"problems"`
}

// TestBombs loads each bomb in a process of its own, whose memory the system reports. The environment variable BOMBS
// sets their size in megabytes, for trying by hand.
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
			// A packed file may grow to the size that is legitimate for packed articles.
			most := int64(bombMemory) + 10*int64(max(len(data), got.Bytes, min(size, 250*len(data))))
			if got.Peak > most && !raced {
				t.Errorf("%s: peak memory %d MB, want at most %d", b.name, got.Peak>>20, most>>20)
			}
			all := strings.Join(got.Problems, "\n")
			// A small bomb may stay within the limit it is meant to exceed.
			if b.says == "" && got.Articles == 0 || size >= bombSize && !strings.Contains(all, b.says) {
				t.Errorf("%s: %d articles; problems %.500q do not mention %q", b.name, got.Articles, all, b.says)
			}
			t.Logf("%s: %.1f MB on disk, %.2f s, %d MB of memory, %d articles of %.1f MB, %d problems: %.150q", b.name, float64(len(data))/(1<<20), took.Seconds(), got.Peak>>20,
				got.Articles, float64(got.Bytes)/(1<<20), len(got.Problems), all)
		})
	}
}

// load loads a bomb in another process and returns its report and its processor time.
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

// peakMemory returns the peak memory of the process, if the system reports it.
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

// loadBomb loads a file as the program does, within limits that spare the machine.
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
