package card

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"lineup/model"
	"lineup/ui/reader/kit"
	"lineup/ui/reader/library"
	"lineup/ui/view"
)

// UtterancePreview shows who said it, what differs in its versions, and how each has it.
func UtterancePreview(lib *library.Library, id, w, h int) [][]kit.Run {
	u := lib.Corpus.Utterances[id]
	if long(lib, id) {
		out := [][]kit.Run{{kit.Text(lib.View.UtteredBy(u), kit.Bright|kit.Bold)}, nil}
		return append(out, kit.Wrapped("“"+lib.Words(id, w*h)+"”", w, kit.Bright)...)
	}
	q := lib.View.Quote(id, lib.Ranks)
	out := kit.Flow([]kit.Run{kit.Text(q.Speaker, kit.Bright|kit.Bold), kit.Text("  "+q.Role, kit.Muted)}, w, 0, kit.AllLines)
	out = append(out, kit.Wrapped(view.Dots(append([]string{q.Venue, q.Date}, q.Tally.Parts()...)...), w, kit.Muted)...)
	if len(q.Differences) > 0 {
		out = append(out, nil, section(lib, w, "What differs"))
		out = append(out, differenceLines(lib, &q, w, max(3, h/4))...)
	}
	out = append(out, nil, section(lib, w, "As each has it"))
	for i := range q.Versions {
		if len(out) >= h {
			return out[:h]
		}
		if i > 0 {
			out = append(out, nil)
		}
		out = append(out, versionLines(lib, &q, i, w)...)
	}
	if len(q.LeftOut) > 0 && h-len(out) > 2 {
		out = append(out, nil, section(lib, w, "Left out by"))
		for i := range q.LeftOut {
			x := &q.LeftOut[i]
			line := []kit.Run{kit.Text(x.Name.Label(), lib.Ink(q.Slots, x.Article)), kit.Text("  "+x.Note, kit.Muted)}
			out = append(out, kit.Flow(line, w, 2, kit.AllLines)...)
		}
	}
	return out
}

// differenceLines returns the differences of a quote, the gravest first.
func differenceLines(lib *library.Library, q *view.Quote, w, most int) [][]kit.Run {
	var out [][]kit.Run
	for i := range q.Differences {
		if len(out) >= most {
			return append(out, []kit.Run{kit.Text(view.Count(len(q.Differences)-i, "more difference"), kit.Faint)})
		}
		d := &q.Differences[i]
		line := []kit.Run{kit.Text(d.Sign+" ", DifferenceInk(d)|kit.Bold)}
		for _, p := range q.Sentence(d) {
			if p.Role == view.Outlet {
				line = append(line, kit.Text(p.Text, lib.Ink(q.Slots, p.Article)))
			} else {
				line = append(line, sentence(view.Sentence{p}, kit.Body, mostBrief)...)
			}
		}
		out = append(out, kit.Flow(line, w, 2, kit.AllLines)...)
	}
	return out
}

// versionLines returns a version of a quote: its outlet, when, and its words with the differences on paper.
func versionLines(lib *library.Library, q *view.Quote, i, w int) [][]kit.Run {
	const most = 8 // lines
	v := &q.Versions[i]
	head := []kit.Run{kit.Text(v.Name.Title(), lib.Ink(q.Slots, v.Article))}
	out := [][]kit.Run{kit.Spread(w, head, []kit.Run{kit.Spaces(1), kit.Text(v.When, kit.Muted)})}
	if v.By != "" {
		out = append(out, ByRuns(kit.Show(v.By)))
	}
	if v.CopyOf != model.None {
		return append(out, []kit.Run{kit.Text("the text of "+q.Name(v.CopyOf).Label(), kit.Faint)})
	}
	txt := lib.Corpus.Articles[v.Article].Text
	paints, inserts := versionMarks(lib, q, i)
	for k, p := range apart(v.Pieces) {
		if k > 0 {
			out = append(out, []kit.Run{kit.Text("…", kit.Muted)})
		}
		out = append(out, painted(txt, WithMarks(txt, kit.InRange(txt, p)), w, kit.Muted, paints, inserts)...)
	}
	if len(out) > most+1 {
		out = append(out[:most], []kit.Run{kit.Text("…", kit.Muted)})
	}
	return out
}

