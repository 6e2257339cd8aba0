package store

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"maps"
	"net/url"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"lineup/corpus"
	"lineup/corpus/atomicfile"
	"lineup/corpus/fetch/polite"
	"lineup/corpus/fetched"
	"lineup/corpus/regular"
	"lineup/model"
)

// maxFile limits a kept file that is read for comparison, in bytes; responses have fewer.
const maxFile = 64 << 20

// Arrival is a response that may be kept.
type Arrival struct {
	Asked    string // the address as given
	Response *polite.Response
	Feed     string // the address of the list that named it; "" for none
	Outlet   string // the user's name for the feed
	// Published is the date given by the list.
	Published model.Date
	// Item is the file of a single feed item and ItemExt its extension, if the item is kept rather
	// than a page.
	Item    []byte
	ItemExt string
}

// Kept is the outcome of an arrival.
type Kept struct {
	// Entry was added to the ledger; its What is "" if nothing was added because the page has not
	// changed.
	Entry   fetched.Entry
	Article *model.Article // the first article read; nil for none
}

// NoArticleError is the error for a page without an article.
type NoArticleError struct{ Why string }

func (e *NoArticleError) Error() string { return "nothing kept: " + e.Why }

// Keep keeps a response with status 200 if its article is new or has changed.
func (f *Folder) Keep(ctx context.Context, a *Arrival) (Kept, error) {
	data, ext, at := a.Response.Body, extension(a.Response), a.Response.URL
	if a.Item != nil {
		data, ext, at = a.Item, a.ItemExt, a.Asked
	}
	reached, err := url.Parse(at)
	if err != nil {
		return Kept{}, err
	}
	if ext == "" {
		return Kept{}, &NoArticleError{fmt.Sprintf("it is not a page but %q", shown(a.Response.Kind()))}
	}
	e := entryOf(a)
	articles, problems := corpus.Understand(ctx, "page"+ext, data, &e)
	if ctx.Err() != nil {
		return Kept{}, ctx.Err()
	}
	if len(articles) == 0 {
		why := "no article was found in it"
		if len(problems) > 0 {
			why = problems[0].What
		}
		return Kept{}, &NoArticleError{why}
	}
	e.Title, e.Body = shown(articles[0].Title), sumOf(data)
	f.mu.Lock()
	defer f.mu.Unlock()
	kept := Kept{Article: articles[0]}
	f.place(&e, pageOf(reached, articles[0].URL))
	if err := f.decide(ctx, &e, articles); err != nil || e.What == "" {
		kept.Entry = fetched.Entry{Page: e.Page}
		return kept, err
	}
	if e.What == fetched.New || e.What == fetched.Changed {
		if err := f.put(ctx, &e, a, articles, data, ext); err != nil {
			return kept, err
		}
	} else {
		e.Body, e.Bytes = "", 0
	}
	kept.Entry = e
	return kept, f.ledger.Add(e)
}

// place decides which page an entry belongs to: the page that the address returned before, unless
// it now leads to another known page.
func (f *Folder) place(e *fetched.Entry, page string) {
	e.Page = page
	if before := f.ledger.Asked(e.Asked); before != nil && before.Page != "" && f.ledger.Last(page) == nil {
		e.Page = before.Page
	}
}

// decide sets What: what the response is to its page, "" if nothing is new.
func (f *Folder) decide(ctx context.Context, e *fetched.Entry, articles []*model.Article) error {
	revisions := f.ledger.Revisions(e.Page)
	if len(revisions) == 0 {
		e.What = fetched.New
		return nil
	}
	last := revisions[len(revisions)-1]
	if last.BodySum() != e.Body {
		before := f.before(ctx, last)
		if err := ctx.Err(); err != nil {
			return err // they have not been compared
		}
		if displaced(before, articles) {
			return &NoArticleError{fmt.Sprintf("it shows “%s” in place of the article, which stays as it was", e.Title)}
		}
		if !Same(before, articles) {
			e.What = fetched.Changed
			return nil
		}
	}
	e.File, e.SHA256 = last.File, last.SHA256
	known := f.ledger.Asked(e.Asked)
	switch _, _, gone := f.ledger.Gone(e.Page); {
	case gone:
		e.What = fetched.Back
	case known == nil || known.Page != e.Page:
		e.What = fetched.Alias
	case !slices.Equal(validators(known), validators(e)):
		e.What = fetched.Same // for the next request to use its new validators
	}
	return nil
}

// validators returns the values that make the next request conditional.
func validators(e *fetched.Entry) []string {
	return []string{e.Header["etag"], e.Header["last-modified"]}
}

// before returns the articles of a kept file; none if it is missing or has been altered.
func (f *Folder) before(ctx context.Context, e *fetched.Entry) []*model.Article {
	data, err := regular.Read(f.path(e.File), maxFile)
	if err != nil || sumOf(data) != e.SHA256 {
		return nil
	}
	articles, _ := corpus.Understand(ctx, e.File, data, e)
	return articles
}

func (f *Folder) path(name string) string { return filepath.Join(f.dir, filepath.FromSlash(name)) }

