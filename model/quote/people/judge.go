package people

import (
	"strings"

	"lineup/model/lexicon/word"
	"lineup/model/quote/outline"
)

// judgeName classifies a name as a person's, a body's or a place's.
func (r *Cast) judgeName(n *Name, sent outline.Sentence) {
	if n.Bare() {
		return
	}
	end := n.Last - 1
	for end > n.Core && r.Tokens[end].Has(word.Suffix) {
		end--
	}
	count := end - n.Core + 1
	head := &r.Tokens[end]
	if count == 1 && head.End-head.Start > 3 && r.Text[head.End-1] == '.' && n.Core == n.First {
		n.Place, n.Body = true, true // "Que.", "B.C."
		return
	}
	for k := n.First; k < n.Core; k++ {
		n.Class |= r.Tokens[k].Class & (word.Male | word.Female | word.Honour | word.Title)
	}
	n.Class |= r.nameGender(n.Core) & genderMask(count)
	if count > 1 && r.placeNamed(n.Core, end) {
		n.Place, n.Body = true, true
		return
	}
	titled := n.Core > n.First && n.Class.Has(word.Honour|word.Title)
	known := count > 1 && r.Tokens[n.Core].Has(word.Given) || count == 2 && r.twoSyllables(end) // "Park Min-su"
	switch {
	case titled:
	case r.Tokens[end].In(word.EndsCredit):
		n.Place, n.Body = true, true // "AP Photos" cannot speak any more than a place can
	case head.Has(word.Geo) && count > 1 && !known:
		n.Place, n.Body = true, true
	case head.Has(word.Place) && !known:
		n.Place, n.Body = true, true
	case head.Has(word.Org|word.Body) && (!known || count != 2 || head.Has(word.Body)):
		n.Body = true
	case head.Has(word.Geo) || count > 1 && r.Tokens[n.Core].Has(word.Geo) && !known:
		n.Place, n.Body = true, true
	case r.anyOrg(n.Core, end) && !known:
		n.Body = true
	case count > 1 && r.Tokens[n.Core].Has(word.Place) && !known:
		n.Body = true
	case count == 1 && r.coined(end):
		n.Body = true // "WikiLeaks"
	case count == 1 && head.Caps && head.End-head.Start <= 6 && !r.shouting(sent):
		n.Body = true
	case n.Core > sent.First && r.Tokens[n.Core-1].Has(word.Det) && n.Core == n.First:
		n.Body, n.Adjunct = true, r.beforeNoun(n)
	}
}

// beforeNoun reports whether a name modifies the noun after it: "the Orr campaign", "the Orr letters".
func (r *Cast) beforeNoun(n *Name) bool {
	return r.noun(n.Last) && r.Tokens[n.Last].Has(word.Body|word.Role|word.Writing|word.Saying)
}

// beforeBody reports whether a name modifies the name of another body after it: "the Orr campaign", but not
// "the Whistle newspaper", and not "a Whistle report", which is the newspaper's.
func (r *Cast) beforeBody(n *Name) bool {
	return r.noun(n.Last) && r.Tokens[n.Last].Has(word.Body) && !r.Tokens[n.Last].Has(word.AnyName|word.Writing)
}

// noun reports whether token i is a word in small letters, and no verb form such as "says" or "said".
func (r *Cast) noun(i int) bool {
	return i < len(r.Tokens) && r.Tokens[i].Kind == outline.Word && !r.Tokens[i].Upper && !r.Tokens[i].Has(word.Third|word.Past|word.Who)
}

// twoSyllables reports whether the word at token i is a given name of two syllables, as Koreans and Chinese write theirs.
func (r *Cast) twoSyllables(i int) bool {
	w := r.Word(i)
	k := strings.IndexByte(w, '-')
	return k > 1 && k+2 < len(w) && w[k+1] >= 'a' && w[k+1] <= 'z' && syllable(w[k+1:])
}

