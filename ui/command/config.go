package command

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/adrg/xdg"
	"github.com/spf13/cobra"

	"lineup/corpus/regular"
	"lineup/corpus/toml"
	"lineup/model/text"
	"lineup/ui/print"
	"lineup/ui/reader"
	"lineup/ui/reader/kit"
)

// A setting is something that config.toml may contain. Options that narrow a single run (--since, --outlet) are not
// among them: a forgotten setting must not hide articles.
type setting struct {
	name string // of a flag, or of a key of readerConfig
	says string
	is   string // default value in TOML
	flag bool
}

// settings returns all settings, in the order in which lineup config prints them.
func settings() []setting {
	return []setting{
		{"format", "how commands print: text, jsonl, csv, markdown or html", `"text"`, true},
		{"color", "auto, always or never; with never the reader has no colours either", `"auto"`, true},
		{"jobs", "how many articles to analyse at a time; 0 means one per processor", "0", true},
		{"strict", "exit with code 2 if anything could not be read", "false", true},
		{"contact", "an address that sites can reach you at, sent with every request of lineup fetch", `""`, true},
		{"plain", "for screen readers: no frames, signs in ASCII, one thing at a time", "false", true},
		{"theme", "the reader's colours: " + strings.Join(reader.Themes(), ", ") + ", or one of your own", `"auto"`, false},
		{"mouse", "whether the reader uses the mouse; if not, the terminal keeps it for selecting text", "false", false},
		{"signs", "frames and signs in the reader: " + strings.Join(reader.Signs(), ", ") + "; ascii if the terminal draws them too wide", `"unicode"`, false},
		{"rtl", "right-to-left text in the reader: " + strings.Join(reader.Orders(), ", ") + "; visual if the terminal shows it backwards", `"logical"`, false},
		{"measure", "the width of running text in the reader, in columns", "72", false},
		{"dates", "how the reader writes dates: " + strings.Join(reader.DateStyles(), ", "), `"day-month"`, false},
	}
}

// readerConfig is the part of config.toml that concerns only the reader.
type readerConfig struct {
	Theme   string                       `toml:"theme"`
	Mouse   bool                         `toml:"mouse"`
	Signs   string                       `toml:"signs"`
	RTL     string                       `toml:"rtl"`
	Measure int                          `toml:"measure"`
	Dates   string                       `toml:"dates"`
	Keys    map[string][]string          `toml:"keys"`
	Themes  map[string]map[string]string `toml:"themes"`
	Contact string                       `toml:"contact"` // sent with requests made by R; lineup fetch has a flag for it
}

// configPath returns the default path of the user's settings.
func configPath() string { return filepath.Join(xdg.ConfigHome, "lineup", "config.toml") }

// mostSettings is the maximum size of the settings in bytes.
const mostSettings = 1 << 20

// configure sets the flags that were not given, and the reader's settings, from the user's config.toml: the one named
// by --config, which must exist, or else the one in the XDG config folder, which need not.
func (s *session) configure(cmd *cobra.Command, _ []string) error {
	if err := s.fromFile(cmd); err != nil {
		return err
	}
	if s.color != "auto" && s.color != "always" && s.color != "never" {
		return fmt.Errorf("unknown color %q; use auto, always or never", s.color)
	}
	if f := print.Format(s.format); f != print.ClaimReview && !slices.Contains(print.Formats(), f) {
		return &print.UnfitFormatError{Format: f, Fit: print.Formats()}
	}
	if s.jobs < 0 {
		return fmt.Errorf("--jobs cannot be %d; 0 means one per processor", s.jobs)
	}
	return nil
}

// fromFile applies the settings of config.toml, if there is one.
func (s *session) fromFile(cmd *cobra.Command) error {
	path, asked := s.config, s.config != ""
	if !asked {
		path = configPath()
	}
	read := os.ReadFile // a file that the user names may be a pipe
	if !asked {
		read = func(path string) ([]byte, error) { return regular.Read(path, mostSettings) }
	}
	b, err := read(path)
	if errors.Is(err, fs.ErrNotExist) && !asked {
		return nil
	}
	if err != nil {
		return fmt.Errorf("cannot read the settings: %w", err)
	}
	if err := s.adopt(cmd, string(b)); err != nil {
		return fmt.Errorf("%s: %w", path, err)
	}
	return nil
}

