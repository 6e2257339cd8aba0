package corpus

import (
	"path/filepath"
	"slices"
	"strings"

	"lineup/corpus/decisions"
	"lineup/corpus/outlets"
	"lineup/model"
)

// Sources returns the files with what was understood about each, and suggestions.
func (l *Loaded) Sources() []model.Source {
	all := make([]model.Source, len(l.Files))
	from := 0
	for i := range l.Files {
		f := &l.Files[i]
		all[i] = model.Source{
			File: f.Path, Format: f.Format, Charset: f.Charset, Fields: f.Fields, Articles: f.Articles,
			Maps: f.suggest(l.Articles[from : from+f.Articles]),
		}
		from += f.Articles
	}
	return all
}

// leastText is the minimum size in bytes of a field that may be a text.
const leastText = 40

// suggest returns mappings, such as "title=Kop" for --map, from fields that nothing was taken from to facts that the
// file's articles lack, judging by what the fields look like.
func (f *File) suggest(articles []*model.Article) (maps []string) {
	lacks := func(what func(*model.Article) bool) bool { return slices.ContainsFunc(articles, what) }
	free := slices.Clone(f.Fields)
	taken := map[string]bool{}
	free = slices.DeleteFunc(free, func(m model.Field) bool {
		taken[m.Fact] = true
		return m.Fact != ""
	})
	none := len(articles) == 0
	take := func(fact string, due bool, of ...model.Look) {
		at := slices.IndexFunc(free, func(m model.Field) bool { return slices.Contains(of, m.Look) })
		if due && !taken[fact] && at >= 0 {
			maps = append(maps, fact+"="+free[at].Name)
			free = slices.Delete(free, at, at+1)
		}
	}
	// The text is the longest field, and more than a word.
	byPlace := slices.Clone(free)
	slices.SortStableFunc(free, func(a, b model.Field) int { return b.Size - a.Size })
	if none && !taken["text"] && (len(free) == 0 || free[0].Size < leastText) {
		return nil
	}
	take("text", none, model.LooksText, model.LooksLine)
	free = slices.DeleteFunc(byPlace, func(m model.Field) bool { return slices.Contains(maps, "text="+m.Name) })
	take("title", none || lacks(func(a *model.Article) bool { return a.Title == "" }), model.LooksLine)
	take("published", none || lacks(func(a *model.Article) bool { return !a.Published.Known() }), model.LooksDate)
	take("outlet", none || lacks(func(a *model.Article) bool { return !a.Outlet.Known() }), model.LooksLine)
	return maps
}

// Unsettled returns the files in a folder, with what its lineup.toml may have to say about each.
func (l *Loaded) Unsettled(dir string) (files []decisions.Unsettled) {
	from := 0
	for i := range l.Files {
		f := &l.Files[i]
		articles := l.Articles[from : from+f.Articles]
		from += f.Articles
		id, err := relative(dir, f.Path)
		if err != nil || f.Path == "-" || strings.HasPrefix(id, "..") {
			continue
		}
		s := decisions.Unsettled{ID: filepath.ToSlash(id), Maps: f.suggest(articles), Archive: f.Archive}
		for _, a := range articles {
			at := s.ID + filepath.ToSlash(strings.TrimPrefix(a.File, f.Path))
			if !a.Outlet.Known() {
				s.Unknown = append(s.Unknown, at)
				continue
			}
			s.Known = append(s.Known, at)
			if a.OutletFrom == "url" && a.Outlet.Name == outlets.Host(a.URL) {
				s.Hosts = append(s.Hosts, a.Outlet.Name)
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
