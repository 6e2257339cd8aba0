package quote

import (
	"strings"

	"lineup/model"
)

// transcribed reads the speaker out of a stretch that is a line of a transcript:
// “HOLT: It will hold.” Where nobody in the article bears the name and a line of
// the transcript stands before it, the speaker stays blank, for whoever spoke
// before did not say it.
func (r *attribution) transcribed(k int) (link, bool) {
	none := unlinked
	label := transcriptLabel(r.stretches[k].inner.Of(r.text))
	if label == "" {
		return none, false
	}
	l := none
	l.rule = transcript
	l.who = who{person: r.inCapitals(label), trust: 1, why: "the quoted line begins with " + quoted(label+":")}
	alone := k == 0 || r.found[k-1].rule != transcript
	if l.who.person < 0 && alone {
		return none, false // “PSA: look out.”
	}
	return l, true
}

// inCapitals is the person of the article whom a label in capitals names, None for
// nobody. What is written in capitals alone may be no name: “READ MORE: ...”,
// “VERDICT: ...”.
func (r *attribution) inCapitals(label string) int {
	words := strings.Fields(label)
	last := lastName(words[len(words)-1])
	person := model.None
	for _, p := range r.byName[last] {
		q := &r.people[p]
		if q.last == last && q.text != strings.ToUpper(q.text) && (person < 0 || q.words > r.people[person].words) {
			person = p
		}
	}
	return person
}

// transcriptLabel returns the name in capitals, up to three words, that a line of a
// transcript begins with before its colon; "" for none.
func transcriptLabel(s string) string {
	const longest = 40 // bytes
	k := strings.IndexByte(s[:min(len(s), longest)], ':')
	if k < 3 || k+1 >= len(s) || s[k+1] != ' ' {
		return ""
	}
	label := s[:k]
	if len(strings.Fields(label)) > 3 || label != strings.ToUpper(label) || strings.ContainsAny(label, "0123456789!?,;") {
		return ""
	}
	return label
}
