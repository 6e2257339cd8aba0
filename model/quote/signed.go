package quote

// labelled returns the name right before a colon before the quotation: "Ann Lee,
// teacher: “...”".
func (r *attribution) labelled(i int, sent *sentence) (mention, bool) {
	none := mention{name: -1}
	if i-2 < sent.first || r.out[i-1].kind != kColon {
		return none, false
	}
	k := i - 2
	for range 2 {
		if n := r.nameAt(k); n >= 0 && !r.names[n].bare() && !r.names[n].place {
			first := r.names[n].first
			if first == sent.first || r.out[first-1].kind == kDash || r.out[first-1].kind == kComma || r.out[first-1].class.has(wPrep|wConj) {
				if !r.names[n].body || first == sent.first || r.out[first-1].kind == kDash {
					return r.nameLeft(int(n), sent.first), true
				}
			}
		}
		for k > max(sent.first, i-12) && r.out[k].kind != kComma {
			k--
		}
		if k--; k < sent.first {
			break
		}
	}
	return none, false
}

// signature returns the name behind a dash that ends the line: “...” — Ann Lee.
func (r *attribution) signature(i int, sent *sentence) (mention, bool) {
	none := mention{name: -1}
	if i+2 >= sent.last || r.out[i+1].kind != kDash && r.out[i+1].kind != kOpen || i > sent.first && (i > sent.first+1 || r.out[sent.first].kind != kOther) {
		return none, false
	}
	m := r.phraseRight(i+2, sent.last)
	if m.kind != byName {
		return none, false
	}
	for k := m.last; k < sent.last; k++ {
		if t := &r.out[k]; t.kind == kQuote || t.class.has(wVerb|wAux) {
			return none, false
		}
	}
	return m, true
}

// signedBelow returns the name that opens the rest of the paragraph behind a quotation, or
// the line below it, where that is a name and what the person is, and no more: “...” Ann
// Lee, The Ansel Post. A line of the kind may be a heading; it signs where most such
// lines of the article stand below quotations.
func (r *attribution) signedBelow(i, s int) (mention, bool) {
	none := mention{name: -1}
	if i+1 != r.sents[s].last || s+1 >= len(r.sents) || r.stretches[r.out[i].ref].end != kStop {
		return none, false
	}
	next := &r.sents[s+1]
	p := &r.paras[next.para]
	if next.para != r.sents[s].para && (!p.title || r.signs < 2 || 3*r.signs < 2*r.titles) {
		return none, false
	}
	if next.last != p.last || !r.isTitleLine(next.first, next.last) {
		return none, false
	}
	m := r.phraseRight(next.first, next.last)
	if words := m.last - m.first; m.kind != byName || m.first != next.first || words < 2 || words > 5 || m.last >= next.last ||
		r.out[m.last].kind != kComma || r.out[m.last-1].caps {
		return none, false
	}
	return m, true
}
