package quote

import "strings"

// judgeName tells person, body and place apart.
func (r *cast) judgeName(n *name, sent sentence) {
	if n.bare() {
		return
	}
	end := n.last - 1
	for end > n.core && r.out[end].class.has(wSuffix) {
		end--
	}
	count := end - n.core + 1
	head := &r.out[end]
	if count == 1 && head.end-head.start > 3 && r.text[head.end-1] == '.' && n.core == n.first {
		n.place, n.body = true, true // "Que.", "B.C."
		return
	}
	for k := n.first; k < n.core; k++ {
		n.class |= r.out[k].class & (wMale | wFemale | wHonour | wTitle)
	}
	n.class |= r.nameGender(n.core) & genderMask(count)
	if count > 1 && r.placeNamed(n.core, end) {
		n.place, n.body = true, true
		return
	}
	titled := n.core > n.first && n.class.has(wHonour|wTitle)
	known := count > 1 && r.out[n.core].class.has(wGiven)
	switch {
	case titled:
	case credit(r.word(end)):
		n.place, n.body = true, true // "AP Photos" speaks no more than a place does
	case head.class.has(wGeo) && count > 1 && !known:
		n.place, n.body = true, true
	case head.class.has(wPlace) && !known:
		n.place, n.body = true, true
	case head.class.has(wOrg|wBody) && (!known || count != 2 || head.class.has(wBody)):
		n.body = true
	case head.class.has(wGeo) || count > 1 && r.out[n.core].class.has(wGeo):
		n.place, n.body = true, true
	case r.anyOrg(n.core, end) && !known:
		n.body = true
	case count > 1 && r.out[n.core].class.has(wPlace) && !known:
		n.body = true
	case count == 1 && head.caps && head.end-head.start <= 6 && !r.shouting(sent):
		n.body = true
	case n.core > sent.first && r.out[n.core-1].class.has(wDet) && n.core == n.first:
		n.body = true
	}
}

// placeNamed says that the tokens first to last are a place of several words that the lexicon
// knows: no word of "New York" tells that it is one.
func (r *cast) placeNamed(first, last int) bool {
	var buf [longest]byte
	b := buf[:0]
	for k := first; k <= last; k++ {
		w := strings.TrimSuffix(r.word(k), ".")
		if len(b)+len(w)+1 > longest {
			return false
		}
		if k > first {
			b = append(b, '_')
		}
		b = lowered(b, w)
	}
	return lookup(string(b)).has(wPlace)
}

// credit says that a name ends as that of an agency's pictures does.
func credit(w string) bool {
	switch w {
	case "Photo", "Photos", "Image", "Images", "File":
		return true
	}
	return false
}

func (r *cast) anyOrg(first, last int) bool {
	for k := first; k <= last; k++ {
		if r.out[k].class.has(wOrg|wBody) && !r.out[k].class.has(wGiven|wTitle) {
			return true
		}
	}
	return false
}

// shouting says that the sentence is in capitals throughout, so that they tell
// nothing.
func (r *cast) shouting(sent sentence) bool {
	const reach = 40
	for k := sent.first; k < min(sent.last, sent.first+reach); k++ {
		if t := &r.out[k]; t.kind == kWord && !t.caps && t.end-t.start > 3 {
			return false
		}
	}
	return true
}

// keepName drops runs that are no names: words of the calendar, a lone capital
// at the start of a sentence that the lexicon knows as a common word.
func (r *cast) keepName(n *name) bool {
	if r.runTogether(n) {
		return false
	}
	if n.sure || n.bare() {
		return true
	}
	t := &r.out[n.first]
	const common = wAux | wPrep | wConj | wSub | wDet | wPossessive | wQuantity | wOpener
	return t.class&common == 0 || t.class.has(wGiven) || t.caps || t.class.has(wDemonym)
}

// runTogether says that a word of a name begins with another of its words and goes on with
// a capital: "Tarn Ilse Maria TarnFerry". The name stands there twice and runs into
// what a page set behind it.
func (r *cast) runTogether(n *name) bool {
	for k := n.first + 1; k < n.last; k++ {
		w := r.word(k)
		if !innerCapital(w) {
			continue
		}
		for j := n.first; j < k; j++ {
			if rest, found := strings.CutPrefix(w, r.word(j)); found && rest != "" && 'A' <= rest[0] && rest[0] <= 'Z' {
				return true
			}
		}
	}
	return false
}

// innerCapital says that a word has a capital behind its first letter.
func innerCapital(w string) bool {
	for i := 1; i < len(w); i++ {
		if 'A' <= w[i] && w[i] <= 'Z' {
			return true
		}
	}
	return false
}

// nameGender returns the gender that the given name at token k tells.
func (r *cast) nameGender(k int) word {
	if !r.out[k].class.has(wGiven) {
		return 0
	}
	var buf [32]byte
	return genders[string(lowered(buf[:0], r.word(k)))]
}

// genderMask keeps the gender of a given name only where a surname follows it;
// a name of one word may be a surname: "Warren".
func genderMask(count int) word {
	if count > 1 {
		return wMale | wFemale
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

// broadcasts says that a name is one of those things are said on: it is in
// capitals, or one of its words says so.
func (r *cast) broadcasts(n *name) bool {
	for k := n.core; k < n.last; k++ {
		t := &r.out[k]
		if t.caps || t.class.has(wMedium) {
			return true
		}
		switch strings.ToLower(r.word(k)) {
		case "news", "tv", "radio", "times", "post", "journal", "social", "network", "magazine", "television":
			return true
		}
	}
	return false
}
