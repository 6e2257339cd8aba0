package text

// mostSpellings is how many spellings a lexicon holds before it starts afresh. So long texts do not make it grow,
// and recurring words are soon back.
const mostSpellings = 1 << 17

// longestSpelling is the length in bytes of the longest word that is remembered. Anything longer is data, and does
// not recur.
const longestSpelling = 128

// Lexicon caches the result of reading a word, by spelling, so that a word is folded and looked up once and not at
// every occurrence. It must not be used concurrently.
type Lexicon[T any] struct {
	read  func(word string) T
	spelt *Numbers
	known []T // by the spelling's number
	long  T   // the last result that is not remembered
}

// NewLexicon returns an empty lexicon. read computes the result for a word, and must depend on nothing but the
// word.
func NewLexicon[T any](read func(word string) T) *Lexicon[T] {
	return &Lexicon[T]{read: read, spelt: NewNumbers()}
}

// Of returns the result for a word. It is valid until the next call.
func (l *Lexicon[T]) Of(word string) *T {
	if len(word) > longestSpelling {
		l.long = l.read(word)
		return &l.long
	}
	n := l.spelt.Of(word)
	if n == len(l.known) {
		return l.learn(word)
	}
	return &l.known[n]
}

// learn stores a word that has just been numbered.
func (l *Lexicon[T]) learn(word string) *T {
	if len(l.known) == mostSpellings {
		l.spelt.clear()
		l.spelt.Of(word)
		l.known = l.known[:0]
	}
	l.known = append(l.known, l.read(word))
	return &l.known[len(l.known)-1]
}
