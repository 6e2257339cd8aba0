package quote

import "strings"

// echo gives what stands between marks in a headline or a heading the speaker of
// the quotation further down that holds the same words: Bridge “safe for all” is
// whoever says so in the text. A heading that reports by itself keeps its own.
func (r *attribution) echo() {
	most := 40 // headings; no honest article holds more
	for i := 0; i < len(r.out) && most > 0; i++ {
		if r.out[i].kind != kQuote || !r.heading(i) {
			continue
		}
		most--
		k := int(r.out[i].ref)
		if l := &r.found[k]; l.event >= 0 || l.rule == labelledQuote {
			continue
		}
		if from := r.sameWords(k); from >= 0 {
			l := carry(ahead, from, r.found[from])
			l.speech = true
			if m, ok := r.namedHere(i, l.who.person); ok {
				l.mention = m
			} else if r.stretches[k].words == 1 {
				continue // one word is too little by itself
			}
			r.found[k] = l
		} else if x := r.found[k].rule; x == carried || x == unnamed && !r.paras[r.stretches[k].para].head {
			r.found[k].speech = false
		}
	}
}

// heading says that the stretch at token i stands in a headline or a heading, or is all
// of a short paragraph without a full stop.
func (r *attribution) heading(i int) bool {
	const most = 12 // words
	sent := &r.sents[r.out[i].sent]
	st := &r.stretches[r.out[i].ref]
	if st.words > most {
		return false
	}
	para := &r.paras[sent.para]
	alone := sent.last-sent.first == 1 && para.last-para.first == 1
	return sent.headline || para.head || alone && st.end == kWord && !st.unclosed
}

// namedHere returns where the sentence of token i names a person.
func (r *attribution) namedHere(i, person int) (mention, bool) {
	sent := &r.sents[r.out[i].sent]
	for n := r.nameBefore(sent.last); n >= 0 && r.names[n].first >= sent.first; n-- {
		if person >= 0 && r.names[n].person == person {
			return r.nameLeft(n, sent.first), true
		}
	}
	return mention{name: -1}, false
}

// sameWords returns a quotation behind the stretch k that holds its words and has a
// speaker, -1 for none.
func (r *attribution) sameWords(k int) int {
	const reach, least = 40, 8 // stretches, bytes
	words := plainWords(r.stretches[k].inner.Of(r.text))
	if len(words) < least {
		return -1
	}
	for j := k + 1; j < min(len(r.stretches), k+reach); j++ {
		if l := &r.found[j]; l.speech && l.mention.kind != noMention && strings.Contains(plainWords(r.stretches[j].inner.Of(r.text)), words) {
			return j
		}
	}
	return -1
}

// plainWords returns the start of a stretch in lower case, without its punctuation,
// between spaces, so that whole words are compared.
func plainWords(s string) string {
	const most = 1000 // bytes
	s = strings.ToLower(s[:min(len(s), most)])
	words := strings.FieldsFunc(s, func(c rune) bool {
		return c < '0' || c > '9' && c < 'a' || c == '’' || c == '‘' || c == '“' || c == '”' || c == '…'
	})
	return " " + strings.Join(words, " ") + " "
}
