package search

// initials is, for every document, the letters with which its words begin, a
// bit for each. What begins with one letter would else be thousands of terms to
// go through at once, at the first key the user types. Letters other than those
// of ASCII have no bit: few words begin so in the texts this is made for, and
// where many do, they are gone through.
type initials struct {
	first int // the number of the first document
	any   []uint64
	cased []uint64 // of words with a capital
	head  []uint64 // of words in the headline
}

func newInitials(first, end int) initials {
	docs := end - first
	return initials{first: first, any: make([]uint64, docs), cased: make([]uint64, docs), head: make([]uint64, docs)}
}

// columns are all of them, to be stored.
func (in *initials) columns() []*[]uint64 {
	return []*[]uint64{&in.any, &in.cased, &in.head}
}

// initialBit is the bit of a letter or digit, or 0.
func initialBit(c byte) uint64 {
	switch {
	case c >= 'a' && c <= 'z':
		return 1 << (c - 'a')
	case c >= '0' && c <= '9':
		return 1 << (c - '0' + 26)
	default:
		return 0
	}
}

// initial is the bit of a word that is one letter and still being typed, which
// stands for all words that begin so; else 0.
func (w *word) initial() uint64 {
	if !w.prefix || len(w.key) != 1 {
		return 0
	}
	return initialBit(w.key[0])
}

// has says how a document has words that begin with the letter; 0 for not.
func (in *initials) has(doc int, letter uint64, cased bool) (how uint8) {
	doc -= in.first
	words := in.any[doc]
	if cased {
		words = in.cased[doc]
	}
	if words&letter != 0 {
		how = matchPart
		if in.head[doc]&letter != 0 {
			how |= matchHead
		}
	}
	return how
}
