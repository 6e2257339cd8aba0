package quote

import (
	"strings"

	"lineup/model/lexicon/word"
	"lineup/model/quote/attribute"
	"lineup/model/quote/outline"
	"lineup/model/quote/report"
)

// venueOf returns the venue of the report behind a carried speaker.
func (r *writer) venueOf(l *attribute.Link) string {
	if l.Event < 0 {
		return ""
	}
	return r.venue(&r.Events[l.Event], -1)
}

// venue returns where something was said, from the sentence of its report: "told CNN", "on ABC's “This Week”",
// "in a statement", "on Truth Social". quote is the token of the quotation itself, which is not a venue.
func (r *writer) venue(e *report.Event, quote int) string {
	const reach = 24
	sent := &r.Sentences[e.Sent]
	if v := r.told(e, sent); v != "" {
		return v
	}
	for i := e.Last; i < min(sent.Last, e.Last+reach); i++ {
		if r.Tokens[i].Kind == outline.Quote && i != quote && !r.titleAt(i) {
			break
		}
		if v := r.venueAt(i, sent, quote); v != "" {
			return v
		}
	}
	for i := sent.First; i < min(e.First, sent.First+reach); i++ {
		if v := r.venueAt(i, sent, quote); v != "" {
			return v
		}
	}
	return ""
}

// told returns the addressee: a newsroom, "reporters".
func (r *writer) told(e *report.Event, sent *outline.Sentence) string {
	i := e.CueEnd
	if i < sent.Last && r.Word(i) == "to" {
		i++
	} else if !r.Tokens[e.Cue].In(word.TellsWhom) {
		return ""
	}
	if i < sent.Last && r.Tokens[i].Has(word.Det) {
		i++
	}
	if i >= sent.Last {
		return ""
	}
	if k := r.NameAt(i); k >= 0 {
		if n := &r.Names[k]; n.Body && !n.Place {
			return r.venueText(n.Core, n.Last, sent)
		}
		return ""
	}
	if w := r.Word(i); word.In(w, word.Hears) {
		return w
	}
	return ""
}

// venueAt reads a venue after the preposition at i.
func (r *writer) venueAt(i int, sent *outline.Sentence, quote int) string {
	t := &r.Tokens[i]
	if !t.Is(word.Prep) || i+1 >= sent.Last {
		return ""
	}
	switch strings.ToLower(r.Word(i)) {
	case "on", "in", "at", "to", "via", "during", "with":
	default:
		return ""
	}
	j := i + 1
	if r.Tokens[j].Has(word.Det) && r.Tokens[j].Kind == outline.Word && !r.Named(j) && j+1 < sent.Last {
		j++
	}
	n := &r.Tokens[j]
	switch {
	case n.Kind == outline.Quote && j != quote && r.titleAt(j):
		return r.venueText(j, j+1, sent)
	case r.Named(j):
		k := r.NameOf(j)
		if k.Body && !k.Place && (k.Owner || r.Broadcasts(k)) {
			return r.venueText(k.Core, k.Last, sent)
		}
	case n.Kind == outline.Word && n.Class.Has(word.Medium):
		return r.Word(j)
	}
	if j == i+1 || r.Word(i) == "with" {
		return ""
	}
	// "in a statement", "in a phone interview with The Times"
	for k := j; k < min(sent.Last, j+4); k++ {
		w := &r.Tokens[k]
		if w.Kind != outline.Word || w.Has(word.Prep) {
			break
		}
		if w.Has(word.Writing) || r.Tokens[k].In(word.Occasion) {
			return r.Text[r.Tokens[i+1].Start:w.End]
		}
	}
	return ""
}

// titleAt reports whether the stretch at token i is the title of a programme or work.
func (r *writer) titleAt(i int) bool {
	st := &r.Stretches[r.Tokens[i].Stretch]
	return !st.Small && st.Capital > 0 && st.Words < 8 && !r.Links[r.Tokens[i].Stretch].Speech
}

// venueText returns the venue from one token to another without quotation marks; a title after a possessive
// belongs to it: ABC's “This Week”.
func (r *writer) venueText(first, last int, sent *outline.Sentence) string {
	if r.Tokens[first].Kind == outline.Quote {
		return trimTitle(r.Stretches[r.Tokens[first].Stretch].Inner.Of(r.Text))
	}
	v := r.Span(first, last-1).Of(r.Text)
	if last+1 < sent.Last && r.Tokens[last].Kind == outline.Poss && r.Tokens[last+1].Kind == outline.Quote && r.titleAt(last+1) {
		v += r.Word(last) + " " + trimTitle(r.Stretches[r.Tokens[last+1].Stretch].Inner.Of(r.Text))
	} else if last < sent.Last && r.Tokens[last].Kind == outline.Quote && r.titleAt(last) {
		v += " " + trimTitle(r.Stretches[r.Tokens[last].Stretch].Inner.Of(r.Text))
	}
	return clip(v)
}

func trimTitle(s string) string { return strings.TrimRight(clip(s), ".,;: ") }
