package fetch

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"time"

	"lineup/corpus/fetch/listing"
	"lineup/corpus/fetch/polite"
	"lineup/corpus/fetch/store"
	"lineup/corpus/fetched"
	"lineup/model"
	"lineup/model/text"
)

const (
	// maxFeed limits a list, in bytes: a feed of two thousand items with their texts has some 20
	// MB.
	maxFeed = 32 << 20
	// maxMaps is how many site maps of an index are read, newest first.
	maxMaps = 3
	// recent is the maximum age of a page in a site map without --since: a map may name every page
	// that the site ever had.
	recent = 48 * time.Hour
	// maxLeads is how many lists may be followed in a row: from a site to its feed, from a list to
	// its feeds.
	maxLeads = 3
)

// resolve reads a source and adds jobs for what it names.
func (r *round) resolve(ctx context.Context, s Source, leads int) error {
	resp, err := r.ask(ctx, s.URL, s.private, maxFeed)
	if err != nil {
		return err
	}
	base, err := url.Parse(resp.URL)
	if err != nil {
		return err
	}
	private := s.private && resp.Private
	switch resp.Status {
	case http.StatusOK:
	case http.StatusNotModified:
		if e := r.known(s.URL); e != nil && e.What != fetched.Feed {
			r.count(func(c *Round) { c.Unchanged++ })
			r.met(s.URL)
			return nil
		}
		r.read(s.URL)
		return nil
	default:
		if e := r.known(s.URL); e != nil && e.Page != "" {
			r.add(ctx, job{asked: s.URL, outlet: s.Outlet, response: resp, private: s.private, named: true})
			return nil
		}
		return statusError(resp)
	}
	list, err := r.list(resp, base)
	if err != nil {
		return err
	}
	if list.Fault != "" {
		r.note(fmt.Sprintf("%s: %s; what comes before it is read", s.URL, list.Fault))
	}
	if resp.Moved != "" && list.Kind != listing.Page {
		r.note(fmt.Sprintf("%s has moved for good to %s; use that address", s.URL, resp.Moved))
	}
	switch list.Kind {
	case listing.Feed:
		return r.feed(ctx, s, list, resp, private)
	case listing.Outline:
		if len(list.Items) == 0 {
			return errors.New("the list of feeds names none")
		}
		return r.follow(ctx, feedsOf(list, private), leads)
	case listing.SiteMap:
		return r.sitemap(ctx, s, list, resp, private)
	case listing.SiteIndex:
		return r.follow(ctx, newest(list, s, private), leads)
	case listing.Page:
	}
	return r.page(ctx, s, resp, base, private, leads)
}

// list parses a document, one at a time: a large one takes several times its size in memory.
func (r *round) list(resp *polite.Response, base *url.URL) (*listing.List, error) {
	r.parsing.Lock()
	defer r.parsing.Unlock()
	return listing.Read(resp.Body, charsetOf(resp), base)
}

// follow resolves the sources that a source led to. A failure is recorded under its own address.
func (r *round) follow(ctx context.Context, sources []Source, leads int) error {
	if leads >= maxLeads {
		return errors.New("leads from list to list, and to no article")
	}
	for _, s := range sources {
		if ctx.Err() != nil {
			return ctx.Err()
		}
		if !r.read(s.URL) {
			continue
		}
		if err := r.resolve(ctx, s, leads+1); err != nil && ctx.Err() == nil {
			r.failed(s.URL, err)
		}
	}
	return nil
}

// ask requests a source, conditionally if it was read before.
func (r *round) ask(ctx context.Context, at string, private bool, most int64) (*polite.Response, error) {
	q := polite.Request{URL: at, Trusted: private, Most: most}
	r.validate(&q)
	resp, err := r.client.Get(ctx, q)
	if err == nil {
		r.bytes(len(resp.Raw))
	}
	return resp, err
}

// validate makes a request conditional on what its address returned last time.
func (r *round) validate(q *polite.Request) {
	if e := r.known(q.URL); e != nil {
		q.ETag, q.LastModified = e.Header["etag"], e.Header["last-modified"]
	}
}

