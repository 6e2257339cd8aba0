package print

import (
	"cmp"
	"fmt"
	"maps"
	"path"
	"slices"
	"strconv"
	"strings"

	"lineup/model"
	"lineup/ui/view"
)

// checkBlocks lists the files for people: first those that yielded no article, then those with problems, then those
// that lack something, then the others. Files of a folder with the same findings are listed together.
func checkBlocks(files []checkedFile) []block {
	type like struct{ dir, aside, notes string }
	var groups []*checkedGroup
	known := map[like]*checkedGroup{}
	for i := range files {
		f := &files[i]
		notes := f.notes()
		k := like{path.Dir(f.File), f.aside(), strings.Join(notes, "\n")}
		g := known[k]
		if g == nil {
			g = &checkedGroup{dir: k.dir, concern: f.concern(), notes: notes}
			known[k] = g
			groups = append(groups, g)
		}
		g.files = append(g.files, f)
	}
	slices.SortStableFunc(groups, func(a, b *checkedGroup) int { return a.concern - b.concern })
	var blocks []block
	for _, g := range groups {
		if f := g.files[0]; len(g.files) == 1 && f.Format == "" {
			blocks = append(blocks, problemBlocks(f.findings())...)
		} else {
			blocks = append(blocks, g.block())
		}
	}
	return blocks
}

// checkedGroup is a file, or several files of a folder with the same findings.
type checkedGroup struct {
	dir     string
	files   []*checkedFile
	concern int      // of the first file
	notes   []string // of each file
}

func (g *checkedGroup) block() block {
	f := g.files[0]
	if len(g.files) == 1 {
		aside := f.aside()
		if f.Format != "" && f.Articles != 1 {
			aside += ", " + view.Count(f.Articles, "article")
		}
		return entry{label: f.File, aside: aside, notes: g.notes}
	}
	notes := g.notes
	if g.concern < quiet {
		notes = append(notes, fileNames(g.files))
	}
	aside := view.Count(len(g.files), "file")
	if as := f.aside(); as != "" {
		aside += ": " + as
	}
	return entry{label: g.dir, aside: aside, notes: notes}
}

// fileNames names the first few of some files in a folder.
func fileNames(files []*checkedFile) string {
	var names []string
	for _, f := range files[:min(len(files), maxPlaces)] {
		names = append(names, path.Base(f.File))
	}
	if len(files) > maxPlaces {
		names = append(names, "…")
	}
	return strings.Join(names, ", ")
}

// The concerns of a file, greatest first.
const (
	lost = iota // it yielded no article
	wrong
	wanting
	quiet
)

func (f *checkedFile) concern() int {
	switch {
	case f.real() > 0 && f.Articles == 0:
		return lost
	case len(f.problems) > 0:
		return wrong
	case f.found() != nil:
		return wanting
	}
	return quiet
}

// notes returns everything said about a file.
func (f *checkedFile) notes() []string { return append(f.made(), f.found()...) }

// problemBlocks lists the problems of anything but a source: a folder, a lineup.toml, a file that could not be read
// at all.
func problemBlocks(problems []model.Problem) (blocks []block) {
	for _, p := range problems {
		blocks = append(blocks, entry{label: p.Place(), body: plain(p.What)})
	}
	return blocks
}

// aside says what the file was read as.
func (f *checkedFile) aside() string {
	if f.Charset == "" {
		return f.Format
	}
	return f.Format + ", " + f.Charset
}

// made says which fields the file's records have.
func (f *checkedFile) made() (notes []string) {
	if used := f.usedLine(); used != "" {
		notes = append(notes, "fields: "+used)
	}
	if unused := f.unused(); len(unused) > 0 {
		notes = append(notes, "not used: "+fieldList(unused))
	}
	return notes
}

// found returns the problems, what is missing, the guesses, and how to help; nil if there is nothing.
func (f *checkedFile) found() (notes []string) {
	add := func(format string, args ...any) { notes = append(notes, fmt.Sprintf(format, args...)) }
	problems := slices.Clone(f.problems)
	slices.SortStableFunc(problems, func(a, b model.Problem) int { return cmp.Compare(idle(a), idle(b)) })
	for _, p := range problems {
		add("%s%s", f.placeOf(p), p.What)
	}
	lacks := byWhat(f.lacks)
	for _, what := range slices.Sorted(maps.Keys(lacks)) {
		switch at := lacks[what]; {
		case len(at) == 1 && f.Articles == 1:
			add("%s", what) // about the only article
		case len(at) == 1:
			add("%s%s", f.placeOf(at[0]), what)
		default:
			add("%s: %s (%s)", what, view.Count(len(at), "article"), f.placesOf(at))
		}
	}
	if guessed := f.guessed(); guessed != "" {
		add("outlet guessed: %s", guessed)
	}
	if f.excerpts > 0 {
		add("excerpts, not whole articles: %d", f.excerpts)
	}
	if len(f.Maps) > 0 {
		add("if these are right: --map %s, or [map] in lineup.toml", strings.Join(f.Maps, ","))
	}
	return notes
}

// guessed says how outlets were recognised other than by a field or by the user.
func (f *checkedFile) guessed() string {
	var parts []string
	for _, from := range slices.Sorted(maps.Keys(f.from)) {
		switch from {
		case "text", "file name", "folder":
			parts = append(parts, fmt.Sprintf("from the %s (%d)", from, f.from[from]))
		}
	}
	return strings.Join(parts, ", ")
}

func byWhat(problems []model.Problem) map[string][]model.Problem {
	m := map[string][]model.Problem{}
	for _, p := range problems {
		m[p.What] = append(m[p.What], p)
	}
	return m
}

// placeOf returns the place of a problem in the file, as a prefix; "" if it is the whole file.
func (f *checkedFile) placeOf(p model.Problem) string {
	if p.Line > 0 || p.File != f.File {
		return p.Place() + ": "
	}
	return ""
}

// maxPlaces is the number of places of one finding that are listed.
const maxPlaces = 8

func (f *checkedFile) placesOf(problems []model.Problem) string {
	var parts []string
	for _, p := range problems[:min(len(problems), maxPlaces)] {
		at := strings.TrimPrefix(strings.TrimPrefix(p.File, f.File), "/")
		if at == "" {
			at = strconv.Itoa(p.Line)
		}
		parts = append(parts, at)
	}
	s := strings.Join(parts, ", ")
	if !strings.Contains(s, "/") && problems[0].File == f.File {
		s = "lines " + s
	}
	if len(problems) > maxPlaces {
		s += ", …"
	}
	return s
}

// maxListed is the number of unused fields that are listed.
const maxListed = 12

// fieldList lists fields with what they look like.
func fieldList(fields []model.Field) string {
	looks := [...]string{"empty", "numbers", "dates", "addresses", "lines", "texts"}
	var parts []string
	for _, f := range fields[:min(len(fields), maxListed)] {
		parts = append(parts, fmt.Sprintf("%s (%s)", cmp.Or(f.Name, "unnamed"), looks[f.Look]))
	}
	if n := len(fields) - maxListed; n > 0 {
		parts = append(parts, fmt.Sprintf("and %d more", n))
	}
	return strings.Join(parts, ", ")
}