// adopt applies the settings of a config.toml.
func (s *session) adopt(cmd *cobra.Command, file string) error {
	var given map[string]any
	if _, err := toml.Decode(file, &given); err != nil {
		return err
	}
	known := map[string]bool{"keys": false, "themes": false} // name -> whether it is a flag
	for _, k := range settings() {
		known[k.name] = k.flag
	}
	for _, name := range slices.Sorted(maps.Keys(given)) {
		isFlag, ok := known[name]
		if !ok {
			return unknownSetting(file, name, slices.Sorted(maps.Keys(known)))
		}
		if f := cmd.Flags().Lookup(name); isFlag && f != nil && !f.Changed {
			if err := f.Value.Set(fmt.Sprint(given[name])); err != nil {
				return fmt.Errorf("line %d: %s: %w", lineOf(file, name), name, err)
			}
		}
	}
	var r readerConfig
	if _, err := toml.Decode(file, &r); err != nil {
		return err
	}
	if cmd.Flags().Lookup("contact") == nil {
		s.contact = r.Contact
	}
	s.reader = reader.Settings{Theme: r.Theme, Mouse: r.Mouse, Signs: r.Signs, RTL: r.RTL, Measure: r.Measure, DateStyle: r.Dates, Keys: r.Keys, Own: r.Themes}
	return s.reader.Check()
}

// unknownSetting returns an error that names a setting that does not exist, and the one that may have been meant.
func unknownSetting(file, name string, known []string) error {
	hint := "the settings are " + strings.Join(known, ", ")
	if near := text.Nearest(name, known); near != "" {
		hint = fmt.Sprintf("did you mean %q? lineup config prints them all", near)
	}
	return fmt.Errorf("line %d: unknown setting %q; %s", lineOf(file, name), name, hint)
}

// lineOf returns the line of a file that sets a name, from 1.
func lineOf(file, name string) int {
	n := 0
	for line := range strings.Lines(file) {
		n++
		rest, ok := strings.CutPrefix(strings.TrimLeft(line, " \t[\"'"), name)
		if ok && strings.ContainsAny(rest[:min(len(rest), 2)], " =\"']") {
			return n
		}
	}
	return 1
}

// configCommand returns the command that prints every setting with its default, as a file to start from.
func (s *session) configCommand() *cobra.Command {
	return &cobra.Command{
		Use: "config", Short: "Print every setting with its default, as a config.toml to start from", Args: noArguments,
		// Its output helps to fix a broken file, so the file is not read.
		PersistentPreRunE: func(*cobra.Command, []string) error { return nil },
		RunE: func(*cobra.Command, []string) error {
			_, err := fmt.Fprint(s.stdout, defaultConfig(configPath()))
			return err
		},
	}
}

// defaultConfig returns a config.toml that sets nothing and explains everything.
func defaultConfig(path string) string {
	var b strings.Builder
	fmt.Fprintf(&b, "# Settings of lineup. Save this as %s\n# and remove the # from the lines you want to change. Flags override settings.\n", text.Line(path))
	for _, k := range settings() {
		fmt.Fprintf(&b, "\n# %s\n#%s = %s\n", k.says, k.name, k.is)
	}
	b.WriteString("\n# Your own theme, chosen by theme = \"mine\". Colours not set here come from base.\n" +
		"# A colour is \"#6cb4ff\", or \"0\" to \"255\" for one of the terminal's own.\n#[themes.mine]\n#base = \"auto\"\n")
	for _, c := range kit.DefaultColours() {
		fmt.Fprintf(&b, "#%s = %q  # on a light background %q\n", c.Token, c.Dark, c.Light)
	}
	b.WriteString("\n# The reader's keys, by action. A list replaces all the keys of its action.\n#[keys]\n")
	for _, k := range kit.DefaultKeys() {
		fmt.Fprintf(&b, "#%s = [%s]  # %s\n", k.Action, `"`+strings.Join(k.Keys, `", "`)+`"`, k.Does)
	}
	return b.String()
}