// known returns a copy of the last entry of an address, nil for none. If its page is gone, the copy
// has no header, so that the page is requested unconditionally.
func (r *round) known(at string) (e *fetched.Entry) {
	r.look(func(l *fetched.Ledger) {
		e = l.Asked(at)
		if e == nil {
			return
		}
		if _, _, gone := l.Gone(e.Page); gone && e.Page != "" {
			e = &fetched.Entry{Asked: e.Asked, What: e.What, Page: e.Page}
		} else {
			c := *e
			e = &c
		}
	})
	return e
}

// read marks a list as read in this round, and reports whether it is the first time.
func (r *round) read(at string) bool {
	r.mu.Lock()
	defer r.mu.Unlock()
	if _, before := r.feeds[at]; before {
		return false
	}
	r.feeds[at] = true
	return true
}

// answered remembers the entry of a list. It is written once everything in the list is dealt with;
// if the round is interrupted before, the whole list is requested again next time.
func (r *round) answered(at, title string, resp *polite.Response) {
	e := store.FeedEntry(at, title, resp)
	r.mu.Lock()
	defer r.mu.Unlock()
	r.lists = append(r.lists, e)
}

// feed adds jobs for the items of a feed.
func (r *round) feed(ctx context.Context, s Source, l *listing.List, resp *polite.Response, private bool) error {
	r.answered(s.URL, l.Title, resp)
	if l.Broken > 0 {
		r.note(fmt.Sprintf("%s: items without an address: %d", s.URL, l.Broken))
	}
	if len(l.Items) == 0 {
		r.note(s.URL + ": the feed has no items at the moment")
	}
	wanted := wants(s.Words)
	for _, it := range l.Items {
		if !wanted(it) || r.old(it.When()) {
			r.count(func(c *Round) { c.Left++ })
			continue
		}
		j := job{asked: it.URL, title: it.Title, published: it.Published, feed: s.URL, outlet: s.Outlet, private: private}
		if !s.Full {
			j.item, j.response = func() ([]byte, string) { return l.Single(it) }, resp
		}
		r.add(ctx, j)
	}
	return ctx.Err()
}

// sitemap adds jobs for the recent pages of a site map.
func (r *round) sitemap(ctx context.Context, s Source, l *listing.List, resp *polite.Response, private bool) error {
	r.answered(s.URL, l.Title, resp)
	wanted := wants(s.Words)
	least := r.clock.Now().Add(-recent)
	for _, it := range l.Items {
		when := it.When()
		recent := r.o.Since.Known() || when.Known() && when.Time.After(least)
		if !recent || r.old(when) || !wanted(it) {
			r.count(func(c *Round) { c.Left++ })
			continue
		}
		r.add(ctx, job{asked: it.URL, title: it.Title, published: it.Published, feed: s.URL, outlet: s.Outlet, private: private})
	}
	return ctx.Err()
}

// old reports whether something was published before --since.
func (r *round) old(d model.Date) bool {
	return r.o.Since.Known() && d.Known() && d.Before(r.o.Since)
}

// newest returns the site maps of an index that probably list what is new: first those with "news"
// in their address, then the most recently changed.
func newest(l *listing.List, s Source, private bool) []Source {
	items := slices.Clone(l.Items)
	slices.SortStableFunc(items, func(a, b listing.Item) int {
		if x, y := strings.Contains(a.URL, "news"), strings.Contains(b.URL, "news"); x != y {
			if x {
				return -1
			}
			return 1
		}
		return b.When().Time.Compare(a.When().Time)
	})
	var all []Source
	for _, it := range items[:min(len(items), maxMaps)] {
		all = append(all, Source{URL: it.URL, Outlet: s.Outlet, Words: s.Words, Full: true, Feed: true, private: private})
	}
	return all
}

