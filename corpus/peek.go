package corpus

import (
	"context"
	"os"
	"path"
	"path/filepath"
	"strings"
	"time"

	"lineup/corpus/decisions"
	"lineup/corpus/fetched"
	"lineup/corpus/format/intake"
	"lineup/model"
)

// Limits on the number of files that Peek reads, and on the size of each: whatever takes longer is read with all the
// others.
const (
	mostPeeked  = 200
	largestPeek = 4 << 20
)

// Peek reads some files of the paths, reported by Watch, as they are now: at once, and without looking at any other.
// What depends on all articles, such as furniture by repetition, is left undecided. A file that is not below the
// paths or cannot be read yields nothing, and neither does any if there are too many.
func Peek(ctx context.Context, o Options, files []string) ([]*model.Article, error) {
	if len(files) > mostPeeked {
		return nil, nil
	}
	w := walker{done: ctx.Err, seen: map[string]string{}, asked: o.Map, start: time.Now()}
	for _, f := range files {
		for _, p := range o.Paths {
			w.peek(p, filepath.Clean(f))
		}
	}
	results, err := read(ctx, Options{Jobs: o.Jobs}, w.files, nil)
	if err != nil {
		return nil, err
	}
	var drafts []draft
	for i := range results {
		drafts = append(drafts, results[i].drafts...)
	}
	l := &Loaded{}
	l.settle(drafts)
	return l.Articles, nil
}

// peek adds a file that is one of the paths or lies below one.
func (w *walker) peek(p, file string) {
	info, err := os.Stat(file)
	if err != nil || !info.Mode().IsRegular() || info.Size() > largestPeek {
		return
	}
	below, err := filepath.Rel(p, file)
	switch {
	case err != nil:
	case below == ".":
		dir := filepath.Dir(p)
		w.file(p, resolved(p), filepath.Base(p), info, []string{folderName(dir)}, w.root(dir), true)
	default:
		id := filepath.ToSlash(below)
		dirs := []string{folderName(p)}
		for name := range strings.SplitSeq(id, "/") {
			if name == ".." || name == decisions.File || name == fetched.Name && fetched.Is(file) || intake.Ignored(name) {
				return
			}
		}
		for dir := range strings.SplitSeq(path.Dir(id), "/") {
			if dir != "." {
				dirs = append([]string{dir}, dirs...)
			}
		}
		full := filepath.Join(p, below)
		w.file(full, resolved(full), id, info, dirs, w.root(p), false)
	}
}
