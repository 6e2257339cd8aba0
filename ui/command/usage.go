package command

import (
	"errors"
	"fmt"
	"os"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"lineup/model/text"
)

// mistyped returns an error if the path to open does not exist and looks like a misspelled command.
func mistyped(root *cobra.Command, args []string) error {
	if len(args) == 0 || strings.ContainsAny(args[0], `/\.`) {
		return nil
	}
	if _, err := os.Lstat(args[0]); err == nil {
		return nil
	}
	var names []string
	for _, c := range root.Commands() {
		names = append(names, c.Name())
	}
	if near := text.Nearest(args[0], names); near != "" {
		return fmt.Errorf("there is no file or command %q; did you mean lineup %s?", text.Line(args[0]), near)
	}
	return nil
}

// flagError returns what is wrong with a flag, and which one may have been meant.
func flagError(c *cobra.Command, err error) error {
	unknown, ok := errors.AsType[*pflag.NotExistError](err)
	if !ok {
		return err
	}
	var names []string
	c.Flags().VisitAll(func(f *pflag.Flag) { names = append(names, f.Name) })
	name := unknown.GetSpecifiedName()
	if near := text.Nearest(name, names); near != "" && len(name) > 1 {
		return fmt.Errorf("unknown flag --%s; did you mean --%s?", text.Line(name), near)
	}
	return fmt.Errorf("%w; %s --help lists the flags", err, c.CommandPath())
}

// noArguments is for commands that take no articles.
func noArguments(c *cobra.Command, args []string) error {
	if len(args) > 0 {
		return fmt.Errorf("%s takes no arguments; leave out %q", c.CommandPath(), text.Line(args[0]))
	}
	return nil
}

// queried requires something to search for.
func queried(_ *cobra.Command, args []string) error {
	if len(args) == 0 || strings.TrimSpace(args[0]) == "" {
		return errors.New("search for what? e.g. lineup search 'witch hunt' FOLDER")
	}
	return nil
}

// comparing requires at most one thing to compare; without any, the paths may have a single story.
func comparing(c *cobra.Command, _ []string) error {
	given := 0
	for _, name := range []string{"story", "utterance", "articles"} {
		if c.Flags().Changed(name) {
			given++
		}
	}
	if given > 1 {
		return errors.New("compare one thing at a time: --story, --utterance or --articles")
	}
	return nil
}
