package reader

import (
	"path/filepath"
	"strings"
	"unicode/utf8"

	"lineup/model"
	"lineup/model/text"
)

// nameSources gives every article a label and a colour. An article whose outlet is
// not known is told from others by its file, so that no two unknowns look like
// one.
func (lib *library) nameSources() {
	number := map[string]int{}
	for _, a := range lib.c.Articles {
		label := sourceOf(a)
		n, ok := number[label]
		if !ok {
			n = len(number)
			number[label] = n
		}
		lib.labels = append(lib.labels, label)
		lib.colours = append(lib.colours, accent(n))
	}
}

// sourceOf names who published an article: the outlet, else the agency whose copy it is
// or "unknown", with the file.
func sourceOf(a *model.Article) string {
	switch {
	case a.Outlet.Known():
		return text.Line(a.Outlet.Name)
	case a.Wire != "":
		return initials(text.Line(a.Wire)) + " copy (" + fileLabel(a) + ")"
	default:
		return "unknown (" + fileLabel(a) + ")"
	}
}

// fileLabel is a short name for the file, or the record, an article came from.
func fileLabel(a *model.Article) string {
	name := filepath.Base(string(a.ID))
	name = text.Line(strings.TrimSuffix(name, filepath.Ext(name)))
	return clip(name, 12)
}

// short is the label for where there is little room. An unknown outlet keeps its file,
// which is what tells it from others.
func (lib *library) short(article int) string {
	a := lib.c.Articles[article]
	switch {
	case a.Outlet.Short != "":
		return text.Line(a.Outlet.Short)
	case a.Outlet.Known() || a.Wire != "":
		return lib.labels[article]
	default:
		return "(" + fileLabel(a) + ")"
	}
}

// initials shortens the name of an agency as the trade does: Associated Press, AP.
func initials(name string) string {
	words := strings.FieldsFunc(name, func(r rune) bool { return r == ' ' || r == '-' })
	if len(words) < 2 {
		return name
	}
	var b strings.Builder
	for _, w := range words {
		r, _ := utf8.DecodeRuneInString(w)
		b.WriteRune(r)
	}
	return b.String()
}

// fitLabel is the label in full where it fits into w cells, else the short one.
func (lib *library) fitLabel(article, w int) string {
	if cells(lib.labels[article]) <= w {
		return lib.labels[article]
	}
	return lib.short(article)
}
