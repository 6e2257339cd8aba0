package coref

import (
	"slices"
	"strings"

	"lineup/model/lexicon/word"
	"lineup/model/quote/outline"
	"lineup/model/quote/people"
)

// fit is how well a role suits a description.
type fit uint8

const (
	unfit  fit = iota // another role, or no evidence that it is this one
	suits             // the same noun, and nothing against it
	proper            // every word of the description is in the role
)

// role is a parsed description from the article: "Former chief of police and senator" is two offices.
type role struct {
	text    string
	offices []office
	of      bool // it has a preposition
}

// office is one office of a role: its noun, and the words before it.
type office struct {
	noun   string
	before []string
}

// newRole parses a role.
func newRole(text string) role {
	r := role{text: text}
	var words []string
	end := func() {
		if n := len(words) - 1; n >= 0 {
			r.offices = append(r.offices, newOffice(words[n], words[:n]))
		}
		words = nil
	}
	whole := false // the complement of the office has begun
	for w := range strings.FieldsSeq(text) {
		bare := strings.Trim(w, `.,;()"“”`)
		switch {
		case bare == "":
		case word.Same(bare, "and") || bare == "&":
			end()
			whole = false
			continue
		case word.Of(bare).Has(word.Prep):
			r.of, whole = true, true
		case !whole && !word.Of(bare).Has(word.Det):
			words = append(words, bare)
		}
		if strings.HasSuffix(w, ",") {
			end()
			whole = false
		}
	}
	end()
	return r
}

// newOffice returns the office of a noun and the words before it; an "ex-mayor" is a former one.
func newOffice(noun string, before []string) office {
	if len(noun) > len("ex-") && word.Same(noun[:len("ex-")], "ex-") {
		return office{noun[len("ex-"):], append(slices.Clip(before), "former")}
	}
	return office{noun, before}
}

// displaced reports whether a word before the noun of an office means that somebody does not hold it, or not
// the one that the noun alone means: a "former minister" is no minister.
func displaced(w, noun string) bool {
	if len(w) > len("ex-") && word.Same(w[:len("ex-")], "ex-") {
		return true
	}
	switch strings.ToLower(w) {
	case "prime":
		return word.Same(noun, "minister")
	case "attorney", "secretary", "director", "solicitor", "surgeon", "inspector", "auditor", "controller":
		return word.Same(noun, "general")
	}
	return word.Displacing.Has(w)
}

// described is a description, parsed like an office.
type described struct {
	office

	behind string // its complement: "Ansel", in "the mayor of Ansel"; "" for none
}

// describe parses a description.
func (r *Resolution) describe(m people.Mention) described {
	head := m.Head
	for k := m.First + 1; k < m.Head; k++ {
		if r.ofWhat(k) {
			head = k - 1 // "the secretary of state"
			break
		}
	}
	var before []string
	for k := m.First; k < head; k++ {
		if t := &r.Tokens[k]; t.Kind == outline.Word && !t.Has(word.Det|word.Possessive) {
			before = append(before, r.Word(k))
		}
	}
	d := described{office: newOffice(r.Word(head), before)}
	if k := head + 1; k+1 < len(r.Tokens) && r.Tokens[k].Sent == r.Tokens[head].Sent && r.ofWhat(k) {
		of := r.DescriptionRight(k+1, r.Sentences[r.Tokens[k].Sent].Last)
		if of.Last > of.First {
			d.behind = r.Span(of.First, of.Last-1).Of(r.Text)
		}
	}
	return d
}

// ofWhat reports whether the word at token i is between an office and its complement.
func (r *Resolution) ofWhat(i int) bool {
	return word.Same(r.Word(i), "of") || word.Same(r.Word(i), "for")
}

// fit returns how well a description suits a role.
func (x *role) fit(d *described) fit {
	best := unfit
	for i := range x.offices {
		o := &x.offices[i]
		if f := x.fits(o, d); f > best {
			best = f
		}
	}
	return best
}

