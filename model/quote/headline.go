package quote

func (r *cast) inHeadline(n *name) bool { return r.sents[r.out[n.first].sent].headline }

// plausible says that a lone capitalised word at the start of a sentence is a name:
// the article uses it as one elsewhere, or it stands where a subject does.
func (r *caster) plausible(n *name) bool {
	t := &r.out[n.core]
	w := key(r.word(n.core))
	const common = wAdverb | wBody | wWriting | wIng | wPast | wRole
	if t.class.has(common) && !t.class.has(wGiven|wDemonym) && !t.caps {
		for _, p := range r.byName[w] {
			if q := &r.people[p]; q.last == w && !q.body {
				return true
			}
		}
		return false
	}
	if len(r.byName[w]) > 0 || n.owner || t.class.has(wGiven|wPlace|wDemonym) || t.caps {
		return true
	}
	if n.last >= len(r.out) {
		return false
	}
	next := &r.out[n.last]
	return next.kind == kWord && next.class.has(wAux|wThird|wPast|wWho) || next.kind == kComma && n.last+1 < len(r.out) && r.out[n.last+1].class.has(wWho)
}

// forget takes a name back.
func (r *caster) forget(n *name) {
	for k := n.first; k < n.last; k++ {
		r.at[k] = -1
	}
	n.core = n.last
}

// headlineName narrows a run of capitals in a headline to the name in it that the
// article uses; where there is none the run stays as it is.
func (r *caster) headlineName(i int) {
	n := &r.names[i]
	for k := n.last - 1; k >= n.core; k-- {
		w := key(r.word(k))
		for _, p := range r.byName[w] {
			q := &r.people[p]
			if q.last != w {
				continue
			}
			first := k
			if k > n.core && key(r.word(k-1)) == q.first {
				first = k - 1
			}
			for j := n.first; j < n.last; j++ {
				if j < first || j > k {
					r.at[j] = -1
				}
			}
			n.first, n.core, n.last, n.person = first, first, k+1, p
			return
		}
	}
	switch t := &r.out[n.core]; {
	case n.body:
	case n.last-n.core > 1 && t.class.has(wGiven):
		n.person = r.fullName(i)
	case t.class.has(wWriting | wBody | wRole | wShow):
	case n.last < len(r.out) && r.out[n.last].class.has(wThird|wPast|wAux):
		n.person = r.shortName(i)
	}
}
