package attribute

import (
	"strings"

	"lineup/model"
	"lineup/model/quote/coref"
	"lineup/model/quote/people"
)

// transcribed reads the speaker from a stretch that is a line of a transcript: “HOLT: It will hold.” If nobody
// in the article has the name and another transcript line is near, the speaker stays blank, since the previous
// speaker did not say it.
func (r *Attribution) transcribed(k int) (Link, bool) {
	none := unlinked
	label := TranscriptLabel(r.Stretches[k].Inner.Of(r.Text))
	if label == "" {
		return none, false
	}
	l := none
	l.Rule = Transcript
	l.Who = coref.Who{Person: r.InCapitals(label), By: coref.ByName, Why: "the quoted line begins with " + coref.Quoted(label+":")}
	return l, l.Who.Person >= 0 || r.answered(k, label) // else “PSA: look out.”
}

// answered reports whether a stretch near the stretch k begins with another label, which names somebody.
func (r *Attribution) answered(k int, label string) bool {
	const reach = 3 // stretches
	for j := max(0, k-reach); j < min(len(r.Stretches), k+reach+1); j++ {
		if other := TranscriptLabel(r.Stretches[j].Inner.Of(r.Text)); other != "" && other != label && r.InCapitals(other) >= 0 {
			return true
		}
	}
	return false
}

// InCapitals returns the person of the article named by a label in capitals, None for nobody. Other text is in
// capitals too: “READ MORE: ...”, “VERDICT: ...”.
func (r *Attribution) InCapitals(label string) int {
	words := strings.Fields(label)
	last := people.LastName(words[len(words)-1])
	person := model.None
	for _, p := range r.ByName[last] {
		q := &r.People[p]
		if q.Last == last && q.Text != strings.ToUpper(q.Text) && (person < 0 || q.Words > r.People[person].Words) {
			person = p
		}
	}
	return person
}

// TranscriptLabel returns the name in capitals, up to three words, before the colon at the start of a
// transcript line; "" for none.
func TranscriptLabel(s string) string {
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
