package people

import (
	"lineup/model/lexicon/word"
	"lineup/model/quote/outline"
)

func (r *Cast) inHeadline(n *Name) bool { return r.Sentences[r.Tokens[n.First].Sent].Headline }

// plausible reports whether a lone capitalised word at the start of a sentence is a name: the article uses it
// as one elsewhere, or it is in subject position.
func (r *Reader) plausible(n *Name) bool {
	t := &r.Tokens[n.Core]
	w := key(r.Word(n.Core))
	const common = word.Adverb | word.Body | word.Writing | word.Ing | word.Past | word.Role
	if t.Has(common) && !t.Has(word.Given|word.Demonym) && !t.Caps {
		for _, p := range r.ByName[w] {
			if q := &r.People[p]; q.Last == w && !q.Body {
				return true
			}
		}
		return false
	}
	if len(r.ByName[w]) > 0 || n.Owner || t.Has(word.Given|word.Place|word.Demonym) || t.Caps {
		return true
	}
	if n.Last >= len(r.Tokens) {
		return false
	}
	next := &r.Tokens[n.Last]
	if next.Kind == outline.Open && n.Last+1 < len(r.Tokens) && r.PartyLabel(n.Last+1) {
		return true // "Orr (D-Velmont)"
	}
	if next.Kind == outline.Comma && n.Last+1 < len(r.Tokens) {
		return r.Tokens[n.Last+1].Has(word.Who) || t.Class&^word.Given == 0 && r.described(n.Last+1)
	}
	return next.Is(word.Aux | word.Third | word.Past | word.Who)
}

// described reports whether the words from token i to a comma describe somebody: "Orr, the transport minister,".
func (r *Cast) described(i int) bool {
	end := r.Sentences[r.Tokens[i].Sent].Last
	if !word.Same(r.Word(i), "the") {
		return false
	}
	m := r.DescriptionRight(i, end)
	return m.Kind == ByNoun && m.Last < end && r.Tokens[m.Head].Has(word.Role|word.Title) && r.Tokens[m.Last].Kind == outline.Comma
}

// forget removes a name.
func (r *Reader) forget(n *Name) {
	for k := n.First; k < n.Last; k++ {
		r.at[k] = -1
	}
	n.Core = n.Last
}

// headlineName narrows a run of capitals in a headline to the name in it that the article uses; without one the
// run is unchanged.
func (r *Reader) headlineName(i int) {
	n := &r.Names[i]
	for k := n.Last - 1; k >= n.Core; k-- {
		w := key(r.Word(k))
		for _, p := range r.ByName[w] {
			q := &r.People[p]
			if q.Last != w {
				continue
			}
			first := k
			if k > n.Core && key(r.Word(k-1)) == q.first {
				first = k - 1
			}
			for j := n.First; j < n.Last; j++ {
				if j < first || j > k {
					r.at[j] = -1
				}
			}
			n.First, n.Core, n.Last, n.Person = first, first, k+1, p
			return
		}
	}
	switch t := &r.Tokens[n.Core]; {
	case n.Body:
	case n.Last-n.Core > 1 && t.Has(word.Given):
		n.Person = r.fullName(i)
	case t.Has(word.Writing | word.Body | word.Role | word.Show | word.Title | word.Honour):
	case n.Last < len(r.Tokens) && r.Tokens[n.Last].Has(word.Third|word.Past|word.Aux):
		n.Person = r.shortName(i)
	}
}
