package postings

// Initials is, for every document, the letters with which its words begin, a
// bit for each. What begins with one letter would else be thousands of terms to
// go through at once, at the first key the user types. Letters other than those
// of ASCII have no bit: few words begin so in the texts this is made for, and
// where many do, they are gone through.
type Initials struct {
	First int // the number of the first document
	Any   []uint64
	Cased []uint64 // of words with a capital
	Head  []uint64 // of words in the headline
}

func newInitials(first, end int) Initials {
	docs := end - first
	return Initials{First: first, Any: make([]uint64, docs), Cased: make([]uint64, docs), Head: make([]uint64, docs)}
}

// columns are all of them, to be stored.
func (in *Initials) columns() []*[]uint64 {
	return []*[]uint64{&in.Any, &in.Cased, &in.Head}
}

// InitialBit is the bit of a letter or digit, or 0.
func InitialBit(c byte) uint64 {
	switch {
	case c >= 'a' && c <= 'z':
		return 1 << (c - 'a')
	case c >= '0' && c <= '9':
		return 1 << (c - '0' + 26)
	default:
		return 0
	}
}
