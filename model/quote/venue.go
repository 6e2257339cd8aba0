package quote

import "strings"

// venueOf is the venue of the report behind a carried speaker.
func (r *writer) venueOf(l *link) string {
	if l.event < 0 {
		return ""
	}
	return r.venue(&r.events[l.event], -1)
}

// venue finds where something was said, in the sentence of its report: "told
// CNN", "on ABC's “This Week”", "in a statement", "on Truth Social". quote is the
// token of the quotation itself, which is no venue.
func (r *writer) venue(e *event, quote int) string {
	const reach = 24
	sent := &r.sents[e.sent]
	if v := r.told(e, sent); v != "" {
		return v
	}
	for i := e.last; i < min(sent.last, e.last+reach); i++ {
		if r.out[i].kind == kQuote && i != quote && !r.titleAt(i) {
			break
		}
		if v := r.venueAt(i, sent, quote); v != "" {
			return v
		}
	}
	for i := sent.first; i < min(e.first, sent.first+reach); i++ {
		if v := r.venueAt(i, sent, quote); v != "" {
			return v
		}
	}
	return ""
}

// told returns whom a thing was told to: a newsroom, "reporters".
func (r *writer) told(e *event, sent *sentence) string {
	i := e.cueEnd
	if i < sent.last && r.word(i) == "to" {
		i++
	} else if !objectVerb(r.word(e.cue)) {
		return ""
	}
	if i < sent.last && r.out[i].class.has(wDet) {
		i++
	}
	if i >= sent.last {
		return ""
	}
	if k := r.nameAt(i); k >= 0 {
		if n := &r.names[k]; n.body && !n.place {
			return r.venueText(n.core, n.last, sent)
		}
		return ""
	}
	if w := r.word(i); w == "reporters" || w == "lawmakers" || w == "supporters" || w == "journalists" {
		return w
	}
	return ""
}

// venueAt reads a venue behind the preposition at i.
func (r *writer) venueAt(i int, sent *sentence, quote int) string {
	t := &r.out[i]
	if t.kind != kWord || !t.class.has(wPrep) || i+1 >= sent.last {
		return ""
	}
	switch strings.ToLower(r.word(i)) {
	case "on", "in", "at", "to", "via", "during", "with":
	default:
		return ""
	}
	j := i + 1
	if r.out[j].class.has(wDet) && r.out[j].kind == kWord && !r.named(j) && j+1 < sent.last {
		j++
	}
	n := &r.out[j]
	switch {
	case n.kind == kQuote && j != quote && r.titleAt(j):
		return r.venueText(j, j+1, sent)
	case r.named(j):
		k := r.nameOf(j)
		if k.body && !k.place && (k.owner || r.broadcasts(k)) {
			return r.venueText(k.core, k.last, sent)
		}
	case n.kind == kWord && n.class.has(wMedium):
		return r.word(j)
	}
	if j == i+1 || r.word(i) == "with" {
		return ""
	}
	// "in a statement", "in a phone interview with The Times"
	for k := j; k < min(sent.last, j+4); k++ {
		w := &r.out[k]
		if w.kind != kWord || w.class.has(wPrep) {
			break
		}
		if w.class.has(wWriting) || speaking(r.word(k)) {
			return r.text[r.out[i+1].start:w.end]
		}
	}
	return ""
}

// titleAt says that the stretch at token i is the title of a programme or work.
func (r *writer) titleAt(i int) bool {
	st := &r.stretches[r.out[i].ref]
	return st.small == 0 && st.capital > 0 && st.words < 8 && !r.found[r.out[i].ref].speech
}

// venueText returns the venue from one token to another without quotation marks;
// a title behind a possessive belongs to it: ABC's “This Week”.
func (r *writer) venueText(first, last int, sent *sentence) string {
	if r.out[first].kind == kQuote {
		return trimTitle(r.stretches[r.out[first].ref].inner.Of(r.text))
	}
	v := r.span(first, last-1).Of(r.text)
	if last+1 < sent.last && r.out[last].kind == kPoss && r.out[last+1].kind == kQuote && r.titleAt(last+1) {
		v += r.word(last) + " " + trimTitle(r.stretches[r.out[last+1].ref].inner.Of(r.text))
	} else if last < sent.last && r.out[last].kind == kQuote && r.titleAt(last) {
		v += " " + trimTitle(r.stretches[r.out[last].ref].inner.Of(r.text))
	}
	return clip(v)
}

func trimTitle(s string) string { return strings.TrimRight(clip(s), ".,;: ") }
