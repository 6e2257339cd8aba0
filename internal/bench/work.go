package main

import (
	"bufio"
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
)

// counter is this command, built so that every block of the program counts how often it is entered, with the tool
// that reads the counts.
type counter struct{ program, reader string }

// newCounter builds a counter in a folder. It needs the module's sources and the go command.
func newCounter(ctx context.Context, dir string) (*counter, error) {
	program := filepath.Join(dir, "bench")
	cmd := exec.CommandContext(ctx, "go", "build", "-cover", "-covermode=atomic", "-coverpkg=lineup/internal/bench,lineup/model/...,lineup/corpus/...",
		"-o", program, "lineup/internal/bench")
	cmd.Stderr = os.Stderr
	if err := cmd.Run(); err != nil {
		return nil, err
	}
	reader, err := exec.CommandContext(ctx, "go", "tool", "-n", "covdata").Output()
	return &counter{program, strings.TrimSpace(string(reader))}, err
}

// work counts the statements executed to load, analyse and index a shape of this many bytes. The result is the
// same, or nearly so, on every run and every machine.
func (c *counter) work(ctx context.Context, shape string, size int) (int, error) {
	dir, err := os.MkdirTemp("", "lineup-bench")
	if err != nil {
		return 0, err
	}
	defer func() { _ = os.RemoveAll(dir) }()
	cmd := exec.CommandContext(ctx, c.program, "shape", "-size", strconv.Itoa(size), shape)
	cmd.Stderr = os.Stderr
	cmd.Env = append(os.Environ(), "GOCOVERDIR="+dir)
	if err := cmd.Run(); err != nil {
		return 0, err
	}
	counts := filepath.Join(dir, "counts")
	if text, err := exec.CommandContext(ctx, c.reader, "textfmt", "-i="+dir, "-o="+counts).CombinedOutput(); err != nil {
		return 0, fmt.Errorf("%w: %s", err, text)
	}
	f, err := os.Open(counts)
	if err != nil {
		return 0, err
	}
	defer func() { _ = f.Close() }()
	n := 0
	for lines := bufio.NewScanner(f); lines.Scan(); {
		block, numbers, _ := strings.Cut(lines.Text(), " ") // FILE:FROM,TO STATEMENTS TIMES
		var statements, times int
		if _, err := fmt.Sscan(numbers, &statements, &times); err != nil || strings.HasPrefix(block, "lineup/internal/bench/") {
			continue // the first line, and the code that makes the input
		}
		n += statements * times
	}
	if n == 0 {
		return 0, fmt.Errorf("%s: nothing was counted", shape)
	}
	return n, nil
}
