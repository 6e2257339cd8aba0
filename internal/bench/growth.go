package main

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"text/tabwriter"
	"time"

	"lineup/model"
	"lineup/model/analyse"
	"lineup/model/search"
)

// counted is the smaller size of a shape, in bytes, for counting its work.
const counted = 30_000

// growth measures the hostile shapes with a word in their names, each at a size in bytes and at twice that, and
// writes a table: the processor time of both, their ratio, the step that takes most of it, and the ratio of the
// work, counted at smaller sizes.
func growth(ctx context.Context, out io.Writer, size, runs int, word string) error {
	dir, err := os.MkdirTemp("", "lineup-bench")
	if err != nil {
		return err
	}
	defer func() { _ = os.RemoveAll(dir) }()
	c, err := newCounter(ctx, dir)
	if err != nil {
		return err
	}
	w := tabwriter.NewWriter(out, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintf(w, "shape\t%d KB\t%d KB\tgrowth\tof it\tgrowth of work\t\n", size/1000, 2*size/1000)
	for _, s := range shapes() {
		if !strings.Contains(s.name, word) {
			continue
		}
		var took [2]figures
		var did [2]int
		for i := range took {
			if took[i], err = shapeTimes(ctx, s.name, (1+i)*size, runs); err != nil {
				return fmt.Errorf("%s: %w", s.name, err)
			}
			if did[i], err = c.work(ctx, s.name, (1+i)*counted); err != nil {
				return fmt.Errorf("%s: %w", s.name, err)
			}
		}
		few, many := took[0].value(whole), took[1].value(whole)
		step := longest(took[1])
		fmt.Fprintf(w, "%s\t%.2f s\t%.2f s\t%.1f\t%s %.2f\t%.2f\t\n", s.name, few, many, many/max(few, .01), step.Name, step.Value,
			float64(did[1])/float64(did[0]))
	}
	return w.Flush()
}

// longest returns the step that takes most processor time.
func longest(f figures) figure {
	var most figure
	for _, x := range f {
		if name, ok := strings.CutSuffix(x.Name, ofProcessors); ok && x.Value >= most.Value {
			most = figure{Name: name, Value: x.Value}
		}
	}
	return most
}

// shapeTimes returns the medians of several runs over a shape.
func shapeTimes(ctx context.Context, name string, size, runs int) (figures, error) {
	var all []figures
	for range max(runs, 1) {
		f, err := shapeInProcess(ctx, name, size)
		if err != nil {
			return nil, err
		}
		all = append(all, f)
	}
	return medians(all), nil
}

// whole is the name of the figure for all steps together.
const whole = "all"

// tooLong is the time limit for a shape at one size.
const tooLong = 2 * time.Minute

// shapeInProcess measures a shape in a process of its own.
func shapeInProcess(ctx context.Context, name string, size int) (figures, error) {
	program, err := os.Executable()
	if err != nil {
		return nil, err
	}
	ctx, cancel := context.WithTimeout(ctx, tooLong)
	defer cancel()
	cmd := exec.CommandContext(ctx, program, "shape", "-size", strconv.Itoa(size), name)
	cmd.Stderr = os.Stderr
	cmd.Env = append(os.Environ(), "GOGC=40") // as in main
	text, err := cmd.Output()
	if ctx.Err() != nil {
		return figures{{"more than", "s", tooLong.Seconds()}, {whole, "s", tooLong.Seconds()}}, nil
	}
	if err != nil {
		return nil, err
	}
	var f figures
	return f, json.Unmarshal(text, &f)
}

// measureShape writes the processor time of every step over a shape of about size bytes as JSON, with the total
// last.
func measureShape(ctx context.Context, out io.Writer, name string, size int) error {
	i := slices.IndexFunc(shapes(), func(s shape) bool { return s.name == name })
	if i < 0 {
		return fmt.Errorf("no shape %q", name)
	}
	s := shapes()[i]
	dir, err := os.MkdirTemp("", "lineup-bench")
	if err != nil {
		return err
	}
	defer func() { _ = os.RemoveAll(dir) }()
	file := filepath.Join(dir, s.file())
	if err := os.WriteFile(file, []byte(s.make(max(1, size/s.unit))), 0o600); err != nil {
		return err
	}
	var f figures
	began := spent()
	w := watch{into: &f}
	w.next("load")
	loaded, err := load(ctx, []string{file})
	if err != nil {
		return err
	}
	w.next("reading quotes")
	c, err := analyse.Run(ctx, loaded.Articles, nil, analyse.Options{Jobs: 1, Progress: func(p model.Progress) { w.next(p.Step) }})
	if err != nil {
		return err
	}
	w.next("index")
	search.New(c)
	w.next("")
	f.add(whole, "s", spent()-began)
	return json.NewEncoder(out).Encode(f)
}