// placeNamed reports whether the tokens first to last are a place of several words in the lexicon: no word of
// "New York" alone marks it as a place.
func (r *Cast) placeNamed(first, last int) bool {
	var buf [word.Longest]byte
	b := buf[:0]
	for k := first; k <= last; k++ {
		w := strings.TrimSuffix(r.Word(k), ".")
		if len(b)+len(w)+1 > word.Longest {
			return false
		}
		if k > first {
			b = append(b, '_')
		}
		b = lowered(b, w)
	}
	return word.Of(string(b)).Has(word.Place)
}

func (r *Cast) anyOrg(first, last int) bool {
	for k := first; k <= last; k++ {
		if r.Tokens[k].Has(word.Org|word.Body) && !r.Tokens[k].Has(word.Given|word.Title) {
			return true
		}
	}
	return false
}

// shouting reports whether the sentence is in capitals throughout, so that they mean nothing.
func (r *Cast) shouting(sent outline.Sentence) bool {
	const reach = 40
	for k := sent.First; k < min(sent.Last, sent.First+reach); k++ {
		if t := &r.Tokens[k]; t.Kind == outline.Word && !t.Caps && t.End-t.Start > 3 {
			return false
		}
	}
	return true
}

// keepName reports false for runs that are not names: words of the calendar, a lone capital at the start of a
// sentence that the lexicon has as a common word.
func (r *Cast) keepName(n *Name) bool {
	if r.runTogether(n) {
		return false
	}
	if n.sure || n.Bare() {
		return true
	}
	t := &r.Tokens[n.First]
	const common = word.Aux | word.Prep | word.Conj | word.Sub | word.Det | word.Possessive | word.Quantity | word.Opener
	return t.Class&common == 0 || t.Has(word.Given) || t.Caps || t.Has(word.Demonym)
}

// runTogether reports whether a word of a name begins with another of its words and continues with a capital:
// "Tarn Ilse Maria TarnFerry". The name is there twice and runs into the text that the page has after it.
func (r *Cast) runTogether(n *Name) bool {
	for k := n.First + 1; k < n.Last; k++ {
		w := r.Word(k)
		if !innerCapital(w) {
			continue
		}
		for j := n.First; j < k; j++ {
			if rest, found := strings.CutPrefix(w, r.Word(j)); found && rest != "" && 'A' <= rest[0] && rest[0] <= 'Z' {
				return true
			}
		}
	}
	return false
}

// coined reports whether the word at token i has a capital after a small letter, as names of bodies have and,
// after "Mc" and the like, those of people.
func (r *Cast) coined(i int) bool {
	w := r.Word(i)
	if strings.IndexByte(w, '.') >= 0 {
		return false // the address of a page
	}
	for k := 1; k+1 < len(w); k++ {
		if 'a' <= w[k-1] && w[k-1] <= 'z' && 'A' <= w[k] && w[k] <= 'Z' {
			return !word.In(w[:k], word.SurnameStart)
		}
	}
	return false
}

// innerCapital reports whether a word has a capital after its first letter.
func innerCapital(w string) bool {
	for i := 1; i < len(w); i++ {
		if 'A' <= w[i] && w[i] <= 'Z' {
			return true
		}
	}
	return false
}

// nameGender returns the gender of the given name at token k.
func (r *Cast) nameGender(k int) word.Class {
	if !r.Tokens[k].Has(word.Given) {
		return 0
	}
	return word.Gender(r.Word(k))
}

// genderMask keeps the gender of a given name only where a surname follows it;
// a name of one word may be a surname: "Warren".
func genderMask(count int) word.Class {
	if count > 1 {
		return word.Male | word.Female
	}
	return 0
}

// lowered appends s in ASCII lower case to buf.
func lowered(buf []byte, s string) []byte {
	for i := 0; i < len(s) && i < 32; i++ {
		c := s[i]
		if c >= 'A' && c <= 'Z' {
			c |= 0x20
		}
		buf = append(buf, c)
	}
	return buf
}

// Broadcasts reports whether a name is that of a broadcaster or programme: it is in capitals, or one of its
// words shows it.
func (r *Cast) Broadcasts(n *Name) bool {
	for k := n.Core; k < n.Last; k++ {
		t := &r.Tokens[k]
		if t.Caps || t.Has(word.Medium) || r.Tokens[k].In(word.Airs) {
			return true
		}
	}
	return false
}
