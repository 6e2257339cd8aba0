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

// Options configure what to fetch, and how. The command leaves the unexported fields at zero; tests
// set them.
type Options struct {
	Folder string
	// Again requests all pages of the folder once more, even if no source of the round names
	// them.
	Again bool
	Since model.Date // items published before this are left out; unknown to keep all
	Dry   bool       // only the sources are read, and nothing is kept
	WARC  bool
	// Delay is the time between two requests to one host; if negative, a second, or what the host
	// asks for.
	Delay            time.Duration
	Version, Contact string
	Waiting          func()         // called once if another program is filling the folder; may be nil
	Progress         func(Progress) // called by one goroutine at a time; may be nil

	limits  polite.Limits
	private func(netip.Addr) bool
	clock   polite.Clock
	tls     *tls.Config
}

// Progress is how far a round has got.
type Progress struct {
	Done, Of int   // pages; more may turn up
	Bytes    int64 // received so far
	Failed   int
}

// Came is one result of a round.
type Came struct {
	fetched.Entry

	Published model.Date
	Words     int // in the article
}

// Failure is an address that could not be fetched, and the reason.
type Failure struct{ URL, Why string }

// Round is the result of a round. All lists are ordered by file or address.
type Round struct {
	Came      []Came
	Failed    []Failure
	Notes     []string // worth knowing, but not failures
	Unchanged int      // pages that have not changed
	Resting   int      // pages that are not requested again yet, or at all
	Without   int      // pages in which no article was found
	Left      int      // items left out by words or date
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

// Fetcher works in rounds. Only one goroutine may use it at a time.
type Fetcher struct {
	o      Options
	client *polite.Client
	clock  polite.Clock
	asked  map[string]time.Time // when each page was requested in this process
}

// New returns a fetcher.
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
	start  func(func()) // runs a function in the background

	parsing sync.Mutex

	mu       sync.Mutex
	seen     map[string]bool // keys of the pages seen so far
	feeds    map[string]bool // addresses of the lists read so far
	lists    []fetched.Entry // those that have answered
	undone   map[string]bool // those with an item that could not be fetched
	queues   map[string][]job
	progress Progress
	result   Round
}
