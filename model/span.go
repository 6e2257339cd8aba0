package model

// Span is a half-open stretch [Start, End) of an article's text, in bytes. Both ends are at character boundaries.
// The zero Span means "nowhere".
type Span struct {
	Start int
	End   int
}

// Len returns the length in bytes.
func (s Span) Len() int { return s.End - s.Start }

// IsZero reports whether the span points nowhere.
func (s Span) IsZero() bool { return s.Start == 0 && s.End == 0 }

// Of returns the stretch of text that the span covers. The span must lie within text.
func (s Span) Of(text string) string { return text[s.Start:s.End] }

// Contains reports whether t lies wholly within s.
func (s Span) Contains(t Span) bool { return s.Start <= t.Start && t.End <= s.End }

// Overlaps reports whether the spans share at least one byte.
func (s Span) Overlaps(t Span) bool { return s.Start < t.End && t.Start < s.End }

// Intersect returns the overlap of the spans, or the zero Span.
func (s Span) Intersect(t Span) Span {
	r := Span{max(s.Start, t.Start), min(s.End, t.End)}
	if r.Start >= r.End {
		return Span{}
	}
	return r
}

// Cover returns the smallest span that contains all the spans, or the zero Span if there are none.
func Cover(spans []Span) Span {
	if len(spans) == 0 {
		return Span{}
	}
	c := spans[0]
	for _, s := range spans[1:] {
		c.Start = min(c.Start, s.Start)
		c.End = max(c.End, s.End)
	}
	return c
}
