package outlets

import (
	"net/netip"
	"strings"
)

// archives are hosts whose addresses carry another address within.
var archives = []string{"web.archive.org", "archive.org", "webcache.googleusercontent.com", "r.jina.ai", "translate.google.com"}

// nobody are hosts that tell nothing of who published: shorteners, search
// engines, stores of other people's pages and pictures.
var nobody = " t.co bit.ly goo.gl ow.ly tinyurl.com buff.ly dlvr.it news.google.com google.com feedproxy.google.com feeds.feedburner.com " +
	"archive.is archive.ph archive.today archive.org web.archive.org localhost example.com outline.com 12ft.io " +
	"pic.twitter.com gettyimages.com shutterstock.com amazonaws.com s3.amazonaws.com cloudfront.net wp.com googleusercontent.com "

// Host returns the host of an address, in lower case and without "www." and the
// like, the port and who logs in. Of an archived page it is the host of the page.
// It is "" where there is none.
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

// rawHost is the host as it is, in lower case.
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

// Tells reports whether a host says who published; the number of a machine does not.
func Tells(host string) bool {
	_, err := netip.ParseAddr(strings.Trim(host, "[]"))
	return err != nil && host != "" && host != "localhost" && !strings.Contains(nobody, " "+host+" ")
}
