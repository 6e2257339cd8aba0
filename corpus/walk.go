package corpus

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"lineup/corpus/decisions"
	"lineup/corpus/fetched"
	"lineup/corpus/format/intake"
	"lineup/corpus/regular"
	"lineup/model"
)

// file is one file to read.
type file struct {
	path  string   // as the user may open it; "-" for standard input
	id    string   // the path below the PATH given, slash-separated
	base  string   // the last element of the path
	named bool     // named by the user, not found in a folder
	dirs  []string // names of the folders that contain it, nearest first, up to the one given
	root  *root
	came  *fetched.Entry // its entry in the ledger of lineup fetch; nil if it has none
	state File
	open  func() (io.ReadCloser, error)
}

// member returns the member of the archive f with the given name.
func (f *file) member(name string) *file {
	if name == "" {
		return f
	}
	name = oneLine(name)
	m := *f
	m.path, m.id, m.base = f.path+"/"+name, f.id+"/"+name, path.Base(name)
	parts := strings.Split(name, "/")
	m.dirs = slices.Clone(parts[:len(parts)-1])
	slices.Reverse(m.dirs)
	m.dirs = append(m.dirs, f.dirs...)
	return &m
}

// embargo is how long before its date of publication an article may already be in a file.
const embargo = 7 * 24 * time.Hour

// before reports whether the file was written so long before a date that nothing in it can have been published then.
// It is false for standard input, whose time is unknown.
func (f *file) before(d model.Date) bool {
	return d.Precision >= model.ToDay && f.state.Modified > 0 && d.Time.Sub(time.Unix(0, f.state.Modified)) > embargo
}

// walker collects the files below the paths. A folder or file reached twice through links is read once.
type walker struct {
	files    []file
	problems []model.Problem
	seen     map[string]string // real path -> the path it was read by
	asked    []intake.Mapping  // field mappings from the command line
	start    time.Time         // of the walk
	done     func() error      // its error ends the walk
}

// maxFolders limits how deep folders may nest.
const maxFolders = 100

// walk finds the files of the paths, in a stable order.
func walk(ctx context.Context, o *Options) ([]file, []model.Problem) {
	w := walker{done: ctx.Err, seen: map[string]string{}, asked: o.Map, start: time.Now()}
	for _, p := range o.Paths {
		if p == "-" {
			w.standardInput(o.Stdin)
			continue
		}
		if p == "" {
			w.problem(`""`, "the path is empty; use . for the current folder")
			continue
		}
		info, err := os.Stat(p)
		switch {
		case err != nil:
			w.problem(p, regular.Reason(err))
		case fetched.Is(p):
			w.problem(p, "this is the ledger of lineup fetch, not an article; open its folder")
		case info.IsDir():
			w.folder(p, resolved(p), "", []string{folderName(p)}, w.root(p))
		default:
			dir := filepath.Dir(p)
			w.file(p, resolved(p), filepath.Base(p), info, []string{folderName(dir)}, w.root(dir), true)
		}
	}
	return w.files, w.problems
}

// root reads the settings of a folder.
func (w *walker) root(dir string) *root {
	r, problems := readRoot(dir)
	w.problems = append(w.problems, problems...)
	return r.with(w.asked).near(dir)
}

func (w *walker) problem(p, what string) {
	w.problems = append(w.problems, model.Problem{File: p, What: what})
}

// folderName returns the name of a folder, however it is given.
func folderName(p string) string {
	if abs, err := filepath.Abs(p); err == nil {
		p = abs
	}
	return filepath.Base(p)
}

func (w *walker) standardInput(stdin io.Reader) {
	w.files = append(w.files, file{
		path: "-", id: "-", named: true, root: plainRoot().with(w.asked), state: File{Path: "-", ID: "-", Sum: never},
		open: func() (io.ReadCloser, error) {
			if stdin == nil {
				return nil, errors.New("there is no standard input")
			}
			return io.NopCloser(stdin), nil
		},
	})
}

