package corpus

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"path/filepath"
	"strings"
	"sync"

	"lineup/corpus/decisions"
	"lineup/corpus/fetched"
	"lineup/corpus/outlets"
	"lineup/corpus/regular"
	"lineup/corpus/toml"
	"lineup/model"
	"lineup/model/decide"
)

// root is a folder of articles with the user's settings for it.
type root struct {
	file  string // the path of its lineup.toml
	below string // path of the folder below the file's, as in openedFolder
	known *outlets.Registry
	rules []rule
	maps  []fieldMap // in order of precedence
	sum   string     // digest of the settings, to detect a change; "" for none

	shelf   fetched.Shelf // of the files that lineup fetch brought
	shelfAt string        // path of the shelf's folder below the opened one, "desk/"
}

// rule assigns an outlet to the files that match a pattern.
type rule struct {
	pattern string
	outlet  outlets.Entry
}

// tomlOutlet is an [[outlet]] of lineup.toml: an outlet with its names, its domains and its files.
type tomlOutlet struct {
	Name    *string  `toml:"name"`
	Short   string   `toml:"short"`
	File    string   `toml:"file"`
	Files   []string `toml:"files"`
	Domains []string `toml:"domains"`
	Aliases []string `toml:"aliases"`
	Agency  *bool    `toml:"agency"`
}

// plainRoot returns a folder without settings.
var plainRoot = sync.OnceValue(func() *root { return &root{known: outlets.New()} })

// readRoot reads the lineup.toml that governs a folder (see Governing). A broken one is a problem and has no effect.
func readRoot(dir string) (*root, []model.Problem) {
	above, below := decisions.Governing(dir)
	name := filepath.Join(above, decisions.File)
	data, err := decisions.Read(name)
	if errors.Is(err, fs.ErrNotExist) {
		return plainRoot(), nil
	}
	if err != nil {
		return plainRoot(), []model.Problem{{File: name, What: regular.Reason(err)}}
	}
	r, problems := parseRoot(data)
	if r.file, r.below = name, below; r.sum != "" {
		r.sum = digest(r.sum + below)
	}
	for i := range problems {
		problems[i].File = name
	}
	return r, problems
}

// parseRoot parses the outlets and field maps of a lineup.toml.
func parseRoot(data string) (*root, []model.Problem) {
	var c struct {
		Outlet []tomlOutlet   `toml:"outlet"`
		Map    map[string]any `toml:"map"`
	}
	if _, err := toml.Decode(data, &c); err != nil {
		line := 0
		if pe, ok := errors.AsType[toml.ParseError](err); ok {
			line = pe.Position.Line
		}
		return &root{known: plainRoot().known}, []model.Problem{{Line: line, What: "not used, because it is not valid TOML: " + toml.Fault(err)}}
	}
	var problems []model.Problem
	maps, faults := parseMaps(c.Map)
	for _, what := range faults {
		problems = append(problems, model.Problem{What: what})
	}
	if len(c.Outlet) == 0 && len(maps) == 0 {
		return &root{known: plainRoot().known}, problems
	}
	var further []outlets.Entry
	var rules []rule
	for _, o := range c.Outlet {
		if o.Name == nil || strings.TrimSpace(*o.Name) == "" {
			if o.Name != nil && (o.File != "" || len(o.Files) > 0) {
				continue // still to be filled in
			}
			problems = append(problems, model.Problem{What: "an [[outlet]] without a name is ignored"})
			continue
		}
		e := o.entry()
		further = append(further, e)
		for _, pattern := range append([]string{o.File}, o.Files...) {
			if pattern == "" {
				continue
			}
			if _, err := path.Match(pattern, ""); err != nil {
				problems = append(problems, model.Problem{What: "the pattern " + pattern + " is not valid"})
				continue
			}
			rules = append(rules, rule{pattern, e})
		}
	}
	known := plainRoot().known
	if len(further) > 0 {
		known = outlets.New(further...)
	}
	return &root{known: known, rules: rules, maps: maps, sum: digest(fmt.Sprint(further, rules, maps))}, problems
}

// entry returns the outlet as a registry entry. Whatever the user leaves out comes from the registry's entry of that
// name, if any.
func (o *tomlOutlet) entry() outlets.Entry {
	e, ok := plainRoot().known.Named(*o.Name)
	if !ok {
		e = outlets.Entry{}
	}
	e.Name = oneLine(*o.Name)
	e.Everyday = false
	if o.Short != "" {
		e.Short = outlets.Short(oneLine(o.Short))
	} else if !ok {
		e.Short = outlets.Short(e.Name)
	}
	if o.Agency != nil {
		e.Agency = *o.Agency
	}
	e.Domains = append(e.Domains, o.Domains...)
	e.Aliases = append(e.Aliases, o.Aliases...)
	return e
}

// outletOf returns the outlet that lineup.toml assigns to a file, given its path below the folder.
func (r *root) outletOf(id string) (outlets.Entry, bool) {
	for _, rule := range r.rules {
		if decide.Matches(rule.pattern, r.below+id) {
			return rule.outlet, true
		}
	}
	return outlets.Entry{}, false
}
