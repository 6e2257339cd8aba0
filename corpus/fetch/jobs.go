package fetch

import (
	"context"
	"errors"
	"net/http"
	"net/url"
	"strings"
	"time"

	"lineup/corpus/fetch/listing"
	"lineup/corpus/fetch/polite"
	"lineup/corpus/fetch/store"
	"lineup/corpus/fetched"
	"lineup/model"
	"lineup/model/fault"
)

// job is a page to request, or a response or item that is ready to be kept.
type job struct {
	asked     string
	title     string // as given by the list that names it
	published model.Date
	feed      string // the address of that list
	outlet    string
	private   bool // it may be at a private address
	named     bool // by the user: it is requested whether or not it is due

	response *polite.Response // nil until received
	// item returns the file of a feed item that is kept on its own, with its extension; nil for a
	// page.
	item func() (data []byte, ext string)
}

// run reads the sources, requests what they name, then the other pages of the folder that are due.
func (r *round) run(ctx context.Context, sources []Source) {
	var work fault.Group
	r.start = func(do func()) { work.Go(do) }
	var reading fault.Group
	for _, s := range sources {
		if !r.read(s.URL) {
			continue
		}
		reading.Go(func() {
			err := fault.Guard(func() error { return r.resolve(ctx, s, 0) })()
			if err != nil && ctx.Err() == nil {
				r.failed(s.URL, err)
			}
		})
	}
	reading.Wait()
	if ctx.Err() == nil {
		r.again(ctx)
	}
	work.Wait()
	if r.folder == nil {
		return
	}
	for _, e := range r.lists {
		if err := r.folder.Feed(e, ctx.Err() == nil && !r.undone[e.Asked]); err != nil {
			r.failed(e.Asked, err)
		}
	}
}

// met marks a page as seen in this round, and reports whether it is the first time.
func (r *round) met(at string) bool {
	key := listing.Key(at)
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.seen[key] {
		return false
	}
	r.seen[key] = true
	return true
}

// add puts a job into the queue of its host, and starts a worker if the host has none.
func (r *round) add(ctx context.Context, j job) {
	if !r.met(j.asked) {
		return
	}
	if e := r.known(j.asked); e != nil && e.Page != "" {
		r.met(e.Page)
	}
	if !j.named && j.item == nil && !r.due(j.asked) {
		r.count(func(c *Round) { c.Resting++ })
		return
	}
	u, err := url.Parse(j.asked)
	if err != nil {
		return
	}
	if r.folder == nil {
		r.would(&j)
		return
	}
	r.step(func(p *Progress) { p.Of++ })
	r.mu.Lock()
	defer r.mu.Unlock()
	waiting, working := r.queues[u.Host]
	r.queues[u.Host] = append(waiting, j)
	if !working {
		r.start(func() { r.work(ctx, u.Host) })
	}
}

// would records, in a dry run, a page that would be fetched for the first time.
func (r *round) would(j *job) {
	if e := r.known(j.asked); e != nil {
		return
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	r.result.Came = append(r.result.Came, Came{
		Entry:     fetched.Entry{What: fetched.New, Asked: j.asked, Title: j.title, Outlet: j.outlet, Feed: j.feed},
		Published: j.published,
	})
}

// work does the jobs of a host, one after the other, until there are none.
func (r *round) work(ctx context.Context, host string) {
	for {
		r.mu.Lock()
		jobs := r.queues[host]
		if len(jobs) == 0 {
			delete(r.queues, host)
			r.mu.Unlock()
			return
		}
		j := jobs[0]
		r.queues[host] = jobs[1:]
		r.mu.Unlock()
		if ctx.Err() == nil {
			err := fault.Guard(func() error { return r.do(ctx, &j) })()
			if err != nil && ctx.Err() == nil {
				r.failed(j.asked, err)
				if !final(err) {
					r.undo(j.feed)
				}
			}
		}
		r.step(func(p *Progress) { p.Done++ })
	}
}

// undo marks a list as incomplete: something that it names could not be fetched.
func (r *round) undo(feed string) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.undone[feed] = true
}

// do requests a page and keeps the response.
func (r *round) do(ctx context.Context, j *job) error {
	resp := j.response
	if resp == nil {
		q := polite.Request{URL: j.asked, Trusted: j.private}
		r.validate(&q)
		var err error
		if resp, err = r.client.Get(ctx, q); err != nil {
			return err
		}
		r.bytes(len(resp.Raw))
	}
	if resp.Status < http.StatusInternalServerError && resp.Status != http.StatusTooManyRequests {
		r.touched(j.asked)
	}
	switch resp.Status {
	case http.StatusOK:
		return r.keep(ctx, j, resp)
	case http.StatusNotModified:
		r.count(func(c *Round) { c.Unchanged++ })
		return nil
	case http.StatusNotFound, http.StatusGone:
		return r.gone(j, resp)
	}
	return statusError(resp)
}

