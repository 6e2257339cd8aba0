package polite

import (
	"bytes"
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"net"
	"net/http"
	"net/http/httptrace"
	"net/netip"
	"net/url"
	"strconv"
	"strings"
	"syscall"
	"time"
)

// Request is a request to make.
type Request struct {
	URL string
	// Trusted requests may go to private addresses: the user named them, or a private server did.
	Trusted bool
	// ETag and LastModified are from the last response, "" for none. Status 304 then means that
	// nothing has changed.
	ETag, LastModified string
	Most               int64 // bytes of the response, packed and unpacked; 0 for the default

	cut bool // a longer response is cut off without an error
}

// Response is a server's response, after redirects.
type Response struct {
	URL     string // after redirects
	Moved   string // the last address reached by permanent redirects only; "" if the first is not permanent
	Status  int
	Proto   string // "HTTP/1.1"
	Header  http.Header
	Sent    http.Header // of the request
	Body    []byte      // unpacked
	Raw     []byte      // as received
	Began   time.Time
	Private bool   // the server is at a private address
	Server  string // its address; "" behind a proxy
}

// Kind returns the media type without its parameters, in lower case.
func (r *Response) Kind() string {
	kind, _, _ := strings.Cut(r.Header.Get("Content-Type"), ";")
	return strings.ToLower(strings.TrimSpace(kind))
}

// RobotsError is the error for an address that the host's robots.txt does not allow.
type RobotsError struct{ Host, Why string }

func (e *RobotsError) Error() string {
	if e.Why != "" {
		return "not asked: " + e.Why
	}
	return "not asked: the robots.txt of " + e.Host + " does not allow it"
}

// BusyError is the error for a host that asked to be left alone until a time.
type BusyError struct {
	Host  string
	Until time.Time
}

func (e *BusyError) Error() string {
	return fmt.Sprintf("%s asks to wait until %s", e.Host, e.Until.UTC().Format("2006-01-02 15:04 UTC"))
}

// Get requests an address and follows its redirects. A response may have any status; the error is
// the context's, or why there is no response.
func (c *Client) Get(ctx context.Context, req Request) (*Response, error) {
	at, err := url.Parse(req.URL)
	if err != nil {
		return nil, err
	}
	seen := map[string]bool{}
	moved, permanent := "", true
	for range c.limits.Redirects + 1 {
		if at.Scheme != "http" && at.Scheme != "https" || at.Hostname() == "" {
			return nil, fmt.Errorf("leads to %s, which is not a web address", at.Redacted())
		}
		if seen[at.String()] {
			return nil, fmt.Errorf("redirects in a circle: %s leads back to itself", at.Redacted())
		}
		seen[at.String()] = true
		r, err := c.ask(ctx, at, &req)
		if err != nil {
			return nil, err
		}
		to, redirected, err := r.redirect(at)
		if err != nil {
			return nil, err
		}
		if !redirected {
			// A page that redirects back to one already visited is kept as it is.
			if to, redirected = r.refresh(at); !redirected || seen[to.String()] {
				r.URL, r.Moved = at.String(), moved
				return r, nil
			}
		}
		if permanent = permanent && (r.Status == http.StatusMovedPermanently || r.Status == http.StatusPermanentRedirect); permanent {
			moved = to.String()
		}
		at, req.Trusted = to, req.Trusted && r.Private
	}
	return nil, fmt.Errorf("redirects more than %d times", c.limits.Redirects)
}

// redirect returns where a response redirects to.
func (r *Response) redirect(from *url.URL) (to *url.URL, redirected bool, err error) {
	switch r.Status {
	case http.StatusMovedPermanently, http.StatusFound, http.StatusSeeOther, http.StatusTemporaryRedirect, http.StatusPermanentRedirect:
	default:
		return nil, false, nil
	}
	to, err = from.Parse(r.Header.Get("Location"))
	if err != nil || r.Header.Get("Location") == "" {
		return nil, false, fmt.Errorf("answers %d, and does not say where it leads", r.Status)
	}
	to.Fragment, to.RawFragment, to.User = "", "", nil
	return to, true, nil
}

// ask requests one address when it is the host's turn, if robots.txt allows it, with retries.
func (c *Client) ask(ctx context.Context, at *url.URL, req *Request) (*Response, error) {
	h, err := c.hold(ctx, at)
	if err != nil {
		return nil, err
	}
	defer h.release()
	if h.failed >= c.limits.Failures {
		return nil, fmt.Errorf("%s is left for now: %w", at.Host, h.last)
	}
	if now := c.clock.Now(); now.Before(h.until) && h.until.Sub(now) > c.limits.Wait {
		return nil, &BusyError{at.Host, h.until}
	}
	r, err := c.allowed(ctx, h, at, req)
	var busy *BusyError
	var robots *RobotsError
	var private *PrivateError
	switch {
	case ctx.Err() != nil:
		return nil, ctx.Err()
	case errors.As(err, &private): // another request may be allowed to have it
	case err == nil, errors.As(err, &busy), errors.As(err, &robots):
		h.failed = 0
	default:
		h.failed++
		h.last = err
	}
	return r, err
}

