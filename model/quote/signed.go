package quote

// labelled returns the name right before a colon before the quotation: "Ann Lee,
// teacher: “...”".
func (r *reader) labelled(i int, sent *sentence) (mention, bool) {
	none := mention{name: -1}
	if i-2 < sent.first || r.out[i-1].kind != kColon {
		return none, false
	}
	k := i - 2
	for range 2 {
		if n := r.out[k].name; n >= 0 && !r.names[n].bare() && !r.names[n].place {
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
func (r *reader) signature(i int, sent *sentence) (mention, bool) {
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
