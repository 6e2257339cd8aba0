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

// Options say what to load.
type Options struct {
	// Paths are files, folders, or "-" for Stdin. Without any the sample is
	// loaded.
	Paths []string
	Stdin io.Reader
	// Map says which fields of records hold the facts of articles, before what a
	// lineup.toml says. A field that no record has is an error.
	Map []intake.Mapping
	// Jobs is how many files, and parts of files, are worked on at a time; 0 for
	// one a processor.
	Jobs int
	// Progress, if set, is called with how many articles are loaded. It is called by
	// one goroutine at a time.
	Progress func(articles int)
	// Found, if set, is called with how many bytes the files have, before any is read.
	Found func(bytes int64)
}

// Load reads the articles of the paths, in the order of the paths, of the names
// below them, and of the records in a file. What cannot be read is a problem and
// never costs the good input beside it; the error is the context's.
func Load(ctx context.Context, o Options) ([]*model.Article, []model.Problem, error) {
	l, err := Update(ctx, o, nil)
	if err != nil {
		return nil, nil, err
	}
	return l.Articles, l.Problems, nil
}

// read reads the files side by side; those that have not changed come out of
// before.
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

// loader is what the files of one load share.
type loader struct {
	parts chan struct{} // a place for each part that may be worked on
	tell  func(int)
	few   int // articles of each file that may be short

	mu   sync.Mutex
	done int // articles so far
}

// result is what a file gave.
type result struct {
	drafts   []draft
	problems []model.Problem
	file     File
}

// file reads one file. Its parts are understood side by side while the next ones
// are cut off.
func (l *loader) file(ctx context.Context, f *file) (res result) {
	fail := func(err error) {
		res.problems = append(res.problems, model.Problem{File: f.path, What: err.Error()})
		if _, ok := errors.AsType[*fs.PathError](err); ok {
			res.file.Sum = never // the file may be read another time
		}
	}
	res.file = f.state
	defer func() {
		if e := fault.Of(recover()); e != nil { // it costs this file and no other
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

// cut reads an input part by part, as many at a time as may be worked on. A part is joined
// to those before it as soon as they are all done: an archive may have a million.
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

// recognise opens a file and finds its kind. A file that the user names is read
// as text even where its name speaks against it.
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

// count reports articles that are loaded.
func (l *loader) count(n int) {
	if l.tell == nil || n == 0 {
		return
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	l.done += n
	l.tell(l.done)
}

// part is a stretch of a file and what it gave.
type part struct {
	drafts []draft
	faults []intake.Fault // the first of them
	more   int            // faults beyond those
	made   making
	done   atomic.Bool
}

// maxFaults is how many faults of one file, or of one member of an archive, are reported one
// by one; maxMembersFaults of all members together.
const (
	maxFaults        = 20
	maxMembersFaults = 500
)

// read understands the records of a part of a file of a kind.
func (p *part) read(f *file, kind string, read intake.Part) {
	defer func() {
		if e := fault.Of(recover()); e != nil { // it costs this part and no other
			p.faults = append(p.faults, intake.Fault{What: e.Error()})
		}
	}()
	recs, faults := read()
	for i := range faults {
		p.made.fields.add(faults[i].Fields)
		p.more += faults[i].More
		faults[i].Fields = nil
	}
	// All of a stretch of garbage may be faults.
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
