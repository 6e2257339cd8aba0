package decisions

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"lineup/corpus/toml"
)

// Start writes a starter into the lineup.toml of every opened folder, from what is unsettled in it:
// an [[outlet]] to fill in for articles from unknown outlets, and, as comments, the fields that may
// hold what their records seem to lack. What is in a file stays and is not added again. Start
// returns the files it changed.
func (l *Ledger) Start(unsettled func(dir string) []Unsettled) (changed []string, err error) {
	unlock, err := l.alone()
	if err != nil {
		return nil, fmt.Errorf("lineup.toml cannot be written: %s", plainly(err))
	}
	defer unlock()
	for i := range l.pages[:len(l.pages)-1] { // all but the spare one
		p := &l.pages[i]
		done, fault := p.start(unsettled)
		if fault != nil {
			err = errors.Join(err, fmt.Errorf("%s cannot be written: %s", p.file, plainly(fault)))
		} else if done {
			changed = append(changed, p.file)
		}
	}
	return changed, err
}

// start writes a starter into the file and reports whether it needed one.
func (p *page) start(unsettled func(dir string) []Unsettled) (bool, error) {
	old, err := Read(p.file)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return false, err
	}
	if err := toml.Unmarshal([]byte(old), new(map[string]any)); err != nil {
		return false, fmt.Errorf("it is not valid TOML: %s; fix it", toml.Fault(err))
	}
	s := starter(old, unsettled(filepath.Dir(p.file)))
	if s == old {
		return false, nil
	}
	return true, p.put(s)
}

// Unsettled is what a starter may have to ask about one file of a folder.
type Unsettled struct {
	ID      string   // path below the folder
	Maps    []string // suggested, such as "title=Kop"
	Archive bool     // the file is an archive
	Unknown []string // IDs of the file, or of its members, with articles from unknown outlets
	Known   []string // the same with known outlets
	Hosts   []string // hosts used as the name of an outlet
}

const starterHead = `# What lineup cannot know about this folder. Fill in what is empty, and remove the #
# from lines that are right; lineup check shows what is still missing.
`

// maxStarted limits the blocks of each kind in a starter.
const maxStarted = 50

// starter returns a lineup.toml with blocks for what the user may have to fill in about files.
func starter(s string, files []Unsettled) string {
	blocks := slices.Concat(outletBlocks(s, files), hostBlocks(s, files), mapBlocks(s, files))
	if len(blocks) > 0 && strings.TrimSpace(s) == "" {
		s = starterHead
	}
	for _, b := range blocks {
		s = withBlock(s, b)
	}
	return s
}

// outletBlocks returns blocks for the articles from unknown outlets, one per folder.
func outletBlocks(s string, files []Unsettled) (blocks []string) {
	unknown, known := map[string][]string{}, map[string]bool{}
	var dirs []string
	for _, f := range files {
		for _, id := range f.Unknown {
			dir := path.Dir(id)
			if unknown[dir] == nil {
				dirs = append(dirs, dir)
			}
			if !slices.Contains(unknown[dir], id) {
				unknown[dir] = append(unknown[dir], id)
			}
		}
		for _, id := range f.Known {
			known[path.Dir(id)] = true
		}
	}
	slices.Sort(dirs)
	for _, dir := range dirs {
		patterns := unknown[dir]
		if !known[dir] {
			patterns = []string{strings.TrimSuffix(escaped(dir+"/"), "/") + "/*"}
		} else {
			for i, p := range patterns {
				patterns[i] = escaped(p)
			}
		}
		patterns = slices.DeleteFunc(patterns, func(p string) bool { return strings.Contains(s, tomlString(p)) })
		if len(patterns) == 0 || len(blocks) == maxStarted {
			continue
		}
		files := "file = " + tomlString(patterns[0])
		if len(patterns) > 1 {
			for i, p := range patterns {
				patterns[i] = tomlString(p)
			}
			files = "files = [\n  " + strings.Join(patterns, ",\n  ") + ",\n]"
		}
		blocks = append(blocks, "[[outlet]]\nname = \"\"\n"+files+"\n")
	}
	return blocks
}

// hostBlocks returns blocks for outlets known only by their host.
func hostBlocks(s string, files []Unsettled) (blocks []string) {
	var hosts []string
	for _, f := range files {
		hosts = append(hosts, f.Hosts...)
	}
	slices.Sort(hosts)
	for _, h := range slices.Compact(hosts) {
		if q := tomlString(h); !strings.Contains(s, q) && len(blocks) < maxStarted {
			blocks = append(blocks, "[[outlet]]\nname = "+q+"\ndomains = ["+q+"]\n")
		}
	}
	return blocks
}

// mapBlocks returns comments that suggest field mappings.
func mapBlocks(s string, files []Unsettled) (blocks []string) {
	for _, f := range files {
		pattern := escaped(f.ID)
		if f.Archive {
			pattern += "/**"
		}
		head := "#[map." + tomlString(pattern) + "]\n"
		if len(f.Maps) == 0 || strings.Contains(s, head[1:]) || len(blocks) == maxStarted {
			continue
		}
		lines := []string{head}
		for _, m := range f.Maps {
			fact, field, _ := strings.Cut(m, "=")
			lines = append(lines, "#"+fact+" = "+tomlString(field)+"\n")
		}
		blocks = append(blocks, strings.Join(lines, ""))
	}
	return blocks
}

// escaped returns a path as a pattern that matches nothing else.
func escaped(p string) string {
	if p == "." {
		return p
	}
	p = strings.NewReplacer(`\`, `\\`, "*", `\*`, "?", `\?`, "[", `\[`).Replace(p)
	if !strings.Contains(p, "/") {
		p = "./" + p
	}
	return p
}

// tomlString returns a string in TOML notation.
func tomlString(s string) string {
	b, err := toml.Marshal(struct{ S string }{s})
	if err != nil {
		return `""`
	}
	return escapeTOML(strings.TrimSuffix(strings.TrimPrefix(string(b), "S = "), "\n"))
}
