package command

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"

	"github.com/spf13/cobra"

	"lineup/corpus"
	"lineup/corpus/archive"
	"lineup/corpus/fetched"
	"lineup/model"
	"lineup/model/text"
	"lineup/ui/print"
)

// check returns the command that reports what was understood and writes down what the user may need to fill in. It
// matters most when no article could be read.
func (s *session) check() *cobra.Command {
	fix := false
	cmd := &cobra.Command{
		Use: "check [PATH ...]", Short: "Report what was understood, guessed, left out or missing in each file, and how to fix it",
		RunE: func(cmd *cobra.Command, paths []string) error {
			loaded, err := s.look(cmd.Context(), paths)
			if unreadable, ok := errors.AsType[*archive.UnreadableError](err); ok {
				loaded = unreadable.Loaded
				err = errors.Join(err, s.write(print.Check(&model.Corpus{Problems: loaded.Problems}, loaded.Sources())))
			}
			if fix && loaded != nil {
				err = errors.Join(err, s.fix(paths, loaded))
			}
			return err
		},
	}
	cmd.Flags().BoolVar(&fix, "fix", false, "add entries for you to fill in to the folder's lineup.toml, without changing the rest")
	return cmd
}

// look reads the files without analysing their articles, and writes what was understood.
func (s *session) look(ctx context.Context, paths []string) (loaded *corpus.Loaded, err error) {
	err = inTime(ctx, printGrace, func(ctx context.Context) error {
		led := ledger(paths)
		a, err := s.archive(paths, led, s.uncached)
		if err != nil {
			return err
		}
		tell, done := s.progress()
		c, l, err := a.Look(ctx, tell)
		done()
		if unreadable, ok := errors.AsType[*archive.UnreadableError](err); ok {
			s.tell(unreadable.Problems)
		}
		if err != nil {
			return err
		}
		loaded = l
		s.aside(led)
		s.tell(c.Problems)
		all := *c
		var files []string
		for _, s := range l.Sources() {
			files = append(files, s.File)
		}
		all.Problems = slices.Concat(c.Problems, fetchedProblems(paths, files))
		if err := s.write(print.Check(&all, l.Sources())); err != nil {
			return err
		}
		return s.strictly(len(c.Problems))
	})
	return loaded, err
}

// fetchedProblems reports what has since happened to the files that lineup fetch brought, in the paths and in the folders
// below them that have some of the files. It reads each of them again, which only a check justifies.
func fetchedProblems(paths, files []string) (all []model.Problem) {
	looked := map[string]bool{}
	for _, p := range paths {
		info, err := os.Stat(p)
		switch {
		case err != nil: // standard input, or a problem that loading reports
		case !info.IsDir():
			of := func(other model.Problem) bool { return other.File != filepath.Clean(p) }
			all = append(all, slices.DeleteFunc(fetched.Check(filepath.Dir(p)), of)...)
		default:
			all = append(all, fetched.Check(p)...)
			looked[filepath.Clean(p)] = true
		}
	}
	for _, file := range files { // a fetched folder may be one of many opened together
		for dir := filepath.Dir(file); !looked[dir]; dir = filepath.Dir(dir) {
			looked[dir] = true
			if underAny(dir, paths) && fetched.Is(filepath.Join(dir, fetched.Name)) {
				all = append(all, fetched.Check(dir)...)
			}
		}
	}
	return all
}

// underAny reports whether a folder lies inside one of the paths.
func underAny(dir string, paths []string) bool {
	return slices.ContainsFunc(paths, func(p string) bool {
		below, err := filepath.Rel(p, dir)
		return err == nil && below != "." && filepath.IsLocal(below)
	})
}

// fix adds the entries that a lineup.toml may need.
func (s *session) fix(paths []string, loaded *corpus.Loaded) error {
	changed, err := ledger(paths).Start(loaded.Unsettled)
	for _, file := range changed {
		fmt.Fprintln(s.stderr, text.Line("added to "+file+
			": entries for you to fill in; open it, fill in what is empty, remove the # from lines that are right, and run lineup check again"))
	}
	if err == nil && len(changed) == 0 {
		fmt.Fprintln(s.stderr, "nothing to add to lineup.toml; anything that lineup check lists has to be fixed in the files themselves")
	}
	return err
}
