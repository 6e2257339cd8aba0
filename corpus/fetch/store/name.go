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

// maxSlug limits the part of a file's name taken from address or headline, in bytes: with date,
// number and extension, some encrypted disks allow 143.
const maxSlug = 70

// hostFolder returns the folder for an address: its host, in a form valid on every system.
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

// unreserved puts something before a name that is empty or reserved on Windows.
func unreserved(name, before string) string {
	switch name {
	case "", "con", "prn", "aux", "nul":
		return before + name
	}
	return name
}

// baseName returns the name of a page's first file without extension: the day of publication, if
// known, and a slug from address or headline. The day of fetching is left out: it would look like
// the day of publication.
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

// slugOf returns the last meaningful part of an address's path, "" for none.
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
		return "" // a bare number means nothing to a reader
	}
	return ""
}

// slugged turns words into part of a file name.
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
