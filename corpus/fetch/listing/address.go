package listing

import (
	"net/url"
	"strings"
)

// maxAddress is the maximum length of an address, in bytes.
const maxAddress = 4 << 10

// Resolve makes an address found in a document absolute; base, the document's own address, may be
// nil. ok is false for an address that is broken or not http or https. Fragment, user name and
// password are removed.
func Resolve(base *url.URL, at string) (string, bool) {
	at = strings.TrimSpace(at)
	if at == "" || len(at) > maxAddress || strings.ContainsFunc(at, func(r rune) bool { return r < ' ' || r == 0x7f }) {
		return "", false
	}
	u, err := url.Parse(strings.ReplaceAll(at, " ", "%20"))
	if err != nil {
		return "", false
	}
	if base != nil {
		u = base.ResolveReference(u)
	}
	if u.Scheme != "http" && u.Scheme != "https" || u.Hostname() == "" || u.Opaque != "" {
		return "", false
	}
	u.Host = strings.ToLower(u.Host)
	if port := u.Port(); port == "80" && u.Scheme == "http" || port == "443" && u.Scheme == "https" || strings.HasSuffix(u.Host, ":") {
		u.Host = u.Host[:strings.LastIndexByte(u.Host, ':')]
	}
	u.User, u.Fragment, u.RawFragment = nil, "", ""
	return u.String(), true
}

// Key maps the addresses of one page to one string: neither the scheme nor parameters that track
// where readers come from make it another page.
func Key(at string) string {
	u, err := url.Parse(at)
	if err != nil {
		return at
	}
	u.Scheme = "https"
	if u.Path == "" {
		u.Path = "/"
	}
	var kept []string
	for part := range strings.SplitSeq(u.RawQuery, "&") {
		if name, _, _ := strings.Cut(part, "="); part != "" && !tracks(strings.ToLower(name)) {
			kept = append(kept, part)
		}
	}
	u.RawQuery, u.ForceQuery = strings.Join(kept, "&"), false
	return u.String()
}

// tracks reports whether a query parameter only tracks where readers come from.
func tracks(name string) bool {
	switch name {
	case "fbclid", "gclid", "mc_cid", "mc_eid", "cmp", "xtor", "ito", "ns_mchannel", "ns_source", "ns_campaign", "smid", "ftag":
		return true
	}
	return strings.HasPrefix(name, "utm_") || strings.HasPrefix(name, "at_")
}
