package fetch

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"lineup/corpus/decisions"
	"lineup/corpus/fetch/listing"
	"lineup/corpus/fetched"
	"lineup/corpus/regular"
)

// Source is an address to fetch from.
type Source struct {
	URL    string
	Outlet string   // the publisher of the articles; "" if they name it themselves
	Words  []string // only items with all the words of one of these; empty for all
	Full   bool     // fetch the page behind each item, not just the item
	// Feed reports whether the address is known to be a feed's, so that a page there is not read as
	// an article.
	Feed bool
	// private reports whether the address may be private: the user gave it, or a private server
	// did.
	private bool
}

// maxList limits a list of feeds, or of addresses, in bytes.
const maxList = 16 << 20

// Sources returns the sources that command arguments name: addresses, files with a list of feeds
// (OPML) or one address per line, or "-" for such a list on standard input.
func Sources(args []string, stdin io.Reader) ([]Source, error) {
	var all []Source
	for _, arg := range args {
		var list []byte
		var err error
		switch address, ok := address(arg); {
		case arg == "-":
			list, err = io.ReadAll(io.LimitReader(stdin, maxList))
		case ok:
			all = append(all, Source{URL: address, Full: true, private: true})
			continue
		default:
			list, err = regular.Read(arg, maxList)
		}
		if errors.Is(err, os.ErrNotExist) {
			return nil, fmt.Errorf("%q is neither an address nor a file", arg)
		}
		if err != nil {
			return nil, err
		}
		some, err := listed(list)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", arg, err)
		}
		all = append(all, some...)
	}
	return all, nil
}

// address turns an argument into an address, if it is one. A name with a dot that is not a file is
// a site.
func address(arg string) (string, bool) {
	if strings.Contains(arg, "://") {
		at, ok := listing.Resolve(nil, arg)
		return at, ok
	}
	host, _, _ := strings.Cut(arg, "/")
	if _, err := os.Lstat(arg); err == nil || !strings.Contains(strings.Trim(host, "."), ".") || strings.HasPrefix(arg, ".") {
		return "", false
	}
	return listing.Resolve(nil, "https://"+arg)
}

// listed reads a list of feeds, or of addresses.
func listed(data []byte) ([]Source, error) {
	l, err := listing.Read(data, "", nil)
	if err != nil {
		return nil, err
	}
	if l.Kind == listing.Outline {
		if len(l.Items) == 0 {
			return nil, errors.New("the list of feeds names none; " + l.Fault)
		}
		return feedsOf(l, true), nil
	}
	if l.Kind != listing.Page {
		return nil, errors.New("a feed or a site map in a file is not a list of feeds; give its address")
	}
	var all []Source
	lines := bufio.NewScanner(bytes.NewReader(data))
	for n := 1; lines.Scan(); n++ {
		line := strings.TrimSpace(lines.Text())
		if line == "" || line[0] == '#' {
			continue
		}
		at, ok := address(line)
		if !ok {
			return nil, fmt.Errorf("line %d is not a web address: %q", n, line)
		}
		all = append(all, Source{URL: at, Full: true, private: true})
	}
	return all, lines.Err()
}

// feedsOf returns the feeds of an OPML file.
func feedsOf(l *listing.List, private bool) []Source {
	all := make([]Source, 0, len(l.Items))
	for _, it := range l.Items {
		all = append(all, Source{URL: it.URL, Full: true, Feed: true, private: private})
	}
	return all
}

// Configured returns the sources for the feeds of a lineup.toml.
func Configured(feeds []decisions.Feed) ([]Source, error) {
	all := make([]Source, 0, len(feeds))
	for _, f := range feeds {
		at, ok := address(f.URL)
		if !ok {
			return nil, fmt.Errorf("the [[feed]] %q is not a web address", f.URL)
		}
		all = append(all, Source{URL: at, Outlet: f.Outlet, Words: f.Words, Full: f.Full, Feed: true, private: true})
	}
	return all, nil
}

// Known returns the feeds that a folder was filled from before, according to its ledger.
func Known(folder string) ([]Source, error) {
	l, err := fetched.Read(folder)
	if l == nil || err != nil {
		return nil, err
	}
	var all []Source
	seen := map[string]bool{}
	for i := range l.Entries {
		e := &l.Entries[i]
		if e.What != fetched.Feed || seen[e.Asked] {
			continue
		}
		seen[e.Asked] = true
		if at, ok := listing.Resolve(nil, e.Asked); ok {
			all = append(all, Source{URL: at, Full: true, Feed: true, private: e.Private})
		}
	}
	return all, nil
}
