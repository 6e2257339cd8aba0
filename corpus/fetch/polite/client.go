package polite

import (
	"context"
	"crypto/tls"
	"fmt"
	"net"
	"net/http"
	"net/netip"
	"net/url"
	"strings"
	"sync"
	"syscall"
	"time"

	"golang.org/x/net/http/httpproxy"
	"golang.org/x/time/rate"
)

// usual is the delay between two requests to a host without a Crawl-delay.
const usual = time.Second

// Options configure how to make requests.
type Options struct {
	// Version and Contact are the program's version and the address of whoever runs it, sent to
	// servers.
	Version, Contact string
	// Delay is the time between two requests to a host; if negative, a second, or what the host's
	// robots.txt says.
	Delay  time.Duration
	Limits Limits // zero for DefaultLimits
	// Private reports whether an address is not a public server's; nil for the function Private.
	// Tests, whose servers are all on this machine, declare some of them public.
	Private func(netip.Addr) bool
	Clock   Clock       // nil for the machine's
	TLS     *tls.Config // nil for the system's authorities
}

// Client makes requests. Several goroutines may use it; those with requests to the same host take
// turns.
type Client struct {
	agent   string
	delay   time.Duration
	limits  Limits
	private func(netip.Addr) bool
	clock   Clock
	proxy   func(*url.URL) (*url.URL, error)
	// open connects anywhere, guarded only to public addresses. They share no connections: one made
	// to a private server for a trusted request is never used for another.
	open, guarded *http.Transport
	places        chan struct{} // one slot for each request under way

	mu    sync.Mutex
	hosts map[string]*host
}

// New returns a client.
func New(o Options) *Client {
	if o.Limits == (Limits{}) {
		o.Limits = DefaultLimits()
	}
	if o.Private == nil {
		o.Private = Private
	}
	if o.Clock == nil {
		o.Clock = wall{}
	}
	c := &Client{
		agent: agent(o.Version, o.Contact), delay: o.Delay, limits: o.Limits, private: o.Private, clock: o.Clock,
		proxy: httpproxy.FromEnvironment().ProxyFunc(), hosts: map[string]*host{}, places: make(chan struct{}, o.Limits.Parallel),
	}
	c.open, c.guarded = c.transport(o.TLS, false), c.transport(o.TLS, true)
	return c
}

// Close closes idle connections.
func (c *Client) Close() {
	c.open.CloseIdleConnections()
	c.guarded.CloseIdleConnections()
}

// agent returns the User-Agent.
func agent(version, contact string) string {
	keep := func(s string) string {
		return strings.Map(func(r rune) rune {
			if r < ' ' || r > '~' || r == '(' || r == ')' {
				return -1
			}
			return r
		}, s)
	}
	name := product
	if v := keep(version); v != "" {
		name += "/" + strings.ReplaceAll(v, " ", "-")
	}
	about := "reads articles to compare them"
	if contact = keep(contact); contact != "" {
		about += "; " + contact
	}
	return name + " (" + about + ")"
}

const (
	dialTime  = 10 * time.Second
	idleTime  = 30 * time.Second
	headBytes = 256 << 10
)

// transport returns one of the client's two transports.
func (c *Client) transport(conf *tls.Config, guarded bool) *http.Transport {
	plain := &net.Dialer{Timeout: dialTime}
	dial := plain.DialContext
	if guarded {
		public := &net.Dialer{Timeout: dialTime, Control: c.onlyPublic}
		dial = func(ctx context.Context, network, addr string) (net.Conn, error) {
			if via, _ := ctx.Value(proxyKey{}).(string); via != "" && via == addr {
				return plain.DialContext(ctx, network, addr) // the user's own proxy may be anywhere
			}
			return public.DialContext(ctx, network, addr)
		}
	}
	return &http.Transport{
		DialContext: dial, TLSClientConfig: conf, TLSHandshakeTimeout: dialTime, ForceAttemptHTTP2: true,
		Proxy:              func(r *http.Request) (*url.URL, error) { return c.proxy(r.URL) },
		DisableCompression: true, // the bytes are kept as received
		// Each host gets one request at a time.
		MaxIdleConns: 64, MaxIdleConnsPerHost: 1, IdleConnTimeout: idleTime,
		ResponseHeaderTimeout: c.limits.Head, MaxResponseHeaderBytes: headBytes,
	}
}

// proxyKey is the key of a proxy's address in a request's context.
type proxyKey struct{}

// PrivateError is the error for a private address that a public server named.
type PrivateError struct{ Address string }

func (e *PrivateError) Error() string {
	return fmt.Sprintf("leads from a public address to a private one (%s), and is not followed", e.Address)
}

// onlyPublic refuses a connection to a private address before it is made. It sees the address that
// the name was resolved to, so a name cannot pass the check and then lead elsewhere.
func (c *Client) onlyPublic(_, address string, _ syscall.RawConn) error {
	at, err := netip.ParseAddrPort(address)
	if err != nil || c.private(at.Addr()) {
		return &PrivateError{address}
	}
	return nil
}

// privateName reports whether a host's name alone shows that it is private; behind a proxy nothing
// else is known.
func (c *Client) privateName(name string) bool {
	if ip, err := netip.ParseAddr(name); err == nil {
		return c.private(ip)
	}
	name = strings.TrimSuffix(strings.ToLower(name), ".")
	for _, end := range []string{"localhost", "local", "internal", "lan", "home.arpa"} {
		if name == end || strings.HasSuffix(name, "."+end) {
			return true
		}
	}
	return !strings.Contains(name, ".")
}

// host is what is known about a host while the program runs.
type host struct {
	turn    chan struct{} // whoever holds it may make a request
	limiter *rate.Limiter
	robots  rules
	until   time.Time // the host has asked for no requests before
	failed  int       // addresses in a row without an answer
	last    error     // the last of their errors
}

// pace sets the delay between two requests.
func (h *host) pace(now time.Time, d time.Duration) {
	if d <= 0 {
		h.limiter.SetLimitAt(now, rate.Inf)
		return
	}
	h.limiter.SetLimitAt(now, rate.Every(d))
}

// hold waits for its turn to make requests to a host.
func (c *Client) hold(ctx context.Context, u *url.URL) (*host, error) {
	c.mu.Lock()
	h := c.hosts[u.Host]
	if h == nil {
		h = &host{turn: make(chan struct{}, 1), limiter: rate.NewLimiter(rate.Inf, 1)}
		delay := c.delay
		if delay < 0 {
			delay = usual
		}
		h.pace(c.clock.Now(), delay)
		c.hosts[u.Host] = h
	}
	c.mu.Unlock()
	select {
	case h.turn <- struct{}{}:
		return h, nil
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}

func (h *host) release() { <-h.turn }

// Forget gives unresponsive hosts another chance, for a new round. Retry-After stays in force.
func (c *Client) Forget() {
	c.mu.Lock()
	defer c.mu.Unlock()
	for _, h := range c.hosts {
		select {
		case h.turn <- struct{}{}:
			h.failed = 0
			h.release()
		default: // a request is under way
		}
	}
}
