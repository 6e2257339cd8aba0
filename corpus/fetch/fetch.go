package fetch

import (
	"context"
	"crypto/tls"
	"net/netip"
	"sync"
	"time"

	"lineup/corpus/fetch/polite"
	"lineup/corpus/fetch/store"
	"lineup/corpus/fetched"
	"lineup/model"
)

// Options say what to fetch, and how. The command leaves the unexported fields at zero; tests set
// them.
type Options struct {
	Folder string
	// Again requests all pages of the folder once more, even if no source of the round names
	// them.
	Again bool
	Since model.Date // items published before are left out; unknown for none
	Dry   bool       // only what is named is read, and nothing kept
	WARC  bool
	// Delay separates two requests to one host; if negative, it is a second, or what the host asks
	// for.
	Delay            time.Duration
	Version, Contact string
	Waiting          func()         // called once when another program fills the folder; may be nil
	Progress         func(Progress) // called by one goroutine at a time; may be nil

	limits  polite.Limits
	private func(netip.Addr) bool
	clock   polite.Clock
	tls     *tls.Config
}

// Progress says how far a round is.
type Progress struct {
	Done, Of int   // pages; more may be met
	Bytes    int64 // that came
	Failed   int
}

// Came is one thing that a round brought.
type Came struct {
	fetched.Entry

	Published model.Date
	Words     int // of the article
}

// Failure is an address that could not be fetched, and why.
type Failure struct{ URL, Why string }

// Round is the result of a round. All lists are ordered by file or address.
type Round struct {
	Came      []Came
	Failed    []Failure
	Notes     []string // what the user may want to know, and is no failure
	Unchanged int      // pages that are as they were
	Resting   int      // pages that are not asked again yet, or no more
	Without   int      // pages in which no article is found
	Left      int      // items that were left out, by words or date
	Bytes     int64
	Took      time.Duration
}

// Count returns how many entries of a kind the round brought.
func (r *Round) Count(what fetched.What) (n int) {
	for i := range r.Came {
		if r.Came[i].What == what {
			n++
		}
	}
	return n
}

// Fetcher works in rounds. It is used by one goroutine at a time.
type Fetcher struct {
	o      Options
	client *polite.Client
	clock  polite.Clock
	asked  map[string]time.Time // when each page was asked in this process
}

// New makes a fetcher.
func New(o Options) *Fetcher {
	if o.Progress == nil {
		o.Progress = func(Progress) {}
	}
	if o.Waiting == nil {
		o.Waiting = func() {}
	}
	if o.clock == nil {
		o.clock = polite.Wall()
	}
	return &Fetcher{
		o: o, clock: o.clock, asked: map[string]time.Time{},
		client: polite.New(polite.Options{
			Version: o.Version, Contact: o.Contact, Delay: o.Delay, Limits: o.limits, Private: o.private, Clock: o.clock, TLS: o.tls,
		}),
	}
}

// Close closes idle connections.
func (f *Fetcher) Close() { f.client.Close() }

// Round fetches the sources and what they name. If the context ends, the result so far is returned
// with its error; any other error means that the folder cannot be used.
func (f *Fetcher) Round(ctx context.Context, sources []Source) (*Round, error) {
	r := &round{Fetcher: f, seen: map[string]bool{}, feeds: map[string]bool{}, undone: map[string]bool{}, queues: map[string][]job{}}
	began := f.clock.Now()
	if f.o.Dry {
		ledger, err := fetched.Read(f.o.Folder)
		if err != nil {
			return nil, err
		}
		r.look = func(at func(*fetched.Ledger)) { at(ledger) }
	} else {
		folder, err := store.Open(ctx, f.o.Folder, store.Options{WARC: f.o.WARC, Software: "lineup/" + f.o.Version}, f.o.Waiting)
		if err != nil {
			return nil, err
		}
		defer folder.Close()
		r.folder, r.look = folder, folder.Look
	}
	f.client.Forget()
	r.run(ctx, sources)
	r.result.sort()
	r.result.Took = f.clock.Now().Sub(began)
	return &r.result, ctx.Err()
}

// round is a round in progress.
type round struct {
	*Fetcher

	folder *store.Folder // nil in a dry run
	look   func(func(*fetched.Ledger))
	start  func(func()) // has something done beside

	parsing sync.Mutex

	mu       sync.Mutex
	seen     map[string]bool // keys of the pages that are met
	feeds    map[string]bool // addresses of the lists that are read
	lists    []fetched.Entry // of those that have answered
	undone   map[string]bool // of those, which named something that could not be had
	queues   map[string][]job
	progress Progress
	result   Round
}