// allowed requests an address if robots.txt allows it.
func (c *Client) allowed(ctx context.Context, h *host, at *url.URL, req *Request) (*Response, error) {
	rules, err := c.robots(ctx, h, at, req.Trusted)
	if err != nil {
		return nil, err
	}
	if !rules.allows(at) {
		return nil, &RobotsError{at.Host, rules.why}
	}
	return c.try(ctx, h, at, req)
}

// try makes a request, and retries it after a while if the server or the connection may have
// recovered by then.
func (c *Client) try(ctx context.Context, h *host, at *url.URL, req *Request) (*Response, error) {
	for n := 1; ; n++ {
		if err := c.pause(ctx, h, at.Host); err != nil {
			return nil, err
		}
		r, err := c.once(ctx, at, req)
		wait, again := c.again(r, err, n)
		if ctx.Err() != nil {
			return nil, ctx.Err()
		}
		if r != nil && wait > 0 { // the host wants this for all its addresses
			h.until = c.clock.Now().Add(wait)
			if wait > c.limits.Wait {
				return nil, &BusyError{at.Host, h.until}
			}
		}
		if !again || n >= c.limits.Tries {
			return r, err
		}
		if err := c.clock.Sleep(ctx, max(wait, backOff(n))); err != nil {
			return nil, err
		}
	}
}

// pause waits until a host may be asked again: for the delay between requests, and for Retry-After.
func (c *Client) pause(ctx context.Context, h *host, name string) error {
	now := c.clock.Now()
	wait := h.limiter.ReserveN(now, 1).DelayFrom(now)
	if left := h.until.Sub(now); left > c.limits.Wait {
		return &BusyError{name, h.until}
	} else if left > wait {
		wait = left
	}
	return c.clock.Sleep(ctx, wait)
}

// backOff returns how long to wait after the nth try: two, four, eight seconds, and up to half as
// much again at random, so that clients do not all return at once.
func backOff(n int) time.Duration {
	d := time.Second << min(n, 6)
	return d + rand.N(d/2) //nolint:gosec // nothing depends on its being guessed
}

// again reports whether to retry after the nth try, and how long the server asks to wait.
func (c *Client) again(r *Response, err error, n int) (wait time.Duration, again bool) {
	if err != nil {
		return 0, passing(err)
	}
	switch r.Status {
	case http.StatusTooManyRequests, http.StatusServiceUnavailable:
		return r.retryAfter(n), true
	case http.StatusInternalServerError, http.StatusBadGateway, http.StatusGatewayTimeout:
		return 0, true
	}
	return 0, false
}

// passing reports whether an error may go away by itself, unlike a name that does not exist, a bad
// certificate, or a response that is too large.
func passing(err error) bool {
	if dns, ok := errors.AsType[*net.DNSError](err); ok {
		return dns.IsTemporary || dns.IsTimeout
	}
	var op *net.OpError
	var private *PrivateError
	switch {
	case errors.As(err, &private), errors.Is(err, syscall.ECONNREFUSED):
		return false
	case errors.As(err, &op):
		return op.Op != "remote error" // TLS
	}
	return errors.Is(err, io.ErrUnexpectedEOF) || errors.Is(err, io.EOF)
}

// retryAfter returns how long a server asks to wait. A date is compared with the server's own Date
// if it sent one: our clock may be wrong.
func (r *Response) retryAfter(n int) time.Duration {
	s := strings.TrimSpace(r.Header.Get("Retry-After"))
	if seconds, err := strconv.ParseInt(s, 10, 32); err == nil {
		return max(time.Duration(seconds)*time.Second, backOff(n))
	}
	t, err := http.ParseTime(s)
	if err != nil {
		return backOff(n)
	}
	now := r.Began
	if d, err := http.ParseTime(r.Header.Get("Date")); err == nil {
		now = d
	}
	return max(t.Sub(now), backOff(n))
}

// once makes one request.
func (c *Client) once(ctx context.Context, at *url.URL, req *Request) (*Response, error) {
	select {
	case c.places <- struct{}{}:
		defer func() { <-c.places }()
	case <-ctx.Done():
		return nil, ctx.Err()
	}
	timed, stop := context.WithTimeout(ctx, c.limits.Whole)
	defer stop()
	via, err := c.proxy(at)
	if err != nil {
		return nil, err
	}
	if via != nil {
		if !req.Trusted && c.privateName(at.Hostname()) {
			return nil, &PrivateError{at.Host}
		}
		timed = context.WithValue(timed, proxyKey{}, canonicalAddr(via))
	}
	r := &Response{Began: c.clock.Now()}
	timed = httptrace.WithClientTrace(timed, &httptrace.ClientTrace{GotConn: func(i httptrace.GotConnInfo) {
		r.Private = c.reachedPrivate(i.Conn, at, via)
		if ip, err := netip.ParseAddrPort(i.Conn.RemoteAddr().String()); err == nil && via == nil {
			r.Server = ip.Addr().Unmap().String()
		}
	}})
	q, err := http.NewRequestWithContext(timed, http.MethodGet, at.String(), nil)
	if err != nil {
		return nil, err
	}
	c.dress(q, req)
	transport := c.guarded
	if req.Trusted {
		transport = c.open
	}
	resp, err := transport.RoundTrip(q)
	if err != nil {
		return nil, c.plain(err, "begin", c.limits.Head)
	}
	defer resp.Body.Close()
	r.Status, r.Proto, r.Header, r.Sent = resp.StatusCode, resp.Proto, resp.Header, q.Header
	if err := r.read(resp, req, c.most(req)); err != nil {
		return nil, c.plain(err, "end", c.limits.Whole)
	}
	return r, nil
}

