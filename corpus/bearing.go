package corpus

import (
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"

	"lineup/model"
	"lineup/model/decide"
)

// A bearing is where folders lie that are opened below one whose lineup.toml counts for
// them. Ids of articles are paths below the PATH given, so that one article has several, by
// what is opened; in the file they are those from its folder.
type bearing struct {
	dir    string // the folder of the lineup.toml
	opened []openedFolder
}

// openedFolder is a folder that is opened.
type openedFolder struct {
	dir   string
	below string // its path below the bearing's, "news/ap/"; "" for that folder itself
}

// governing returns the folder whose lineup.toml counts for a folder: the nearest up the tree
// that has one, but none above the user's home or the root of a repository; the folder itself
// where none has. below is the folder's path below it, as in openedFolder.
func governing(dir string) (above, below string) {
	abs, err := filepath.Abs(dir)
	if err != nil {
		return dir, ""
	}
	home, _ := os.UserHomeDir()
	for at := abs; ; at = filepath.Dir(at) {
		if exists(at, tomlName) {
			if at == abs {
				return dir, ""
			}
			rel, err := filepath.Rel(at, abs)
			if err != nil {
				return dir, ""
			}
			// The folder is named as the user names the other: news for news/ap.
			up := strings.Repeat("../", strings.Count(filepath.ToSlash(rel), "/")+1)
			return filepath.Join(dir, up), filepath.ToSlash(rel) + "/"
		}
		if at == home || at == filepath.Dir(at) || exists(at, ".git") {
			return dir, ""
		}
	}
}

// exists reports whether a folder has something of a name.
func exists(dir, name string) bool {
	_, err := fs.Stat(os.DirFS(dir), name)
	return err == nil
}

// straight reports whether ids are the same on both sides.
func (b *bearing) straight() bool { return len(b.opened) == 1 && b.opened[0].below == "" }

// inward says what decisions of the file are about, from what is opened.
func (b *bearing) inward() decide.Renaming {
	return decide.Renaming{
		ID: func(id model.ArticleID) (model.ArticleID, bool) {
			for _, o := range b.opened {
				if rest, ok := strings.CutPrefix(string(id), o.below); ok && (o.below != "" || holds(o.dir, id)) {
					return model.ArticleID(rest), true
				}
			}
			// A path elsewhere is not to be seen; what is no path is a record's own id.
			if holds(b.dir, id) || b.holder(id) != nil {
				return "", false
			}
			return id, true
		},
		Pattern: func(p string) (string, bool) {
			for _, o := range b.opened {
				if q, ok := patternBelow(p, o.below); ok {
					return q, true
				}
			}
			return "", false
		},
	}
}

// outward says what decisions about what is opened are about, from the folder of the file.
func (b *bearing) outward() decide.Renaming {
	return decide.Renaming{
		ID: func(id model.ArticleID) (model.ArticleID, bool) {
			if o := b.holder(id); o != nil {
				return model.ArticleID(o.below) + id, true
			}
			return id, true
		},
		Pattern: func(p string) (string, bool) {
			o := b.holder(model.ArticleID(strings.TrimPrefix(p, "./")))
			if o == nil {
				o = &b.opened[0]
			}
			if o.below == "" || !strings.Contains(p, "/") {
				return p, true
			}
			return decide.Exactly(model.ArticleID(o.below)) + strings.TrimPrefix(p, "./"), true
		},
	}
}

// holder is the opened folder that has what an id is a path of; nil for an id that is none.
func (b *bearing) holder(id model.ArticleID) *openedFolder {
	for i := range b.opened {
		if holds(b.opened[i].dir, id) {
			return &b.opened[i]
		}
	}
	return nil
}

// holds reports whether an id is the path of something in a folder: that there is what its first
// part names. What follows may be within an archive, or a line.
func holds(dir string, id model.ArticleID) bool {
	first, _, _ := strings.Cut(string(id), "/")
	file, _, _ := strings.Cut(first, "#")
	return file != "" && (exists(dir, first) || exists(dir, file))
}

// patternBelow is a pattern as it is said in the folder below, of what matches there; false
// where nothing does.
func patternBelow(pattern, below string) (string, bool) {
	if below == "" || !strings.Contains(pattern, "/") {
		return pattern, true
	}
	rest := strings.TrimPrefix(pattern, "./")
	for dir := range strings.SplitSeq(strings.TrimSuffix(below, "/"), "/") {
		first, more, deeper := strings.Cut(rest, "/")
		if ok, err := path.Match(first, dir); !ok || err != nil {
			return "", false
		}
		if !deeper || more == "" || more == "**" {
			// The pattern is that of a folder above: all is meant, or nothing.
			return "*", deeper
		}
		rest = more
	}
	if strings.HasSuffix(rest, "/") || strings.HasSuffix(rest, "/**") {
		return rest, true
	}
	return "./" + rest, true
}