// touched remembers when a page was requested.
func (r *round) touched(at string) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.asked[listing.Key(at)] = r.clock.Now()
}

// keep hands a response to the store and records the outcome.
func (r *round) keep(ctx context.Context, j *job, resp *polite.Response) error {
	if j.item == nil && led(j.asked, resp.URL) {
		return errors.New("leads to the site's front page; the article may be gone")
	}
	a := store.Arrival{Asked: j.asked, Response: resp, Feed: j.feed, Outlet: j.outlet, Published: j.published}
	if j.item != nil {
		if a.Item, a.ItemExt = j.item(); a.Item == nil {
			return errors.New("the feed says too much of itself for its items to be kept one by one")
		}
	}
	kept, err := r.folder.Keep(ctx, &a)
	if none, ok := errors.AsType[*store.NoArticleError](err); ok {
		if r.count(func(c *Round) { c.Without++ }); !j.named {
			return nil
		}
		return none
	}
	if err != nil {
		return err
	}
	switch kept.Entry.What {
	case fetched.New, fetched.Changed, fetched.Back:
		r.came(&kept.Entry, kept.Article)
	default:
		r.count(func(c *Round) { c.Unchanged++ })
	}
	return nil
}

// led reports whether an article's address has led to a site's front page.
func led(asked, reached string) bool {
	a, err := url.Parse(asked)
	if err != nil {
		return false
	}
	b, err := url.Parse(reached)
	return err == nil && strings.Trim(a.Path, "/") != "" && strings.Trim(b.Path, "/") == "" && b.RawQuery == ""
}

// gone records that a page is no longer there.
func (r *round) gone(j *job, resp *polite.Response) error {
	e, entered, err := r.folder.Gone(j.asked, resp)
	switch {
	case err != nil:
		return err
	case entered:
		r.came(&e, nil)
	case r.known(j.asked) == nil:
		return statusError(resp)
	default:
		r.count(func(c *Round) { c.Unchanged++ })
	}
	return nil
}

// How long and how often a page is requested again after it was first kept: in every round during
// the first hours, then after an eighth of its age. The figures are chosen, not measured: what an
// outlet changes, it changes soon.
const (
	watched = 7 * 24 * time.Hour
	fresh   = 6 * time.Hour
	eighth  = 8
	// hopeless is how long a page without an article is left alone.
	hopeless = time.Hour
)

// again adds jobs for pages of the folder that no source named: those that have dropped out of the
// feeds of this round, or all pages.
func (r *round) again(ctx context.Context) {
	if r.folder == nil {
		return
	}
	var jobs []job
	r.look(func(l *fetched.Ledger) {
		for i := range l.Entries {
			e := &l.Entries[i]
			if e.What != fetched.New || e.Item || r.passed(e.Page) || !r.o.Again && !r.listed(e.Feed) {
				continue
			}
			if at, ok := listing.Resolve(nil, e.Asked); ok {
				jobs = append(jobs, job{asked: at, title: e.Title, feed: e.Feed, outlet: e.Outlet, private: e.Private})
			}
		}
	})
	for _, j := range jobs {
		r.add(ctx, j)
	}
}

// passed reports whether a page was seen in this round.
func (r *round) passed(page string) bool {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.seen[page]
}

// listed reports whether a list was read in this round.
func (r *round) listed(feed string) bool {
	r.mu.Lock()
	defer r.mu.Unlock()
	return feed != "" && r.feeds[feed]
}

// due reports whether to request a page. If the clock was set back, the page is requested.
func (r *round) due(at string) bool {
	var first time.Time
	r.look(func(l *fetched.Ledger) {
		if e := l.Asked(at); e != nil {
			if all := l.Revisions(e.Page); len(all) > 0 {
				first = all[0].Time
			}
		}
	})
	now := r.clock.Now()
	r.mu.Lock()
	last, asked := r.asked[listing.Key(at)]
	r.mu.Unlock()
	since, age := now.Sub(last), now.Sub(first)
	switch {
	case first.IsZero(): // a page that gave nothing to keep is not requested in every round
		return !asked || since < 0 || since >= hopeless
	case age > watched:
		return false
	}
	return age < fresh || !asked || since < 0 || since >= age/eighth
}
