package polite

import (
	"context"
	"fmt"
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"time"

	"github.com/temoto/robotstxt"
)

// product is the program's name in User-Agent and robots.txt.
const product = "lineup"

const (
	// maxRobots is how many bytes of a robots.txt are read (RFC 9309 asks for 500 KiB at least).
	maxRobots = 500 << 10
	// maxCrawlDelay bounds Crawl-delay: with more, a feed of fifty items would take most of a
	// day.
	maxCrawlDelay = 10 * time.Minute
	// robotsAge is how long a robots.txt is valid.
	robotsAge = 24 * time.Hour
)

// rules are a host's rules for programs.
type rules struct {
	data *robotstxt.RobotsData
	why  string // if not "", nothing is allowed, since robots.txt could not be read
	read time.Time
}

// allows reports whether an address may be requested.
func (r *rules) allows(u *url.URL) bool { return r.data.TestAgent(u.RequestURI(), product) }

// delay returns the host's Crawl-delay; ok is false if it has none.
func (r *rules) delay() (time.Duration, bool) {
	d := r.data.FindGroup(product).CrawlDelay
	return min(d, maxCrawlDelay), d > 0
}

// parseRobots reads a robots.txt, ignoring lines that cannot be understood.
func parseRobots(body []byte) *robotstxt.RobotsData {
	body = body[:min(len(body), maxRobots)]
	var kept strings.Builder
	agent := false
	for line := range strings.Lines(strings.ReplaceAll(strings.TrimPrefix(string(body), "\uFEFF"), "\r", "\n")) {
		line, _, _ = strings.Cut(line, "#")
		key, value, ok := strings.Cut(line, ":")
		key, value = strings.ToLower(strings.TrimSpace(key)), strings.TrimSpace(value)
		switch key {
		case "user-agent":
			agent = agent || value != ""
		case "allow", "disallow":
			ok = ok && agent
		case "crawl-delay":
			s, err := strconv.ParseFloat(value, 64)
			ok = ok && agent && err == nil && s >= 0 && s < 1e6
		case "sitemap":
		default:
			ok = false
		}
		if ok && value != "" {
			kept.WriteString(key + ": " + value + "\n")
		}
	}
	data, err := robotstxt.FromString(kept.String())
	if err != nil {
		data, _ = robotstxt.FromStatusAndString(http.StatusNotFound, "") // as if there were none
	}
	return data
}

// robots returns the rules of an address's host, requesting them if necessary. The caller holds the
// host's turn.
func (c *Client) robots(ctx context.Context, h *host, u *url.URL, trusted bool) (*rules, error) {
	if age := c.clock.Now().Sub(h.robots.read); h.robots.data != nil && age >= 0 && age < robotsAge {
		return &h.robots, nil
	}
	at := &url.URL{Scheme: u.Scheme, Host: u.Host, Path: "/robots.txt"}
	var r *Response
	for range c.limits.Redirects {
		var err error
		// If it redirects to another host, that host's turn is not taken: waiting for it while
		// holding this one could deadlock.
		if r, err = c.try(ctx, h, at, &Request{Most: maxRobots, Trusted: trusted, cut: true}); err != nil {
			return nil, err
		}
		to, redirected, err := r.redirect(at)
		if err != nil || !redirected {
			break
		}
		at, trusted = to, trusted && r.Private
	}
	got := rules{read: c.clock.Now()}
	switch {
	case r.Status >= http.StatusInternalServerError || r.Status == http.StatusTooManyRequests:
		got.data, _ = robotstxt.FromStatusAndBytes(http.StatusInternalServerError, nil)
		got.why = fmt.Sprintf("its robots.txt answers %d", r.Status)
	case r.Status == http.StatusOK:
		got.data = parseRobots(r.Body)
	default:
		got.data, _ = robotstxt.FromStatusAndBytes(http.StatusNotFound, nil)
	}
	h.robots = got
	if d, ok := got.delay(); ok && c.delay < 0 {
		h.pace(c.clock.Now(), d)
	}
	return &h.robots, nil
}
