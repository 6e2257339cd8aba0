package corpus

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"lineup/corpus/toml"

	"lineup/corpus/outlets"
)

// Start writes a starter into the lineup.toml of every loaded folder: an [[outlet]] to fill in for articles of
// unknown outlets, and, as comments, the fields that may hold what their records seem to lack. What is in a file
// stays and is not added again. Start returns the files it changed.
func (l *Ledger) Start(loaded *Loaded) (changed []string, err error) {
	unlock, err := l.alone()
	if err != nil {
		return nil, fmt.Errorf("lineup.toml cannot be written: %s", plainly(err))
	}
	defer unlock()
	for i := range l.pages[:len(l.pages)-1] { // all but the spare one
		p := &l.pages[i]
		done, fault := p.start(loaded)
		if fault != nil {
			err = errors.Join(err, fmt.Errorf("%s cannot be written: %s", p.file, plainly(fault)))
		} else if done {
			changed = append(changed, p.file)
		}
	}
	return changed, err
}

// start writes a starter into the file and reports whether it needed one.
func (p *page) start(loaded *Loaded) (bool, error) {
	old, err := readTOML(p.file)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return false, err
	}
	if err := toml.Unmarshal([]byte(old), new(map[string]any)); err != nil {
		return false, fmt.Errorf("it is not valid TOML: %s; fix it", tomlFault(err))
	}
	s := starter(old, loaded.below(filepath.Dir(p.file)))
	if s == old {
		return false, nil
	}
	return true, p.put(s)
}

// started is the information about a file that a starter is made from.
type started struct {
	id      string   // path below the folder
	maps    []string // suggested
	archive bool
	unknown []string // IDs of the file, or of its members, with articles of unknown outlets
	known   []string // the same with known outlets
	hosts   []string // hosts that stand for an outlet without a name
}

// below returns the files in a folder.
func (l *Loaded) below(dir string) (files []started) {
	from := 0
	for i := range l.Files {
		f := &l.Files[i]
		articles := l.Articles[from : from+f.Articles]
		from += f.Articles
		id, err := relative(dir, f.Path)
		if err != nil || f.Path == "-" || strings.HasPrefix(id, "..") {
			continue
		}
		s := started{id: filepath.ToSlash(id), maps: f.suggest(articles), archive: f.Archive}
		for _, a := range articles {
			at := s.id + filepath.ToSlash(strings.TrimPrefix(a.File, f.Path))
			if !a.Outlet.Known() {
				s.unknown = append(s.unknown, at)
				continue
			}
			s.known = append(s.known, at)
			if a.OutletFrom == "url" && a.Outlet.Name == outlets.Host(a.URL) {
				s.hosts = append(s.hosts, a.Outlet.Name)
			}
		}
		files = append(files, s)
	}
	return files
}

// relative returns a path relative to a folder, whichever way either is given.
func relative(dir, p string) (string, error) {
	absDir, err := filepath.Abs(dir)
	if err != nil {
		return "", err
	}
	abs, err := filepath.Abs(p)
	if err != nil {
		return "", err
	}
	return filepath.Rel(absDir, abs)
}

const starterHead = `# What lineup cannot know about this folder. Fill in what is empty, and remove the #
# where a line is right; lineup check shows what is still missing.
`

// maxStarted limits the blocks of each kind in a starter.
const maxStarted = 50

// starter returns a lineup.toml with blocks for what the user may have to fill in about files.
func starter(s string, files []started) string {
	blocks := slices.Concat(outletBlocks(s, files), hostBlocks(s, files), mapBlocks(s, files))
	if len(blocks) > 0 && strings.TrimSpace(s) == "" {
		s = starterHead
	}
	for _, b := range blocks {
		s = withBlock(s, b)
	}
	return s
}

// outletBlocks returns blocks for the articles of unknown outlets, one per folder.
func outletBlocks(s string, files []started) (blocks []string) {
	unknown, known := map[string][]string{}, map[string]bool{}
	var dirs []string
	for _, f := range files {
		for _, id := range f.unknown {
			dir := path.Dir(id)
			if unknown[dir] == nil {
				dirs = append(dirs, dir)
			}
			if !slices.Contains(unknown[dir], id) {
				unknown[dir] = append(unknown[dir], id)
			}
		}
		for _, id := range f.known {
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

// hostBlocks returns blocks for outlets of which only the host is known.
func hostBlocks(s string, files []started) (blocks []string) {
	var hosts []string
	for _, f := range files {
		hosts = append(hosts, f.hosts...)
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
func mapBlocks(s string, files []started) (blocks []string) {
	for _, f := range files {
		pattern := escaped(f.id)
		if f.archive {
			pattern += "/**"
		}
		head := "#[map." + tomlString(pattern) + "]\n"
		if len(f.maps) == 0 || strings.Contains(s, head[1:]) || len(blocks) == maxStarted {
			continue
		}
		lines := []string{head}
		for _, m := range f.maps {
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
	return seenTOML(strings.TrimSuffix(strings.TrimPrefix(string(b), "S = "), "\n"))
}
