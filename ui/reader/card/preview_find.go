package card

import (
	"slices"
	"strconv"
	"strings"

	"lineup/model"
	"lineup/model/text"
	"lineup/ui/reader/kit"
	"lineup/ui/reader/library"
	"lineup/ui/view"
)

// findPreview describes a find, and shows the sentences around it.
func findPreview(lib *library.Library, id, w, h int) [][]kit.Run {
	f := lib.View.Find(lib.Ranks, id)
	slots := lib.View.ListSlots() // as in the row beside
	out := kit.Flow(titleRuns(lib, f.Title, slots), w, 0, kit.AllLines)
	out = append(out, kit.Flow([]kit.Run{kit.Text(findWords(&f), kit.Muted)}, w, 0, kit.AllLines)...)
	heading := "What they print"
	if f.Speaker != "" && f.Kind != view.Misattributed {
		heading = "As said by " + f.Speaker
	}
	out = append(out, nil, section(lib, w, heading))
	for i, s := range []*view.FindSide{&f.Base, &f.Here} {
		if i > 0 {
			out = append(out, nil)
		}
		out = append(out, findSide(lib, &f, s, slots, w)...)
	}
	out = append(out, nil, section(lib, w, "Why it is here"))
	out = append(out, kit.Wrapped(f.Why, w, kit.Body)...)
	if others := otherSides(lib, &f, slots, w); len(others) > 0 {
		out = append(append(out, nil, section(lib, w, "What the others have")), others...)
	}
	if len(out) < h-4 {
		out = append(out, nil, section(lib, w, "In the article"))
		out = append(out, paragraphAt(lib, &f, w, h-len(out))...)
	}
	return out[:min(len(out), max(h, 0))]
}

// findSide returns one article of a find: its source, and the sentence with the words marked.
func findSide(lib *library.Library, f *view.Find, s *view.FindSide, slots view.Slots, w int) [][]kit.Run {
	head := []kit.Run{kit.Text(s.Name.Title(), lib.Ink(slots, s.Article))}
	if f.Kind == view.Misattributed {
		head = append(head, kit.Text(" · ", kit.Faint), kit.Text(s.Speaker, kit.ChangedPaper|kit.Bold))
	}
	out := [][]kit.Run{kit.Spread(w, head, []kit.Run{kit.Spaces(1), kit.Text(s.When, kit.Muted)})}
	if s.Sentence.IsZero() {
		out = append(out, []kit.Run{kit.Text("not in this article", kit.Faint)})
	} else {
		paints, inserts := findMarks(f, s)
		out = append(out, painted(s.Source, s.Sentence, w, kit.Body, paints, inserts)...)
	}
	if len(s.Also) > 0 {
		where := "also in "
		if s.Sentence.IsZero() {
			where = "nor in "
		}
		also := append([]kit.Run{kit.Text(where, kit.Muted)}, nameRuns(lib, s.Also, slots, 3*w)...)
		out = append(out, kit.Flow(also, w, 0, kit.AllLines)...)
	}
	return out
}

// painted returns a span of an article on lines of w cells.
func painted(txt string, at model.Span, w int, st kit.Style, paints []kit.Paint, inserts []kit.Insert) [][]kit.Run {
	at = kit.InRange(txt, at)
	before := at.Start - 1
	var out [][]kit.Run
	for _, l := range kit.Wrap(txt, at, w, inserts) {
		out = append(out, kit.PaintLine(txt, l, before, st, paints, inserts))
		before = l.End
	}
	return out
}

// otherSides returns what the remaining articles have at the place of a find.
func otherSides(lib *library.Library, f *view.Find, slots view.Slots, w int) [][]kit.Run {
	var out [][]kit.Run
	for i := range f.Sides {
		side := &f.Sides[i]
		if i < 2 && f.About == "" {
			continue // the two above
		}
		words := side.Words
		if words == "" {
			words = "nothing of it"
		}
		line := append(outletRuns(lib, side.Outlets, slots), kit.Text("  "+words, kit.Body))
		out = append(out, kit.Flow(line, w, 2, kit.AllLines)...)
	}
	return out
}

// paragraphAt returns the text around a find in one of its articles, with its words lit, and where the article is
// kept.
func paragraphAt(lib *library.Library, f *view.Find, w, h int) [][]kit.Run {
	s := &f.Here
	if s.Sentence.IsZero() {
		s = &f.Base
	}
	a := lib.Corpus.Articles[s.Article]
	if s.Headline {
		return nil
	}
	body := a.Body()
	at := slices.IndexFunc(body, s.Sentence.Overlaps)
	if at < 0 {
		return nil
	}
	var out [][]kit.Run
	for i, p := range body[max(at-1, 0):min(at+2, len(body))] {
		if i > 0 {
			out = append(out, nil)
		}
		p.End = min(p.End, p.Start+4*w*h)
		out = append(out, painted(a.Text, p, w, kit.Muted, []kit.Paint{{Span: s.Sentence, Style: kit.LitPaper}}, nil)...)
	}
	if where := kit.Show(text.Line(a.File)); where != "" {
		line := a.Line
		if a.TextLine > 0 {
			line = a.TextLine + strings.Count(a.Text[:min(max(s.Sentence.Start, 0), len(a.Text))], "\n")
		}
		out = append(out, nil, []kit.Run{kit.Text(kit.ClipHead(where+":"+strconv.Itoa(line), w), kit.Faint)})
	}
	return out[:min(len(out), max(h, 0))]
}
