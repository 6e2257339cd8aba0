package main

import (
	"bufio"
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"lineup/model"
	"lineup/model/search"
	"lineup/model/text"
)

// othersRuns is the number of runs of a query for the median.
const othersRuns = 5

// others searches for two words of a quote, once with the index and once with each installed program that might be
// used instead: fzf over the quotes as lines, ripgrep over the texts as lines, SQLite FTS5 over the quotes. Their
// figures include the start of their process, as their users experience it.
func others(ctx context.Context, f *figures, c *model.Corpus, ix *search.Index) error {
	words := twoWords(c)
	if words == nil {
		return nil
	}
	err := timed(f, "two words: lineup", func() error {
		_, err := ix.Search(ctx, strings.Join(words, " ")+" ", 100)
		return err
	})
	if err != nil {
		return err
	}
	dir, err := os.MkdirTemp("", "lineup-bench")
	if err != nil {
		return err
	}
	defer func() { _ = os.RemoveAll(dir) }()
	quotes, texts := filepath.Join(dir, "quotes"), filepath.Join(dir, "texts")
	if err := writeLines(quotes, len(c.Quotes), c.QuoteText); err != nil {
		return err
	}
	if err := writeLines(texts, len(c.Articles), func(i int) string { return c.Articles[i].Text }); err != nil {
		return err
	}
	a, b := words[0], words[1]
	for _, o := range []struct{ name, command string }{
		{"fzf", fmt.Sprintf("fzf --filter %q < %q", "'"+a+" '"+b, quotes)},
		{"rg", fmt.Sprintf("rg -i -c %q %q", a+".*"+b+"|"+b+".*"+a, texts)},
		{"sqlite3", fmt.Sprintf(`sqlite3 %q "select count(*) from q where q match '%s %s'"`, quotes+".db", a, b)},
	} {
		if _, err := exec.LookPath(o.name); err != nil {
			continue
		}
		if o.name == "sqlite3" {
			began := time.Now()
			fill := fmt.Sprintf("create virtual table q using fts5(words);\n.mode ascii\n.separator \"\\037\" \"\\n\"\n.import %s q\n", quotes)
			cmd := exec.CommandContext(ctx, "sqlite3", quotes+".db")
			cmd.Stdin = strings.NewReader(fill)
			if err := cmd.Run(); err != nil {
				continue // built without FTS5
			}
			f.add("sqlite3: index of the quotes", "s", time.Since(began).Seconds())
		}
		err := timed(f, "two words: "+o.name, func() error {
			return exec.CommandContext(ctx, "sh", "-c", o.command+" > /dev/null").Run()
		})
		if err != nil {
			return fmt.Errorf("%s: %w", o.name, err)
		}
	}
	return nil
}

// timed adds the median of several runs, in milliseconds.
func timed(f *figures, name string, do func() error) error {
	took := make([]float64, othersRuns)
	for i := range took {
		began := time.Now()
		if err := do(); err != nil {
			return err
		}
		took[i] = time.Since(began).Seconds() * 1e3
	}
	slices.Sort(took)
	f.add(name, "ms", took[othersRuns/2])
	return nil
}

// twoWords returns the two longest words made of letters alone in a quote from the middle; nil if there are none.
func twoWords(c *model.Corpus) []string {
	for q := len(c.Quotes) / 2; q < len(c.Quotes); q++ {
		var words []string
		for w := range strings.FieldsSeq(strings.ToLower(c.QuoteText(q))) {
			if strings.Trim(w, "abcdefghijklmnopqrstuvwxyz") == "" && !slices.Contains(words, w) {
				words = append(words, w)
			}
		}
		slices.SortStableFunc(words, func(a, b string) int { return len(b) - len(a) })
		if len(words) > 1 {
			return words[:2]
		}
	}
	return nil
}

// writeLines writes each text as one line of a file.
func writeLines(file string, n int, of func(int) string) error {
	f, err := os.Create(file)
	if err != nil {
		return err
	}
	w := bufio.NewWriter(f)
	for i := range n {
		_, _ = w.WriteString(text.Line(of(i)) + "\n") // Flush reports errors
	}
	if err := w.Flush(); err != nil {
		_ = f.Close() // the first error is reported
		return err
	}
	return f.Close()
}