// put writes the file of an entry.
func (f *Folder) put(ctx context.Context, e *fetched.Entry, a *Arrival, articles []*model.Article, data []byte, ext string) error {
	file := data
	if f.o.WARC && a.Item == nil {
		ext = ".warc.gz"
		var err error
		if file, err = warcOf(a.Response, f.o.Software); err != nil {
			return err
		}
	}
	name, err := f.name(ctx, e, articles, ext)
	if err = errors.Join(err, ctx.Err()); err != nil {
		return err
	}
	e.File, e.SHA256, e.Bytes = name, sumOf(file), int64(len(file))
	if e.Body == e.SHA256 {
		e.Body = ""
	}
	full := f.path(name)
	if there, err := regular.Read(full, maxFile); err == nil && bytes.Equal(there, file) {
		return nil // it was written, but not entered
	}
	if err := os.MkdirAll(filepath.Dir(full), 0o777); err != nil { //nolint:gosec // the umask decides
		return err
	}
	return atomicfile.Write(full, file, atomicfile.Shared)
}

// name finds a name for an entry's file: that of the page's first file plus a number, or a new one.
func (f *Folder) name(ctx context.Context, e *fetched.Entry, articles []*model.Article, ext string) (string, error) {
	u, err := url.Parse(e.At())
	if err != nil {
		return "", err
	}
	dir, stem := hostFolder(u), baseName(u, articles[0].Published.Day(), articles[0].Title)
	from := 1
	if revisions := f.ledger.Revisions(e.Page); len(revisions) > 0 {
		first := revisions[0].File
		dir, from = path.Dir(first), len(revisions)+1
		stem, _, _ = strings.Cut(path.Base(first), ".")
	} else if !f.free(ctx, path.Join(dir, stem+ext), articles) {
		stem += "-" + sumOf([]byte(e.Page))[:6]
	}
	const most = 100_000 // states of one page: more than one a minute for two months
	for n := from; n < most; n++ {
		name := path.Join(dir, stem+ext)
		if n > 1 {
			name = path.Join(dir, fmt.Sprintf("%s.r%d%s", stem, n, ext))
		}
		if f.free(ctx, name, articles) {
			return name, nil
		}
	}
	return "", fmt.Errorf("no name is left for %s", e.Page)
}

// free reports whether a file may be written: there is none by that name, or it was written but not
// entered when a program was killed, and holds the same article.
func (f *Folder) free(ctx context.Context, name string, articles []*model.Article) bool {
	if _, entered := f.ledger.File(name); entered {
		return false
	}
	if _, err := os.Lstat(f.path(name)); os.IsNotExist(err) {
		return true
	}
	data, err := regular.Read(f.path(name), maxFile)
	if err != nil {
		return false
	}
	there, _ := corpus.Understand(ctx, name, data, nil)
	return ctx.Err() == nil && Same(there, articles)
}

// Gone records that a page is no longer there; entered is false if that is known, or the page was
// never kept.
func (f *Folder) Gone(asked string, r *polite.Response) (e fetched.Entry, entered bool, err error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	before := f.ledger.Asked(asked)
	if before == nil || before.Page == "" {
		return e, false, nil
	}
	revisions := f.ledger.Revisions(before.Page)
	if _, _, gone := f.ledger.Gone(before.Page); gone || len(revisions) == 0 {
		return e, false, nil
	}
	e = entryOf(&Arrival{Asked: asked, Response: r, Feed: before.Feed, Outlet: before.Outlet})
	e.What, e.Page, e.Title = fetched.Gone, before.Page, revisions[len(revisions)-1].Title
	return e, true, f.ledger.Add(e)
}

// FeedEntry returns the ledger entry of a list that was read.
func FeedEntry(asked, title string, r *polite.Response) fetched.Entry {
	e := entryOf(&Arrival{Asked: asked, Response: r})
	e.What, e.SHA256, e.Title = fetched.Feed, sumOf(r.Body), shown(title)
	return e
}

// Feed records a list if it has changed. complete reports whether everything it names was dealt
// with; if not, ETag and Last-Modified are left out, so that the whole list is requested next time
// even if it has not changed.
func (f *Folder) Feed(e fetched.Entry, complete bool) error {
	if !complete {
		e.Header = maps.Clone(e.Header)
		delete(e.Header, "etag")
		delete(e.Header, "last-modified")
	}
	f.mu.Lock()
	defer f.mu.Unlock()
	before := f.ledger.Asked(e.Asked)
	if before != nil && before.SHA256 == e.SHA256 && slices.Equal(validators(before), validators(&e)) {
		return nil
	}
	return f.ledger.Add(e)
}

// entryOf returns an entry with what every response has.
func entryOf(a *Arrival) fetched.Entry {
	r := a.Response
	e := fetched.Entry{
		Time: r.Began.UTC(), Asked: a.Asked, Status: r.Status, Header: map[string]string{}, Bytes: int64(len(r.Body)),
		Outlet: shown(a.Outlet), Feed: a.Feed, Item: a.Item != nil, Private: r.Private,
		Published: a.Published.String(),
	}
	if r.URL != a.Asked {
		e.Reached = r.URL
	}
	const longest = 1 << 10 // bytes of a header field
	for _, name := range []string{"content-type", "date", "etag", "last-modified"} {
		if v := r.Header.Get(name); v != "" && len(v) <= longest {
			e.Header[name] = v
		}
	}
	if a.Item != nil { // the feed's header is not the item's
		e.Header, e.Reached = map[string]string{}, ""
	}
	return e
}

// extension returns the extension of a page's file, "" for what is not a page.
func extension(r *polite.Response) string {
	switch r.Kind() {
	case "text/html", "application/xhtml+xml":
		return ".html"
	case "text/plain":
		return ".txt"
	case "application/pdf":
		return ".pdf"
	case "": // not declared
		return ".html"
	}
	return ""
}

func sumOf(b []byte) string {
	h := sha256.Sum256(b)
	return hex.EncodeToString(h[:])
}
