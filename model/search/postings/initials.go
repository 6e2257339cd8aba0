package postings

// Initials is, for every document, a bit set of the initial letters of its words. Without it, the first key that
// the user types would mean a walk through thousands of terms that begin with it. Letters outside ASCII have no
// bit: few words begin with them in the texts this is made for, and where many do, their terms are walked.
type Initials struct {
	First int // number of the first document
	Any   []uint64
	Cased []uint64 // of words with a capital
	Head  []uint64 // of words in the headline
}

func newInitials(first, end int) Initials {
	docs := end - first
	return Initials{First: first, Any: make([]uint64, docs), Cased: make([]uint64, docs), Head: make([]uint64, docs)}
}

// columns returns all the columns, for storage.
func (in *Initials) columns() []*[]uint64 {
	return []*[]uint64{&in.Any, &in.Cased, &in.Head}
}

// InitialBit returns the bit of a letter or digit, or 0.
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