// ByRuns labels a version as the words of somebody other than the quote's speaker.
func ByRuns(by string) []kit.Run {
	return []kit.Run{kit.Text("@ ", kit.Changed|kit.Bold), kit.Text(by, kit.Body)}
}

// apart joins the pieces of a quote that are close together.
func apart(pieces []model.Span) []model.Span {
	const farthest = 200 // bytes: a sentence of the outlet's own between two pieces
	var out []model.Span
	for _, p := range pieces {
		if n := len(out); n > 0 && p.Start-out[n-1].End <= farthest {
			out[n-1].End = max(out[n-1].End, p.End)
			continue
		}
		out = append(out, p)
	}
	return out
}

// shapeInk returns the ink of a sign, and the paper of words, by what became of them.
func shapeInk(s view.Shape) (ink, paper kit.Style) {
	switch s {
	case view.Gone:
		return kit.Cut | kit.Bold, kit.CutPaper | kit.Bold
	case view.Extra:
		return kit.Added | kit.Bold, kit.AddedPaper | kit.Bold
	default:
		return kit.Changed | kit.Bold, kit.ChangedPaper | kit.Bold
	}
}

// versionMarks returns the papers and the signs of the differences in a version, and in the base.
func versionMarks(lib *library.Library, q *view.Quote, i int) (paints []kit.Paint, inserts []kit.Insert) {
	v := &q.Versions[i]
	for _, p := range v.Pieces {
		paints = append(paints, kit.Paint{Span: p, Style: kit.Body})
	}
	base := lib.Corpus.Articles[q.Versions[q.Base].Article].Text
	put := func(at model.Span, sign string, paper kit.Style) {
		if slices.ContainsFunc(paints[len(v.Pieces):], func(p kit.Paint) bool { return p.Span.Overlaps(at) }) {
			return // the graver difference is marked
		}
		paints = append(paints, kit.Paint{Span: at, Style: paper})
		inserts = append(inserts, kit.Insert{At: at.Start, Sign: sign, Style: paper})
	}
	for k := range q.Differences {
		d := &q.Differences[k]
		if d.Shape == view.Whole {
			continue
		}
		_, paper := shapeInk(d.Shape)
		if i == q.Base {
			if d.Base.Len() > 0 && d.Shape != view.Extra {
				put(d.Base, d.Sign, paper)
			}
			continue
		}
		at := slices.Index(d.Who, v.Article)
		switch {
		case at < 0 || at >= len(d.Here):
		case d.Shape != view.Gone && d.Here[at].Len() > 0:
			put(d.Here[at], d.Sign, paper)
		case d.Shape == view.Gone && d.Kind == view.CutOpenly:
			here := lib.Corpus.Articles[v.Article].Text
			paints = append(paints, kit.Paint{Span: ellipsisAt(here, d.Here[at].Start), Style: paper})
		case d.Shape == view.Gone:
			n := len(strings.Fields(kit.InRange(base, d.Base).Of(base)))
			inserts = append(inserts, kit.Insert{At: d.Here[at].Start, Sign: "\u00a0−" + strconv.Itoa(n) + "\u00a0", Style: paper})
		}
	}
	slices.SortStableFunc(inserts, func(a, b kit.Insert) int { return cmp.Compare(a.At, b.At) })
	return paints, inserts
}

// ellipsisAt returns the ellipsis with which an outlet marks an omission at a place.
func ellipsisAt(s string, at int) model.Span {
	const near = 6 // bytes: spaces and brackets before it
	for _, mark := range []string{"…", "...", ". . ."} {
		from := kit.InRange(s, model.Span{Start: at - near, End: at + near + len(mark)})
		if i := strings.Index(from.Of(s), mark); i >= 0 {
			return model.Span{Start: from.Start + i, End: from.Start + i + len(mark)}
		}
	}
	return model.Span{Start: at, End: at}
}

// long reports whether an utterance has too many words to be lined up while a key waits.
func long(lib *library.Library, u int) bool {
	const most = 1 << 15
	n := 0
	for i := range lib.Corpus.Utterances[u].Versions {
		n += model.Cover(lib.Corpus.Utterances[u].Versions[i].Pieces).Len()
	}
	return n > most
}