// page handles a source that is a page: an article, or a page that leads to a feed.
func (r *round) page(ctx context.Context, s Source, resp *polite.Response, base *url.URL, private bool, leads int) error {
	var links listing.Links
	if kind := resp.Kind(); kind == "" || strings.Contains(kind, "html") {
		links = listing.ReadPage(resp.Body, charsetOf(resp), base)
	}
	front := strings.Trim(base.Path, "/") == "" && base.RawQuery == ""
	if !s.Feed && !front && (links.Article || !links.Site && (len(links.Feeds) == 0 || named(base))) {
		r.add(ctx, job{asked: s.URL, outlet: s.Outlet, response: resp, private: s.private, named: true})
		return nil
	}
	if len(links.Feeds) > 0 {
		at := links.Feeds[0]
		if at == s.URL || at == resp.URL {
			return errors.New("a page that claims to be a feed")
		}
		r.note(fmt.Sprintf("%s is a page; its feed is %s", s.URL, at))
		feed := s
		feed.URL, feed.Feed, feed.private = at, true, private
		return r.follow(ctx, []Source{feed}, leads)
	}
	if s.Feed && !front {
		return errors.New("a page, not a feed, and it names none")
	}
	maps, err := r.client.Sitemaps(ctx, resp.URL, s.private)
	if err != nil {
		return err
	}
	if at, ok := newsMap(maps); ok {
		if at, ok := listing.Resolve(base, at); ok {
			r.note(fmt.Sprintf("%s names no feed; its site map is %s", s.URL, at))
			site := s
			site.URL, site.Feed, site.private = at, true, private
			return r.follow(ctx, []Source{site}, leads)
		}
	}
	return errors.New("no feed or site map was found there; give the address of a feed or an article")
}

// named reports whether an address ends like an article's and unlike a section's: in three or more
// words, or with a digit.
func named(u *url.URL) bool {
	p := strings.Trim(u.Path, "/")
	last := p[strings.LastIndexByte(p, '/')+1:]
	return strings.Count(last, "-") >= 2 || strings.ContainsAny(last, "0123456789")
}

// newsMap picks the site map that probably lists a site's news.
func newsMap(maps []string) (string, bool) {
	for _, at := range maps {
		if strings.Contains(strings.ToLower(at), "news") {
			return at, true
		}
	}
	if len(maps) > 0 {
		return maps[0], true
	}
	return "", false
}

// wants turns a source's words into a test of its items: headline and summary together contain all
// words of at least one entry. Case and accents do not matter.
func wants(words []string) func(listing.Item) bool {
	var all [][]string
	for _, w := range words {
		if some := folded(w); len(some) > 0 {
			all = append(all, some)
		}
	}
	if len(all) == 0 {
		return func(listing.Item) bool { return true }
	}
	return func(it listing.Item) bool {
		has := map[string]bool{}
		for _, w := range folded(it.Title + " " + it.Summary) {
			has[w] = true
		}
		return slices.ContainsFunc(all, func(some []string) bool {
			return !slices.ContainsFunc(some, func(w string) bool { return !has[w] })
		})
	}
}

// folded returns the words of a text in the form in which they are compared.
func folded(s string) (all []string) {
	s = text.Fold(s)
	for w := range text.Words(s, 0) {
		all = append(all, w.Of(s))
	}
	return all
}

// charsetOf returns the character set that the server named.
func charsetOf(r *polite.Response) string {
	e := fetched.Entry{Header: map[string]string{"content-type": r.Header.Get("Content-Type")}}
	return e.Charset()
}

// A StatusError is a response without content, by its HTTP status.
type StatusError struct {
	Status int
	what   string
}

func (e *StatusError) Error() string { return e.what }

// final reports whether there is no point in asking again soon.
func final(err error) bool {
	var robots *polite.RobotsError
	var private *polite.PrivateError
	if status, ok := errors.AsType[*StatusError](err); ok {
		return status.Status < http.StatusInternalServerError && status.Status != http.StatusTooManyRequests
	}
	return errors.As(err, &robots) && robots.Why == "" || errors.As(err, &private)
}

// statusError returns the error for a response that is neither content nor a redirect.
func statusError(r *polite.Response) error {
	name := http.StatusText(r.Status)
	if r.Status == http.StatusUnauthorized || r.Status == http.StatusPaymentRequired || r.Status == http.StatusForbidden {
		name += "; the site lets in subscribers only, or no programs"
	}
	return &StatusError{r.Status, strings.TrimSpace(fmt.Sprintf("answers %d %s", r.Status, name))}
}
