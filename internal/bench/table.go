package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"os/exec"
	"slices"
	"strconv"
	"text/tabwriter"
)

// subject is a corpus to measure.
type subject struct {
	name  string
	paths []string
}

// table measures the subjects, each run in a process of its own, and writes the medians side by side, with the
// ratio of the last to the first.
func table(ctx context.Context, out io.Writer, runs int, subjects []subject) error {
	columns := make([]figures, len(subjects))
	for i, s := range subjects {
		var all []figures
		for range max(runs, 1) {
			f, err := once(ctx, s.paths)
			if err != nil {
				return fmt.Errorf("%s: %w", s.name, err)
			}
			all = append(all, f)
		}
		columns[i] = medians(all)
	}
	w := tabwriter.NewWriter(out, 0, 0, 2, ' ', tabwriter.AlignRight)
	for _, s := range subjects {
		fmt.Fprintf(w, "\t%s", s.name)
	}
	fmt.Fprintln(w, "\tgrowth\t")
	largest := columns[len(columns)-1]
	for _, f := range largest {
		fmt.Fprintf(w, "%s", f.Name)
		for _, c := range columns {
			fmt.Fprintf(w, "\t%s %s", amount(c.value(f.Name)), f.Unit)
		}
		if first := columns[0].value(f.Name); first > 0 {
			fmt.Fprintf(w, "\t%.1f", f.Value/first)
		}
		fmt.Fprintln(w, "\t")
	}
	return w.Flush()
}

// amount formats a number with four digits, and a large one with all of them.
func amount(v float64) string {
	if v >= 1000 {
		return strconv.FormatFloat(v, 'f', 0, 64)
	}
	return strconv.FormatFloat(v, 'g', 4, 64)
}

// once measures the paths once: read from scratch, and opened again from a cache.
func once(ctx context.Context, paths []string) (figures, error) {
	dir, err := os.MkdirTemp("", "lineup-bench")
	if err != nil {
		return nil, err
	}
	defer func() { _ = os.RemoveAll(dir) }()
	cold, err := inProcess(ctx, "measure", dir, paths)
	if err != nil {
		return nil, err
	}
	again, err := inProcess(ctx, "reopen", dir, paths)
	return slices.Concat(cold, again), err
}

// inProcess measures the paths in a process of its own, so that runs do not share memory.
func inProcess(ctx context.Context, what, cache string, paths []string) (figures, error) {
	program, err := os.Executable()
	if err != nil {
		return nil, err
	}
	cmd := exec.CommandContext(ctx, program, append([]string{what, "-cache", cache}, paths...)...)
	cmd.Stderr = os.Stderr
	cmd.Env = append(os.Environ(), "GOGC=40") // as in main
	out, err := cmd.Output()
	if err != nil {
		return nil, err
	}
	var f figures
	err = json.NewDecoder(bytes.NewReader(out)).Decode(&f)
	if err == nil {
		f.add(what+", processor time", "s", (cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime()).Seconds())
	}
	return f, err
}

// medians returns the medians of several runs that measured the same things.
func medians(runs []figures) figures {
	out := slices.Clone(runs[0])
	for row := range out {
		values := make([]float64, 0, len(runs))
		for _, f := range runs {
			values = append(values, f.value(out[row].Name))
		}
		slices.Sort(values)
		out[row].Value = values[len(values)/2]
	}
	return out
}
