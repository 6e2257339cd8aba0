package main

import (
	"errors"
	"fmt"
	"os"
	"slices"
	"strings"
	"time"
)

// A sample is what the program uses at one time.
type sample struct {
	rss, heap  int // kilobytes
	goroutines int
}

// tell measures and prints.
func (s *soak) tell() {
	m := sample{rss: s.rss()}
	if b, err := os.ReadFile(s.metrics()); err == nil {
		_, _ = fmt.Sscanf(string(b), "%d goroutines, %d KB", &m.goroutines, &m.heap)
	}
	s.all = append(s.all, m)
	now := time.Now().Format(time.TimeOnly)
	fmt.Fprintf(s.out, "%s  %6d keys  %5d MB resident  %5d MB heap  %3d goroutines\n", now, s.keys, m.rss>>10, m.heap>>10, m.goroutines)
}

// rss returns the resident memory in kilobytes; 0 if the system does not provide it.
func (s *soak) rss() (kb int) {
	b, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", s.cmd.Process.Pid))
	if err != nil {
		return 0
	}
	for line := range strings.Lines(string(b)) {
		if n, _ := fmt.Sscanf(line, "VmRSS: %d kB", &kb); n == 1 {
			return kb
		}
	}
	return 0
}

// The difference allowed between the second quarter of the time and the last: the first quarter is the program's
// start, and the memory for joining many articles comes and goes.
const (
	mostGrowth     = 1.15 // of memory, by the median
	moreGoroutines = 8
)

// flat reports an error if the last quarter of the time took more than the second.
func (s *soak) flat() error {
	n := len(s.all)
	if n < 8 {
		return fmt.Errorf("only %d samples: too few to tell whether anything grows", n)
	}
	early, late := s.all[n/4:n/2], s.all[3*n/4:]
	rss := [2]int{median(early, func(x sample) int { return x.rss }), median(late, func(x sample) int { return x.rss })}
	gs := [2]int{median(early, func(x sample) int { return x.goroutines }), median(late, func(x sample) int { return x.goroutines })}
	fmt.Fprintf(s.out, "%d keys; resident %d MB, then %d MB; goroutines %d, then %d\n", s.keys, rss[0]>>10, rss[1]>>10, gs[0], gs[1])
	if float64(rss[1]) > mostGrowth*float64(rss[0]) || gs[1] > gs[0]+moreGoroutines {
		return errors.New("it grows")
	}
	fmt.Fprintln(s.out, "flat")
	return nil
}

func median(of []sample, what func(sample) int) int {
	all := make([]int, len(of))
	for i := range of {
		all[i] = what(of[i])
	}
	slices.Sort(all)
	return all[len(all)/2]
}
