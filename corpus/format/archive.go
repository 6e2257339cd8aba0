package format

import (
	"errors"
	"fmt"
	"io"
	"path"
	"strings"
)

// member reads one file of an archive with the format that claims it, and stamps
// what it gives with its name. Whatever is wrong with it is a fault of its own;
// the error is one after which nothing more of the archive can be read.
func (in *Input) member(name string, r io.Reader, emit func(Part)) error {
	if in.limits.members--; in.limits.members < 0 {
		return fmt.Errorf("more than %d files in the archive; the rest is not read", maxMembers)
	}
	emit = inside(name, emit)
	sub, err := open(path.Base(name), r, in.limits, in.depth+1, maxBuffer)
	if err == nil {
		sub.Names, sub.inside = in.Names, path.Join(in.inside, name)
		err = sub.cut(emit)
	}
	if errors.Is(err, errBomb) {
		return err
	}
	if err != nil {
		complain(emit, err.Error())
	}
	return nil
}

// cut reads the input with the format that claims it.
func (in *Input) cut(emit func(Part)) error {
	head, err := in.Head()
	if err != nil && len(head) == 0 {
		return err
	}
	f, err := For(in.Name, head)
	if err != nil {
		return err
	}
	return f.Cut(in, as(f.Kind(), emit))
}

// as stamps what parts give with the kind they were read as, where they are of none yet.
func as(kind string, emit func(Part)) func(Part) {
	return func(p Part) {
		emit(func() ([]Record, []Fault) {
			recs, faults := p()
			for i := range recs {
				set(&recs[i].Format, kind)
			}
			return recs, faults
		})
	}
}

// complain emits a fault of the whole input.
func complain(emit func(Part), what string) {
	emit(func() ([]Record, []Fault) { return nil, []Fault{{What: what}} })
}

// inside stamps what parts give with the name of the member they are of.
func inside(name string, emit func(Part)) func(Part) {
	return func(p Part) {
		emit(func() ([]Record, []Fault) {
			recs, faults := p()
			for i := range recs {
				recs[i].Member = path.Join(name, recs[i].Member)
			}
			for i := range faults {
				faults[i].Member = path.Join(name, faults[i].Member)
			}
			return recs, faults
		})
	}
}

// errNested is an archive in an archive in an archive, and so on.
var errNested = fmt.Errorf("archives nested more than %d deep; unpack it", maxArchives)

// Ignored says that a name is no article's: hidden files and what systems and
// programs leave behind.
func Ignored(name string) bool {
	switch name {
	case "__MACOSX", "Thumbs.db", "desktop.ini":
		return true
	}
	return strings.HasPrefix(name, ".") || strings.HasPrefix(name, "~$") || strings.HasSuffix(name, "~")
}

// PageParts says that a folder keeps the pictures, styles and scripts of a page
// that a browser saved beside it, as "Page_files" is to "Page.html". The page is
// known to be there by exists.
func PageParts(folder string, exists func(page string) bool) bool {
	for _, end := range []string{"_files", "_Files", "-files", ".files", "_fichiers", "-Dateien", "_archivos", "_file", "_bestanden", "_pliki"} {
		if page, ok := strings.CutSuffix(folder, end); ok && (exists(page+".html") || exists(page+".htm") || exists(page+".xhtml")) {
			return true
		}
	}
	return false
}

// ignoredPath says that a member, or a folder it is in, is no article's.
func ignoredPath(name string, exists func(string) bool) bool {
	for at, rest := 0, name; ; {
		first, more, found := strings.Cut(rest, "/")
		if Ignored(first) {
			return true
		}
		if !found {
			return false
		}
		dir := name[:at]
		if PageParts(first, func(page string) bool { return exists(dir + page) }) {
			return true
		}
		at += len(first) + 1
		rest = more
	}
}