// fits returns how well a description suits one office of a role.
func (x *role) fits(o *office, d *described) fit {
	if o.initials(d.noun) {
		return proper
	}
	if !o.named(d.noun) && (!word.In(d.noun, word.AnyHead) || !d.national(x.text)) {
		return unfit
	}
	if o.stands(o.noun) != d.stands(o.noun) || d.behind != "" && x.of && !sharesWord(x.text, d.behind) {
		return unfit
	}
	best := proper
	for _, w := range d.before {
		switch {
		case displaced(w, o.noun), containsWord(x.text, w), word.WeakInTopic.Has(w):
		case word.Of(w).Has(word.Demonym), w[0] >= 'A' && w[0] <= 'Z', o.particular() && particular(w):
			return unfit // the "finance minister" is no "health minister"
		default:
			best = suits
		}
	}
	return best
}

// another reports whether a role is an office, and a different one from the description's: in its noun, where
// the description is only that, or in the words before the noun.
func (x *role) another(d *described) bool {
	official := false
	for i := range x.offices {
		o := &x.offices[i]
		if x.fits(o, d) != unfit {
			return false
		}
		switch {
		case o.named(d.noun):
			official = official || o.stands(o.noun) != d.stands(o.noun) || o.particular() || o.placed()
		case len(d.before) == 0 && d.behind == "" && word.BeforeName.Has(d.noun):
			official = official || word.BeforeName.Has(o.noun) || word.Same(o.noun, "candidate")
		}
	}
	return official
}

// placed reports whether the word right before the noun is a name or a country.
func (o *office) placed() bool {
	n := len(o.before)
	return n > 0 && (o.before[n-1][0] >= 'A' && o.before[n-1][0] <= 'Z' || word.Of(o.before[n-1]).Has(word.Demonym))
}

// stands returns the words that displace an office, in one string; "" for one that is held.
func (o *office) stands(noun string) string {
	var b strings.Builder
	for _, w := range o.before {
		if displaced(w, noun) {
			b.WriteString(strings.TrimPrefix(strings.ToLower(w), "ex-"))
			b.WriteByte(' ')
		}
	}
	return b.String()
}

// named reports whether the noun names an office: Maj. Orr is "the major".
func (o *office) named(noun string) bool { return word.Same(o.noun, noun) || shortFor(o.noun, noun) }

// initials reports whether a noun is the initials of an office of two words: the Prime Minister is "the PM".
func (o *office) initials(noun string) bool {
	n := len(o.before)
	return n > 0 && len(noun) == 2 && o.before[n-1][0] == noun[0] && o.noun[0] == noun[1]
}

// particular reports whether the word right before the noun identifies the office.
func (o *office) particular() bool {
	n := len(o.before)
	return n > 0 && particular(o.before[n-1])
}

// particular reports whether a word before a noun identifies it, as nouns do: "finance", but not "embattled".
func particular(w string) bool {
	if word.PastForm(w) || word.Of(w).Has(word.Demonym|word.Adverb|word.Opener) || word.WeakInTopic.Has(w) {
		return false
	}
	for _, end := range [...]string{"ing", "ous", "ful", "ive", "less", "ish", "able", "-old"} {
		if strings.HasSuffix(w, end) {
			return false
		}
	}
	return w[0] >= 'a' && w[0] <= 'z' && !strings.Contains(w, "-")
}

// sharesWord reports whether s has one of some words, small ones aside.
func sharesWord(s, words string) bool {
	for w := range strings.FieldsSeq(words) {
		if !word.Of(w).Has(word.Det|word.Prep|word.Conj) && containsWord(s, strings.Trim(w, ".,")) {
			return true
		}
	}
	return false
}

// national reports whether a description names the country of the role.
func (d *described) national(role string) bool {
	for _, w := range d.before {
		if word.Of(w).Has(word.Demonym) && containsWord(role, w) {
			return true
		}
	}
	return false
}