// resolved returns the path with symbolic links resolved; "" if it leads nowhere.
func resolved(p string) string {
	realPath, err := filepath.EvalSymlinks(p)
	if err != nil {
		return ""
	}
	if abs, err := filepath.Abs(realPath); err == nil {
		return abs
	}
	return realPath
}

// again reports whether the file or folder at realPath has been met before, and by which path; if not, it records p.
func (w *walker) again(p, realPath string) (string, bool) {
	if realPath == "" {
		return "", false
	}
	if by, ok := w.seen[realPath]; ok {
		return by, true
	}
	w.seen[realPath] = p
	return "", false
}

// folder reads a folder. Its real path is passed down, since resolving that of every file would cost more than the
// rest of the walk; id is its path below the PATH given.
func (w *walker) folder(p, realPath, id string, dirs []string, r *root) {
	if w.done() != nil {
		return
	}
	if by, ok := w.again(p, realPath); ok {
		w.problem(p, "leads back to "+by+", which has already been read")
		return
	}
	if len(dirs) > maxFolders {
		w.problem(p, fmt.Sprintf("more than %d folders deep; not read", maxFolders))
		return
	}
	entries, err := os.ReadDir(p)
	if err != nil {
		w.problem(p, regular.Reason(err))
	}
	exists := func(name string) bool {
		_, err := os.Stat(filepath.Join(p, name))
		return err == nil
	}
	ledger := fetched.Is(filepath.Join(p, fetched.Name))
	if ledger {
		r = r.within(p, id)
	}
	for _, e := range entries {
		name := e.Name()
		if name == decisions.File || ledger && name == fetched.Name || intake.Ignored(name) || e.IsDir() && intake.PageParts(name, exists) {
			continue
		}
		full, below := filepath.Join(p, name), path.Join(id, name)
		info, err := os.Stat(full)
		realFull := filepath.Join(realPath, name)
		if realPath == "" || e.Type()&fs.ModeSymlink != 0 {
			realFull = resolved(full)
		}
		switch {
		case err != nil && e.Type()&fs.ModeSymlink != 0:
			w.problem(full, "a symbolic link that leads nowhere, or to itself")
		case err != nil:
			w.problem(full, regular.Reason(err))
		case info.IsDir():
			w.folder(full, realFull, below, append([]string{name}, dirs...), r)
		default:
			w.file(full, realFull, below, info, dirs, r, false)
		}
	}
}

// file adds a file, unless reading it might never end.
func (w *walker) file(p, realPath, id string, info fs.FileInfo, dirs []string, r *root, named bool) {
	if !info.Mode().IsRegular() && (!named || info.Mode()&(fs.ModeNamedPipe|fs.ModeCharDevice) == 0) {
		w.problem(p, kindOf(info.Mode())+", not a file; not read")
		return
	}
	if by, ok := w.again(p, realPath); ok {
		w.problem(p, "the same file as "+by+", which has already been read")
		return
	}
	opened := os.Open // a pipe that the user names is waited for
	if info.Mode().IsRegular() {
		opened = regular.Open
	}
	came := r.came(id)
	w.files = append(w.files, file{
		path: p, id: id, base: filepath.Base(p), named: named, dirs: dirs, root: r, came: came, state: w.state(p, id, info, r, came),
		open: func() (io.ReadCloser, error) {
			f, err := opened(p)
			if err != nil {
				return nil, errors.New(regular.Reason(err))
			}
			return f, nil
		},
	})
}

// state returns what reveals whether the file has changed when it is met again.
func (w *walker) state(p, id string, info fs.FileInfo, r *root, came *fetched.Entry) File {
	f := File{Path: p, ID: id, Size: info.Size(), Modified: info.ModTime().UnixNano(), Rules: r.sum + cameSum(came)}
	switch {
	case !info.Mode().IsRegular():
		f.Sum = never
	case w.start.Sub(info.ModTime()) < fresh:
		f.Sum = byContent
	}
	return f
}

func kindOf(m fs.FileMode) string {
	switch {
	case m&fs.ModeNamedPipe != 0:
		return "a pipe"
	case m&fs.ModeSocket != 0:
		return "a socket"
	default:
		return "a device"
	}
}
