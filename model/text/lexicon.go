package text

// mostSpellings is how many spellings a lexicon holds before it begins again. Texts of any
// length make it no larger, and those that recur are met again soon.
const mostSpellings = 1 << 17

// longestSpelling is the length in bytes of the longest word that is remembered. What is longer is
// data, and does not recur.
const longestSpelling = 128

// Lexicon remembers what words come to, by their spelling, so that a word is folded and looked
// up once and not at every place it is. It serves one goroutine.
type Lexicon[T any] struct {
	read  func(word string) T
	spelt *Numbers
	known []T // by the number of the spelling
	long  T   // what the last word came to that is not remembered
}

// NewLexicon returns an empty lexicon. What a word comes to is found by read, and must depend
// on nothing but the word.
func NewLexicon[T any](read func(word string) T) *Lexicon[T] {
	return &Lexicon[T]{read: read, spelt: NewNumbers()}
}

// Of returns what a word comes to. It is valid until the next call.
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

// learn takes up a word that has just been given its number.
func (l *Lexicon[T]) learn(word string) *T {
	if len(l.known) == mostSpellings {
		l.spelt.clear()
		l.spelt.Of(word)
		l.known = l.known[:0]
	}
	l.known = append(l.known, l.read(word))
	return &l.known[len(l.known)-1]
}
