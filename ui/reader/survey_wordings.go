package reader

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"lineup/model"
	"lineup/model/text"
)

// A variant is the words that some articles have at one place of an utterance.
type variant struct {
	words    string // "" where they have none
	articles []int
}

// wordings is the table of how the versions differ, place by place: “progress” 3 · “some
// progress” 1.
func (s *survey) wordings(w int) table {
	t := table{
		name: "Wordings", legend: "the words at each place where versions differ, and how many articles have them; — means that they have none there",
	}
	for _, u := range s.us {
		ut := &s.lib.c.Utterances[u]
		if len(ut.Versions) < 2 {
			continue
		}
		t.rows = append(t.rows, tableRow{quoteTab, u, []run{
			{s.lib.speakerName(ut.Speaker), bold},
			{"  " + dots(plural(len(ut.Versions), "article"), plural(s.lib.wordings[u], "wording")) + "  ", faint},
			{"“" + s.lib.words(u, 2*w) + "”", plain},
		}, s.lib.tally(u)})
		for _, p := range s.lib.places(ut) {
			t.rows = append(t.rows, s.placeRow(u, p))
		}
	}
	return t
}

// placeRow is one place of an utterance with its variants, most articles first.
func (s *survey) placeRow(u int, at model.Span) tableRow {
	ut := &s.lib.c.Utterances[u]
	base := s.lib.c.Articles[ut.Versions[ut.Base].Article].Text
	before := lastWords(base[:at.Start], 24)
	runs := []run{spaces(4), {before, faint}}
	var said []string
	for i, v := range s.lib.variants(ut, at) {
		if i > 0 {
			runs = append(runs, run{" · ", faint})
		}
		words := "—"
		if v.words != "" {
			words = "“" + brief(v.words) + "”"
		}
		n := strconv.Itoa(len(v.articles))
		runs = append(runs, run{words, plain}, run{" " + n, bold})
		var who []string
		for _, a := range v.articles {
			who = append(who, s.lib.labels[a])
		}
		said = append(said, words+" "+strings.Join(who, ", "))
	}
	return tableRow{quoteTab, u, runs, dots(said...)}
}

// lastWords are the words at the end of s, in at most n bytes.
func lastWords(s string, n int) string {
	line := s[strings.LastIndexByte(s, '\n')+1:]
	if len(line) > n {
		line = line[len(line)-n:]
		if i := strings.IndexByte(line, ' '); i >= 0 {
			line = line[i+1:]
		}
	}
	line = strings.TrimRight(text.Line(strings.ToValidUTF8(line, "")), quoteMarks+" ")
	if !strings.ContainsFunc(line, unicode.IsLetter) {
		return ""
	}
	return "… " + line + " "
}

// varies says that a class of differences is other words at a place, and not the end of a
// quote, the marks around it, or the version as a whole.
func varies(c model.Class) bool {
	switch c {
	case model.ClassIdentical, model.ClassTypography, model.ClassPunctuation, model.ClassSplit, model.ClassJoined, model.ClassCutEnd:
		return false
	default:
		return !wholeCell(c)
	}
}

// places are the stretches of an utterance's base at which versions have other words, in
// order. Those that overlap are one.
func (lib *library) places(ut *model.Utterance) []model.Span {
	var all []model.Span
	for i := range ut.Versions {
		for _, d := range ut.Versions[i].Differences {
			if varies(d.Class) {
				all = append(all, d.Base)
			}
		}
	}
	slices.SortFunc(all, func(a, b model.Span) int { return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End)) })
	var out []model.Span
	for _, p := range all {
		if n := len(out) - 1; n >= 0 && (p.Start < out[n].End || p == out[n]) {
			out[n].End = max(out[n].End, p.End)
			continue
		}
		out = append(out, p)
	}
	return out
}

// variants are what the versions have at a place of the base, most articles first. A
// version that does not reach the place is not counted.
func (lib *library) variants(ut *model.Utterance, at model.Span) []variant {
	var out []variant
	for i := range ut.Versions {
		words, there := lib.wordsAt(ut, i, at)
		if !there {
			continue
		}
		k := slices.IndexFunc(out, func(v variant) bool { return text.Fold(v.words) == text.Fold(words) })
		if k < 0 {
			k = len(out)
			out = append(out, variant{words: words})
		}
		out[k].articles = append(out[k].articles, ut.Versions[i].Article)
	}
	slices.SortStableFunc(out, func(a, b variant) int { return cmp.Compare(len(b.articles), len(a.articles)) })
	return out
}

// wordsAt are the words that a version has at a place of the base; there is false where
// the version ends before it or cuts it openly.
func (lib *library) wordsAt(ut *model.Utterance, version int, at model.Span) (words string, there bool) {
	v := &ut.Versions[version]
	base := lib.c.Articles[ut.Versions[ut.Base].Article].Text
	here := model.Span{Start: model.None}
	for _, d := range v.Differences {
		if wholeCell(d.Class) || !touches(d.Base, at) {
			continue
		}
		if !varies(d.Class) {
			if d.Class == model.ClassCutEnd && d.Base.Contains(at) {
				return "", false
			}
			continue
		}
		if here.Start == model.None {
			here = d.Here
		}
		here.Start, here.End = min(here.Start, d.Here.Start), max(here.End, d.Here.End)
	}
	if here.Start == model.None {
		return text.Line(inRange(base, at).Of(base)), true
	}
	own := lib.c.Articles[v.Article].Text
	return text.Line(inRange(own, here).Of(own)), true
}

// touches says that a difference is at a place of the base, which may be empty.
func touches(d, at model.Span) bool {
	return d.Overlaps(at) || d.Start >= at.Start && d.End <= at.End
}
