package main

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/BurntSushi/toml"
	"github.com/adrg/xdg"
	"github.com/spf13/cobra"
)

// configurable are the flags that config.toml may set, by the same names. What
// narrows a single run (--since, --outlet) is not among them: a forgotten setting
// must not hide articles.
func configurable() []string { return []string{"color", "format", "jobs", "strict"} }

// configure sets the flags that were not given from the user's config.toml: that of
// --config, which must be there, or else the one in the XDG config folder, which
// need not.
func (s *session) configure(cmd *cobra.Command, _ []string) error {
	path, asked := s.config, s.config != ""
	if !asked {
		path = filepath.Join(xdg.ConfigHome, "lineup", "config.toml")
	}
	b, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) && !asked {
		return nil
	}
	if err != nil {
		return fmt.Errorf("the settings cannot be read: %w", err)
	}
	var given map[string]any
	if _, err := toml.Decode(string(b), &given); err != nil {
		return fmt.Errorf("%s: %w", path, err)
	}
	for _, name := range slices.Sorted(maps.Keys(given)) {
		if !slices.Contains(configurable(), name) {
			return fmt.Errorf("%s: no setting %q; there are %s", path, name, strings.Join(configurable(), ", "))
		}
		if f := cmd.Flags().Lookup(name); f != nil && !f.Changed {
			if err := f.Value.Set(fmt.Sprint(given[name])); err != nil {
				return fmt.Errorf("%s: %s: %w", path, name, err)
			}
		}
	}
	return nil
}
