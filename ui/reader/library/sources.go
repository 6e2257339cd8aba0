package library

import (
	"cmp"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"lineup/model"
	"lineup/model/text"
	"lineup/ui/reader/kit"
	"lineup/ui/view"
)

// showSources prepares the corpus for display and assigns colours to the outlets with the most articles.
func (lib *Library) showSources(was *Library) {
	if was.View != nil && len(differing(was.Corpus.Articles, lib.Corpus.Articles)) == 0 {
		lib.View, lib.Colours = was.View.With(lib.Corpus), was.Colours
		return
	}
	lib.View = view.New(lib.Corpus, dateStyle(lib.Settings.DateStyle))
	lib.Colours = make([]kit.Style, len(lib.Corpus.Articles))
	for a := range lib.Colours {
		lib.Colours[a] = lib.Ink(lib.View.ListSlots(), a)
	}
}

// Ink returns the colour of an article's outlet among those that have slots.
func (lib *Library) Ink(slots view.Slots, article int) kit.Style {
	return kit.Outlet(slots.Of(lib.View.Name(article)) - 1)
}

// nameSources gives every article a label. An article of an unknown outlet is distinguished by its file, so that no
// two unknowns look the same; the only copy of an agency needs no such distinction.
func (lib *Library) nameSources(was *Library) {
	lib.showSources(was)
	if lib.nameAgain(was) {
		return
	}
	copies, files := map[string]int{}, map[string]int{}
	for _, a := range lib.Corpus.Articles {
		if !a.Outlet.Known() {
			copies[a.Wire]++
		}
	}
	for _, a := range lib.Corpus.Articles {
		label, short := sourceOf(a)
		if !a.Outlet.Known() && (a.Wire == "" || copies[a.Wire] > 1) {
			file := fileLabel(a)
			if files[file]++; files[file] > 1 {
				file += " " + strconv.Itoa(files[file])
			}
			label, short = label+" ("+file+")", strings.TrimSpace(short+" ("+file+")")
		}
		lib.Labels = append(lib.Labels, label)
		lib.shorts = append(lib.shorts, short)
	}
}

// nameAgain reuses the earlier names of the sources, except for articles that differ, and reports whether it could.
// It cannot if the outlet of one of these is unknown, since others may then gain or lose a number.
func (lib *Library) nameAgain(was *Library) bool {
	n := len(lib.Corpus.Articles)
	others := differing(was.Corpus.Articles, lib.Corpus.Articles)
	unknown := func(c *model.Corpus, a int) bool { return a < len(c.Articles) && !c.Articles[a].Outlet.Known() }
	if tooMany(others, n) || slices.ContainsFunc(others, func(a int) bool { return unknown(was.Corpus, a) || unknown(lib.Corpus, a) }) {
		return false
	}
	lib.Labels, lib.shorts = resized(was.Labels, n), resized(was.shorts, n)
	for _, a := range others {
		if a >= n {
			break
		}
		lib.Labels[a], lib.shorts[a] = sourceOf(lib.Corpus.Articles[a])
	}
	return true
}

// sourceOf names the publisher of an article, in full and in short: the outlet, otherwise the agency whose copy it
// is, otherwise "unknown".
func sourceOf(a *model.Article) (full, short string) {
	switch {
	case a.Outlet.Known():
		full = text.Line(a.Outlet.Name)
		return full, cmp.Or(text.Line(a.Outlet.Short), full)
	case a.Wire != "":
		return text.Line(a.Wire) + " copy", initials(text.Line(a.Wire)) + " copy"
	default:
		return "unknown", ""
	}
}

// fileLabel returns a short name for the file or record that an article came from.
func fileLabel(a *model.Article) string {
	const widest = 16
	name := filepath.Base(string(a.ID))
	name = text.Line(strings.TrimSuffix(name, filepath.Ext(name)))
	words := strings.FieldsFunc(name, func(r rune) bool { return r == '_' || r == ' ' })
	if kept := slices.DeleteFunc(words, view.IsHash); len(kept) > 0 {
		return kit.Clip(strings.Join(kept, " "), widest)
	}
	return kit.Clip(name, 8)
}

// short returns the label for places with little room.
func (lib *Library) short(article int) string { return lib.shorts[article] }

// brief returns the label for a sentence with several labels: in full unless it is long.
func (lib *Library) brief(article int) string {
	const long = 20
	return lib.FitLabel(article, long)
}

// initials abbreviates the name of an agency as is usual: Associated Press, AP.
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

// FitLabel returns the full label if it fits into w cells, otherwise the short one.
func (lib *Library) FitLabel(article, w int) string {
	if kit.Cells(lib.Labels[article]) <= w {
		return lib.Labels[article]
	}
	return lib.short(article)
}
