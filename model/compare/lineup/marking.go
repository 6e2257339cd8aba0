package lineup

import (
	"cmp"
	"slices"

	"lineup/model"
)

// marksOf returns the marks of a version in a line-up: its differences from the base as seen in its own words.
func marksOf(v *model.Version) []model.Mark {
	out := make([]model.Mark, 0, len(v.Differences))
	for _, d := range v.Differences {
		out = append(out, clip(d.Class, d.Here, v.Pieces)...)
	}
	return tidyMarks(out)
}

// baseMarks returns the marks in the base for a version's differences.
func baseMarks(v *model.Version, base []model.Span) []model.Mark {
	var out []model.Mark
	for _, d := range v.Differences {
		if !d.Class.Whole() { // otherwise no words of the base differ
			out = append(out, clip(d.Class, d.Base, base)...)
		}
	}
	return tidyMarks(out)
}

// clip cuts a mark to the pieces of a version. A mark that lies wholly between two pieces, as the outlet's words of
// a split do, becomes an empty one at the end of the first.
func clip(class model.Class, s model.Span, pieces []model.Span) []model.Mark {
	if class == model.ClassIdentical {
		return nil
	}
	if s.Len() == 0 {
		return []model.Mark{{Class: class, Span: s}}
	}
	var out []model.Mark
	for _, p := range pieces {
		if x := p.Intersect(s); !x.IsZero() {
			out = append(out, model.Mark{Class: class, Span: x})
		}
	}
	if len(out) == 0 {
		out = append(out, model.Mark{Class: class, Span: model.Span{Start: s.Start, End: s.Start}})
	}
	return out
}

// tidyMarks sorts marks and drops duplicates.
func tidyMarks(marks []model.Mark) []model.Mark {
	slices.SortFunc(marks, func(x, y model.Mark) int {
		return cmp.Or(x.Span.Start-y.Span.Start, x.Span.End-y.Span.End, cmp.Compare(x.Class, y.Class))
	})
	return slices.Compact(marks)
}
