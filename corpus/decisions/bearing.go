package decisions

import (
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"

	"lineup/model"
	"lineup/model/decide"
)

// A bearing maps opened folders to the folder above them whose lineup.toml governs them. Article IDs are paths below
// the PATH given, so one article has different IDs depending on what is opened; in the file, IDs are paths from the
// file's own folder.
type bearing struct {
	dir    string // the folder of the lineup.toml
	opened []openedFolder
}

// openedFolder is a folder that the user opened.
type openedFolder struct {
	dir   string
	below string // its path below the bearing's folder, "news/ap/"; "" for that folder itself
}

// Governing returns the folder whose lineup.toml governs dir: the nearest one at or above it that has the file, but
// none above the user's home or the root of a repository; dir itself if there is none. below is dir's path below that
// folder, as in openedFolder.
func Governing(dir string) (above, below string) {
	abs, err := filepath.Abs(dir)
	if err != nil {
		return dir, ""
	}
	home, _ := os.UserHomeDir()
	for at := abs; ; at = filepath.Dir(at) {
		if exists(at, File) {
			if at == abs {
				return dir, ""
			}
			rel, err := filepath.Rel(at, abs)
			if err != nil {
				return dir, ""
			}
			// The folder is named relative to the one the user named: news for news/ap.
			up := strings.Repeat("../", strings.Count(filepath.ToSlash(rel), "/")+1)
			return filepath.Join(dir, up), filepath.ToSlash(rel) + "/"
		}
		if at == home || at == filepath.Dir(at) || exists(at, ".git") {
			return dir, ""
		}
	}
}

// exists reports whether a folder has an entry of that name.
func exists(dir, name string) bool {
	_, err := fs.Stat(os.DirFS(dir), name)
	return err == nil
}

// straight reports whether IDs are the same on both sides.
func (b *bearing) straight() bool { return len(b.opened) == 1 && b.opened[0].below == "" }

// inward returns the renaming of decisions from the file's folder to what is opened.
func (b *bearing) inward() decide.Renaming {
	return decide.Renaming{
		ID: func(id model.ArticleID) (model.ArticleID, bool) {
			for _, o := range b.opened {
				if rest, ok := strings.CutPrefix(string(id), o.below); ok && (o.below != "" || holds(o.dir, id)) {
					return model.ArticleID(rest), true
				}
			}
			// A path elsewhere is out of sight; an ID that is not a path is a record's own.
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

// outward returns the renaming of decisions from what is opened to the file's folder.
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

// holder returns the opened folder in which an ID is a path, nil if it is a path in none.
func (b *bearing) holder(id model.ArticleID) *openedFolder {
	for i := range b.opened {
		if holds(b.opened[i].dir, id) {
			return &b.opened[i]
		}
	}
	return nil
}

// holds reports whether an ID is the path of something in a folder, that is, whether its first element exists there.
// The rest may be a member of an archive, or a line.
func holds(dir string, id model.ArticleID) bool {
	first, _, _ := strings.Cut(string(id), "/")
	file, _, _ := strings.Cut(first, "#")
	return file != "" && (exists(dir, first) || exists(dir, file))
}

// patternBelow returns a pattern rewritten for the folder below, matching the same files there; false if it matches
// none.
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
			// A pattern about a folder above matches everything here, or nothing.
			return "*", deeper
		}
		rest = more
	}
	if strings.HasSuffix(rest, "/") || strings.HasSuffix(rest, "/**") {
		return rest, true
	}
	return "./" + rest, true
}
