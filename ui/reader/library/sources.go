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

// showSources prepares what is shown of the corpus, and gives the outlets that have most of its
// articles their colours.
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

// Ink is the colour of an article's outlet among those that have slots.
func (lib *Library) Ink(slots view.Slots, article int) kit.Style {
	return kit.Outlet(slots.Of(lib.View.Name(article)) - 1)
}

// nameSources gives every article a label. An article whose outlet is not
// known is told from others by its file, so that no two unknowns look like one; the one
// copy of an agency that there is needs none.
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

// nameAgain names the sources as they were before, but for the articles that are others. It
// says so where that does not do: where the outlet of one of these is not known, others may
// get or lose a number by it.
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

// sourceOf names who published an article, in full and for where there is little room:
// the outlet, else the agency whose copy it is, else that nobody knows.
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

// fileLabel is a short name for the file, or the record, an article came from.
func fileLabel(a *model.Article) string {
	const widest = 16
	name := filepath.Base(string(a.ID))
	name = text.Line(strings.TrimSuffix(name, filepath.Ext(name)))
	words := strings.FieldsFunc(name, func(r rune) bool { return r == '_' || r == ' ' })
	if told := slices.DeleteFunc(words, view.IsHash); len(told) > 0 {
		return kit.Clip(strings.Join(told, " "), widest)
	}
	return kit.Clip(name, 8)
}

// short is the label for where there is little room.
func (lib *Library) short(article int) string { return lib.shorts[article] }

// brief is the label for a sentence in which several stand: in full unless that is long.
func (lib *Library) brief(article int) string {
	const long = 20
	return lib.FitLabel(article, long)
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

// FitLabel is the label in full where it fits into w cells, else the short one.
func (lib *Library) FitLabel(article, w int) string {
	if kit.Cells(lib.Labels[article]) <= w {
		return lib.Labels[article]
	}
	return lib.short(article)
}