func (c *Client) most(req *Request) int64 {
	if req.Most > 0 {
		return req.Most
	}
	return c.limits.Bytes
}

// dress sets the header of a request.
func (c *Client) dress(q *http.Request, req *Request) {
	q.Header.Set("User-Agent", c.agent)
	q.Header.Set("Accept", "text/html,application/xhtml+xml,application/rss+xml,application/atom+xml,application/feed+json,application/xml;q=0.9,*/*;q=0.5")
	q.Header.Set("Accept-Encoding", "gzip") // not br: the library for it adds 1.5 MB
	if req.ETag != "" {
		q.Header.Set("If-None-Match", req.ETag)
	}
	if req.LastModified != "" {
		q.Header.Set("If-Modified-Since", req.LastModified)
	}
}

// canonicalAddr returns the host and port of a proxy, as dialled.
func canonicalAddr(via *url.URL) string {
	port := via.Port()
	if port == "" {
		port = map[string]string{"https": "443", "socks5": "1080", "socks5h": "1080"}[via.Scheme]
	}
	if port == "" {
		port = "80"
	}
	return net.JoinHostPort(via.Hostname(), port)
}

// reachedPrivate reports whether a connection is to a private server.
func (c *Client) reachedPrivate(conn net.Conn, at, via *url.URL) bool {
	if via != nil {
		return c.privateName(at.Hostname())
	}
	ip, err := netip.ParseAddrPort(conn.RemoteAddr().String())
	return err == nil && c.private(ip.Addr())
}

// refusedError is the error for a host that does not listen.
type refusedError struct{ err error }

func (e *refusedError) Error() string {
	return "refuses the connection: nothing answers at this address"
}

func (e *refusedError) Unwrap() error { return e.err }

// plain puts common errors of net/http into plain words.
func (c *Client) plain(err error, what string, limit time.Duration) error {
	var timeout net.Error
	var private *PrivateError
	var dns *net.DNSError
	switch {
	case errors.As(err, &private):
		return private
	case errors.As(err, &dns) && dns.IsNotFound:
		return fmt.Errorf("there is no host %s: %w", dns.Name, err)
	case errors.Is(err, syscall.ECONNREFUSED):
		return &refusedError{err}
	case errors.Is(err, context.Canceled):
		return err
	case errors.Is(err, context.DeadlineExceeded), errors.As(err, &timeout) && timeout.Timeout():
		return fmt.Errorf("the answer did not %s within %v", what, limit)
	case errors.Is(err, io.ErrUnexpectedEOF):
		return fmt.Errorf("the answer broke off: %w", err)
	}
	return err
}

// read reads the body, within limits.
func (r *Response) read(resp *http.Response, req *Request, most int64) (err error) {
	over := func(b []byte) ([]byte, error) {
		if int64(len(b)) <= most {
			return b, nil
		}
		if req.cut {
			return b[:most], nil
		}
		return nil, fmt.Errorf("more than %d MiB; not taken", most>>20)
	}
	raw, err := io.ReadAll(io.LimitReader(resp.Body, most+1))
	if err != nil {
		return err
	}
	if r.Raw, err = over(raw); err != nil {
		return err
	}
	switch packed := strings.ToLower(strings.TrimSpace(resp.Header.Get("Content-Encoding"))); packed {
	case "", "identity":
		r.Body = r.Raw
		return nil
	case "gzip", "x-gzip":
		if len(r.Raw) == 0 {
			return nil // a response without a body, such as 304
		}
		z, err := gzip.NewReader(bytes.NewReader(r.Raw))
		if err != nil {
			return fmt.Errorf("the answer claims to be packed by gzip, and is not: %w", err)
		}
		body, err := io.ReadAll(io.LimitReader(z, most+1))
		if err != nil {
			return fmt.Errorf("the packed answer is broken: %w", err)
		}
		r.Body, err = over(body)
		return err
	default:
		return fmt.Errorf("the answer is packed by %q, which was not asked for", packed)
	}
}

// Sitemaps returns the site maps named by the robots.txt of an address's host.
func (c *Client) Sitemaps(ctx context.Context, address string, trusted bool) ([]string, error) {
	at, err := url.Parse(address)
	if err != nil {
		return nil, err
	}
	h, err := c.hold(ctx, at)
	if err != nil {
		return nil, err
	}
	defer h.release()
	r, err := c.robots(ctx, h, at, trusted)
	if err != nil {
		return nil, err
	}
	return r.data.Sitemaps, nil
}
