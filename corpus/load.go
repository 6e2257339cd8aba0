package corpus

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"runtime"
	"slices"
	"sync"
	"sync/atomic"

	"golang.org/x/sync/errgroup"

	"lineup/corpus/format"
	"lineup/corpus/format/intake"
	"lineup/model"
	"lineup/model/fault"
)

// Options specify what to load.
type Options struct {
	// Paths are files, folders, or "-" for Stdin. If there are none, the sample is loaded.
	Paths []string
	Stdin io.Reader
	// Map assigns fields of records to the facts of articles. It takes precedence over lineup.toml. A field that no
	// record has is an error.
	Map []intake.Mapping
	// Jobs is the number of files and parts of files processed at a time; 0 means one per processor.
	Jobs int
	// Progress, if set, is called with the number of articles loaded so far, by one goroutine at a time.
	Progress func(articles int)
	// Found, if set, is called with the total size of the files, before any of them is read.
	Found func(bytes int64)
}

// Load reads the articles of the paths, in the order of the paths, the names below them, and the records in each
// file. What cannot be read becomes a problem and does not affect the good input beside it; an error is that of the
// context.
func Load(ctx context.Context, o Options) ([]*model.Article, []model.Problem, error) {
	l, err := Update(ctx, o, nil)
	if err != nil {
		return nil, nil, err
	}
	return l.Articles, l.Problems, nil
}

// read reads the files in parallel; those that have not changed come from before.
func read(ctx context.Context, o Options, files []file, before *earlier) ([]result, error) {
	jobs := o.Jobs
	if jobs <= 0 {
		jobs = runtime.GOMAXPROCS(0)
	}
	l := loader{parts: make(chan struct{}, jobs), tell: o.Progress, few: max(fewArticles/max(len(files), 1), 1)}
	results := make([]result, len(files))
	var g errgroup.Group
	g.SetLimit(jobs)
	for i := range files {
		if ctx.Err() != nil {
			break
		}
		if r, ok := before.result(&files[i]); ok {
			results[i] = r
			l.count(len(r.drafts))
			continue
		}
		g.Go(fault.Guard(func() error {
			results[i] = l.file(ctx, &files[i])
			return ctx.Err()
		}))
	}
	return results, errors.Join(g.Wait(), ctx.Err())
}

// loader is shared by the files of one load.
type loader struct {
	parts chan struct{} // semaphore for the parts in progress
	tell  func(int)
	few   int // number of articles of each file that may be short

	mu   sync.Mutex
	done int // articles so far
}

// result is the outcome of reading one file.
type result struct {
	drafts   []draft
	problems []model.Problem
	file     File
}

// file reads one file. Its parts are understood in parallel while the next ones are being cut.
func (l *loader) file(ctx context.Context, f *file) (res result) {
	fail := func(err error) {
		res.problems = append(res.problems, model.Problem{File: f.path, What: err.Error()})
		if _, ok := errors.AsType[*fs.PathError](err); ok {
			res.file.Sum = never // the file may be readable another time
		}
	}
	res.file = f.state
	defer func() {
		if e := fault.Of(recover()); e != nil { // only this file is lost
			fail(e)
		}
	}()
	r, err := f.open()
	if err != nil {
		fail(err)
		res.file.Sum = never
		return res
	}
	r = observe(r, &res.file)
	defer func() {
		if err := r.Close(); err != nil {
			fail(err)
		}
	}()
	in, kind, err := recognise(f, r)
	if err != nil {
		fail(err)
		return res
	}
	in.Names = f.root.names(f)
	in.Charset = f.charset()
	join := joining{res: &res, file: f, few: l.few}
	if err := l.cut(ctx, &join, in, kind); err != nil {
		fail(err)
	}
	join.end(kind.Kind(), in.Packed)
	return res
}

// cut reads an input part by part, with a limited number in progress. A part is joined to its predecessors as soon as
// they are all done: an archive may have a million.
func (l *loader) cut(ctx context.Context, join *joining, in *intake.Input, kind intake.Format) error {
	var wg fault.Group
	var parts []*part
	err := kind.Cut(in, func(read intake.Part) {
		if ctx.Err() != nil {
			return
		}
		for len(parts) > 0 && parts[0].done.Load() {
			join.part(parts[0])
			parts = parts[1:]
		}
		p := new(part)
		parts = append(parts, p)
		l.parts <- struct{}{}
		wg.Go(func() {
			defer func() { <-l.parts }()
			p.read(join.file, kind.Kind(), read)
			l.count(len(p.drafts))
			p.done.Store(true)
		})
	})
	wg.Wait()
	for _, p := range parts {
		join.part(p)
	}
	return err
}

// recognise opens a file and determines its kind. A file that the user names is read as text even if its name says
// otherwise.
func recognise(f *file, r io.Reader) (*intake.Input, intake.Format, error) {
	in, err := format.Open(f.base, r)
	if err != nil {
		return nil, nil, err
	}
	head, err := in.Head()
	if err != nil && len(head) == 0 {
		return nil, nil, err
	}
	kind, err := format.For(in.Name, head)
	if err != nil && f.named {
		if kind, again := format.For("", head); again == nil {
			return in, kind, nil
		}
	}
	return in, kind, err
}

// count reports n more loaded articles.
func (l *loader) count(n int) {
	if l.tell == nil || n == 0 {
		return
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	l.done += n
	l.tell(l.done)
}

// part is a piece of a file and the result of reading it.
type part struct {
	drafts []draft
	faults []intake.Fault // the first of them
	more   int            // number of further faults
	made   making
	done   atomic.Bool
}

// maxFaults limits the faults that are reported individually for one file or archive member, maxMembersFaults those
// for all members of an archive.
const (
	maxFaults        = 20
	maxMembersFaults = 500
)

// read understands the records of a part.
func (p *part) read(f *file, kind string, read intake.Part) {
	defer func() {
		if e := fault.Of(recover()); e != nil { // only this part is lost
			p.faults = append(p.faults, intake.Fault{What: e.Error()})
		}
	}()
	recs, faults := read()
	for i := range faults {
		p.made.fields.add(faults[i].Fields)
		p.more += faults[i].More
		faults[i].Fields = nil
	}
	// Everything in a stretch of garbage may be a fault.
	p.faults = slices.Clone(faults[:min(len(faults), maxFaults)])
	p.more += len(faults) - len(p.faults)
	p.drafts = make([]draft, 0, len(recs))
	name, member := "", f
	for i := range recs {
		if m := recs[i].Member; m != name {
			name, member = m, f.member(m)
		}
		p.made.record(kind, &recs[i])
		p.drafts = append(p.drafts, understand(&recs[i], member))
		recs[i] = intake.Record{}
	}
}
