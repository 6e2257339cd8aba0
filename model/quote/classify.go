package quote

import "strings"

// isSpeech decides whether a stretch is somebody's words: not the title of a work
// or programme, not a term the outlet sets apart, not a nickname.
func (r *attribution) isSpeech(i, k int, l *link) bool {
	st := &r.stretches[k]
	if r.sents[r.out[i].sent].pointer || st.words == 0 || r.isTitle(i, st, l) || r.nickname(i) {
		return false
	}
	switch l.rule {
	case noRule:
		return false
	case carried, doubtful, unnamed:
		return st.words > 2
	default:
		return true
	}
}

// isTitle says that the stretch is the title of a work or programme: its words
// are capitalised, and what stands beside it speaks of works or of where one
// says things.
func (r *attribution) isTitle(i int, st *stretch, l *link) bool {
	if st.small > 0 || st.capital == 0 || st.words > 9 || st.endSign == '!' || st.endSign == '?' {
		return false
	}
	sent := &r.sents[r.out[i].sent]
	if r.programme(i, sent) {
		return true
	}
	if i+1 < sent.last {
		n := &r.out[i+1]
		if n.class.has(wShow) {
			return true
		}
		if n.kind == kWord && i+2 < sent.last && r.out[i+2].class.has(wShow) {
			return true
		}
	}
	for b := i - 1; b >= sent.first && b >= i-3; b-- {
		p := &r.out[b]
		switch {
		case p.kind == kPoss && b == i-1 && l.rule != quoteSubject && l.rule != quoteCue:
			return st.words > 1
		case p.class.has(wShow) && p.kind == kWord && !r.named(b):
			return true
		case b == i-1 && st.words > 1 && tells(r.word(b)):
			return true // what is told takes "that" or a comma; the programme it is told to does not
		case p.kind == kWord && p.class.has(wPrep) && b == i-1 && st.words > 1 && st.capital > 1:
			return true
		case p.kind != kWord && p.kind != kComma:
			return false
		}
	}
	return false
}

// programme says that the stretch at i is what a broadcaster airs, ANB's “Today”,
// or what somebody plays in or presents, “Harbour Hour” star Ann Lee.
func (r *attribution) programme(i int, sent *sentence) bool {
	if i-2 >= sent.first && r.out[i-1].kind == kPoss && r.named(i-2) {
		if n := r.nameOf(i - 2); n.body && !n.place && r.broadcasts(n) {
			return true
		}
	}
	if i+2 >= sent.last || r.out[i+1].kind != kWord || !r.named(i+2) {
		return false
	}
	switch strings.ToLower(r.word(i + 1)) {
	case "star", "stars", "host", "co-host", "actor", "actress", "creator", "alum", "anchor", "singer", "director", "author":
		return true
	}
	return false
}

// tells says that the verb takes whom one speaks to, without a preposition.
func tells(verb string) bool {
	switch verb {
	case "told", "tell", "tells", "telling":
		return true
	default:
		return false
	}
}

// nickname says that the stretch stands inside a name.
func (r *attribution) nickname(i int) bool { return r.named(i) }
