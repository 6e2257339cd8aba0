package outlets

import (
	"net/netip"
	"strings"
)

// archives are hosts whose addresses contain another address.
var archives = []string{"web.archive.org", "archive.org", "webcache.googleusercontent.com", "r.jina.ai", "translate.google.com"}

// nobody lists hosts that do not identify a publisher: link shorteners, search engines, hosts of other people's pages
// and pictures.
var nobody = " t.co bit.ly goo.gl ow.ly tinyurl.com buff.ly dlvr.it news.google.com google.com feedproxy.google.com feeds.feedburner.com " +
	"archive.is archive.ph archive.today archive.org web.archive.org localhost example.com outline.com 12ft.io " +
	"pic.twitter.com gettyimages.com shutterstock.com amazonaws.com s3.amazonaws.com cloudfront.net wp.com googleusercontent.com "

// Host returns the host of an address in lower case, without "www." and the like, port or user. For an archived page
// it returns the original page's host. It is "" if there is none.
func Host(address string) string {
	s := strings.TrimSpace(address)
	host := rawHost(s)
	for _, a := range archives {
		if host != a {
			continue
		}
		if i := strings.LastIndex(s, "http"); i > 0 {
			return Host(s[i:])
		}
		return ""
	}
	for _, prefix := range []string{"www.", "amp.", "m.", "mobile.", "www2.", "edition."} {
		if rest := strings.TrimPrefix(host, prefix); strings.Contains(rest, ".") {
			host = rest
		}
	}
	return host
}

// rawHost returns the host as written, in lower case.
func rawHost(s string) string {
	if _, rest, ok := strings.Cut(s, "://"); ok {
		s = rest
	}
	s = strings.TrimPrefix(s, "//")
	if i := strings.IndexAny(s, "/?#\\"); i >= 0 {
		s = s[:i]
	}
	if i := strings.LastIndexByte(s, '@'); i >= 0 {
		s = s[i+1:]
	}
	if i := strings.IndexByte(s, ':'); i >= 0 {
		s = s[:i]
	}
	s = strings.ToLower(s)
	if !strings.Contains(s, ".") || len(s) > 253 || strings.ContainsAny(s, " \t\n<>\"'()") {
		return ""
	}
	return s
}

// Tells reports whether a host can identify a publisher; an IP address cannot.
func Tells(host string) bool {
	_, err := netip.ParseAddr(strings.Trim(host, "[]"))
	return err != nil && host != "" && host != "localhost" && !strings.Contains(nobody, " "+host+" ")
}
