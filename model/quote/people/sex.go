package people

import "lineup/model/lexicon/word"

// learnSex infers the sex of people from pronouns where their given names do not show it: "Orr has run the yard
// since he was twenty" names nobody but Orr, so Orr is a man.
func (r *Reader) learnSex() {
	// Pronouns, and how many times those of the other sex. Among people whose given names show the sex, in 1,000
	// articles of four collections, this finds 1,792 of 1,824 men and 377 of 401 women.
	const least, most = 2, 4
	told := r.pronounsOf()
	for p := range r.People {
		q := &r.People[p]
		if q.Body || q.Place || (q.Class|q.given)&(word.Male|word.Female|word.Plural) != 0 {
			continue
		}
		switch v := told[p]; {
		case v.he >= least && v.he >= most*v.she:
			q.Class |= word.Male
		case v.she >= least && v.she >= most*v.he:
			q.Class |= word.Female
		}
	}
}

// pronouns counts the pronouns for a man, and for a woman.
type pronouns struct{ he, she int32 }

// pronounsOf counts, for every person, the pronouns that can be nobody else's: no other person is named before
// them in their sentence or, where nobody is, in the one before.
func (r *Reader) pronounsOf() []pronouns {
	told := make([]pronouns, len(r.People))
	before := nobody
	for s := range r.Sentences {
		sent := &r.Sentences[s]
		if s > 0 && r.Sentences[s-1].Para != sent.Para {
			before = nobody
		}
		if sent.Headline || sent.Pointer {
			continue
		}
		before = r.countPronouns(told, sent.First, sent.Last, before)
	}
	return told
}

const (
	nobody  = -1
	several = -2
)

// countPronouns counts the pronouns of one sentence, the tokens first to last, half open, and returns the
// person it names; before is the one named in the sentence before.
func (r *Reader) countPronouns(told []pronouns, first, last, before int) int {
	one := nobody
	var here pronouns
	count := func() {
		who := one
		if who == nobody {
			who = before
		}
		if who >= 0 && (here.he == 0 || here.she == 0) {
			told[who].he += here.he
			told[who].she += here.she
		}
		here = pronouns{}
	}
	const tells = word.Role | word.She | word.He | word.Possessive
	for i := first; i < last; i++ {
		t := &r.Tokens[i]
		switch {
		case !t.Has(tells) && !r.Named(i): // nearly all
		case r.Named(i):
			n := r.NameOf(i)
			if p := n.Person; p >= 0 && !n.Body && !r.People[p].Body && one != p {
				count()
				if one != nobody || n.First > first && r.Tokens[n.First-1].Is(word.Prep) {
					p = several // "the heirs of Orr": the next sentence may be about them
				}
				one = p
			}
			i = n.Last - 1
		case t.Is(word.Role) && t.Has(word.Male|word.Female):
			count()
			one = several // "his wife"
		case t.Is(word.She), t.Is(word.Female) && t.Has(word.Possessive):
			here.she++
		case t.Is(word.He), t.Is(word.Possessive) && word.Same(r.Word(i), "his"):
			here.he++
		}
	}
	count()
	if one == nobody {
		return before
	}
	return one
}
