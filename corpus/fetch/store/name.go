package store

import (
	"net/url"
	"path"
	"slices"
	"strings"
	"unicode"

	"lineup/corpus/atomicfile"
	"lineup/model/text"
)

// maxSlug is how many bytes the part of a file's name has that is made of the address or the
// headline: with a date, a number and an ending a name may have 143 on some encrypted disks.
const maxSlug = 70

// hostFolder is the folder of an address: its host, as every system can have it.
func hostFolder(u *url.URL) string {
	name := strings.Map(func(r rune) rune {
		switch {
		case r == '.' || r == '-' || unicode.IsLetter(r) || unicode.IsDigit(r):
			return unicode.ToLower(r)
		default:
			return '-'
		}
	}, u.Hostname())
	if port := u.Port(); port != "" {
		name += "-" + port
	}
	name = strings.Trim(atomicfile.Short(name, maxSlug), ".-")
	return unreserved(name, "host-")
}

// unreserved puts something before a name that is none, or that Windows has for itself.
func unreserved(name, before string) string {
	switch name {
	case "", "con", "prn", "aux", "nul":
		return before + name
	}
	return name
}

// baseName is the name of a page's first file without its ending: the day of publication, where
// it is known, and what the address or the headline calls the article. The day of fetching is no
// part of it: it would be taken for that of publication.
func baseName(u *url.URL, day, title string) string {
	slug := slugOf(u)
	if slug == "" {
		slug = slugged(title)
	}
	slug = unreserved(slug, "page")
	if day != "" && !strings.HasPrefix(slug, day) {
		return day + "-" + slug
	}
	return slug
}

// slugOf is the last part of an address's path that says anything.
func slugOf(u *url.URL) string {
	parts := strings.Split(strings.Trim(u.Path, "/"), "/")
	for _, part := range slices.Backward(parts) {
		if ext := path.Ext(part); len(ext) > 1 && len(ext) <= 6 {
			part = strings.TrimSuffix(part, ext)
		}
		s := slugged(part)
		switch s {
		case "", "index", "amp", "article", "story", "news", "default", "html", "page", "full":
			continue
		}
		if strings.ContainsFunc(s, unicode.IsLetter) {
			return s
		}
		return "" // a number tells nobody anything
	}
	return ""
}

// slugged makes of words what may stand in a file's name.
func slugged(s string) string {
	var b strings.Builder
	gap := false
	for _, r := range text.Fold(s) {
		switch {
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			if gap && b.Len() > 0 {
				b.WriteByte('-')
			}
			gap = false
			b.WriteRune(r)
		case r == '\'':
		default:
			gap = true
		}
	}
	slug := b.String()
	if short := atomicfile.Short(slug, maxSlug); short != slug {
		slug = short
		if i := strings.LastIndexByte(slug, '-'); i > maxSlug/2 {
			slug = slug[:i]
		}
	}
	return slug
}
