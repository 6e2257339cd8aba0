package attribute

import (
	"strings"

	"lineup/model/quote/outline"
	"lineup/model/quote/people"
)

// echo gives a stretch in a headline or a heading the speaker of the quotation further down with the same
// words: Bridge “safe for all” belongs to whoever says so in the text. A heading with its own report keeps its
// own speaker.
func (r *Attribution) echo() {
	most := 40 // headings; no honest article holds more
	for i := 0; i < len(r.Tokens) && most > 0; i++ {
		if r.Tokens[i].Kind != outline.Quote || !r.heading(i) {
			continue
		}
		most--
		k := int(r.Tokens[i].Stretch)
		if l := &r.Links[k]; l.Event >= 0 || l.Rule == LabelledQuote {
			continue
		}
		if from := r.sameWords(k); from >= 0 {
			l := r.carry(Ahead, from)
			l.Speech = true
			if m, ok := r.namedHere(i, l.Who.Person); ok {
				l.Mention = m
			} else if r.Stretches[k].Words == 1 {
				continue // one word is too little by itself
			}
			r.Links[k] = l
		} else if x := r.Links[k].Rule; x == Carried || x == Unnamed && !r.Paragraphs[r.Stretches[k].Para].Head {
			r.Links[k].Speech = false
		}
	}
}

// heading reports whether the stretch at token i is in a headline or a heading, or is all of a short paragraph
// without a full stop.
func (r *Attribution) heading(i int) bool {
	const most = 12 // words
	sent := &r.Sentences[r.Tokens[i].Sent]
	st := &r.Stretches[r.Tokens[i].Stretch]
	if st.Words > most {
		return false
	}
	para := &r.Paragraphs[sent.Para]
	alone := sent.Last-sent.First == 1 && para.Last-para.First == 1
	return sent.Headline || para.Head || alone && st.End == outline.Word && !st.Unclosed
}

// namedHere returns where the sentence of token i names a person.
func (r *Attribution) namedHere(i, person int) (people.Mention, bool) {
	sent := &r.Sentences[r.Tokens[i].Sent]
	for n := r.NameBefore(sent.Last); n >= 0 && r.Names[n].First >= sent.First; n-- {
		if person >= 0 && r.Names[n].Person == person {
			return r.NameLeft(n, sent.First), true
		}
	}
	return people.Mention{Name: -1}, false
}

// sameWords returns a quotation after the stretch k that has its words and a speaker, -1 for none.
func (r *Attribution) sameWords(k int) int {
	const reach, least = 40, 8 // stretches, bytes
	words := plainWords(r.Stretches[k].Inner.Of(r.Text))
	if len(words) < least {
		return -1
	}
	for j := k + 1; j < min(len(r.Stretches), k+reach); j++ {
		if l := &r.Links[j]; l.Speech && l.Mention.Kind != people.NoMention && strings.Contains(plainWords(r.Stretches[j].Inner.Of(r.Text)), words) {
			return j
		}
	}
	return -1
}

// plainWords returns the start of a stretch in lower case, without its punctuation, between spaces, so that
// whole words are compared.
func plainWords(s string) string {
	const most = 1000 // bytes
	s = strings.ToLower(s[:min(len(s), most)])
	words := strings.FieldsFunc(s, func(c rune) bool {
		return c < '0' || c > '9' && c < 'a' || c == '’' || c == '‘' || c == '“' || c == '”' || c == '…'
	})
	return " " + strings.Join(words, " ") + " "
}
