package outline

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"lineup/model"
	"lineup/model/lexicon/word"
)

// Kind is the kind of a token.
type Kind uint8

// The kinds.
const (
	Word Kind = iota
	Number
	Comma
	Stop // . ! ? …
	Colon
	Semicolon
	Dash
	Open  // ( [
	Close // ) ]
	Poss  // 's, or the apostrophe of "the workers'"
	Mark  // a quotation mark, or an apostrophe that could be one
	Other
	Quote // in the outline: a whole stretch between marks
)

// Token is a word, a number, a mark, a punctuation character; in the outline
// also a whole stretch between marks.
type Token struct {
	Start, End int32      // bytes of the article's text
	Class      word.Class // of a token of the outline
	Stretch    int32      // kQuote: the stretch
	Sent       int32      // in the outline: the sentence
	Entry      word.Entry
	Kind       Kind
	Upper      bool // the first letter is a capital
	Caps       bool // two or more letters, all capitals
}

// Has reports whether the token can be a word of any of the classes.
func (t *Token) Has(c word.Class) bool { return t.Class.Has(c) }

// Is reports whether the token is a word, and can be of any of the classes.
func (t *Token) Is(c word.Class) bool { return t.Kind == Word && t.Class.Has(c) }

// In reports whether the token is a word in any of the lists.
func (t *Token) In(l word.List) bool { return t.Entry.In(l) }

// scanner cuts a paragraph into tokens.
type scanner struct {
	text string
	toks []Token
	row  int // marks in a row, with nothing but white space between
}

// scan returns the tokens of some stretches of the text from a position in the first on, as if nothing were
// between them, and where they end: after the last stretch; or else after the first full stop from so many
// tokens on, or, without one, at twice as many. Every byte is read a bounded number of times.
func (s *scanner) scan(stretches []model.Span, from, most int) (toks []Token, end int) {
	s.toks = s.toks[:0]
	for _, p := range stretches {
		if end = s.stretch(max(p.Start, from), p.End, most); end < p.End {
			break
		}
	}
	return s.toks, end
}

// stretch appends the tokens of a stretch, up to scan's limit in all, and returns where they end.
func (s *scanner) stretch(from, to, most int) int {
	const perToken = 5 // bytes of English prose
	s.toks = slices.Grow(s.toks, min((to-from)/perToken, most))
	i := from
	for i < to && !s.enough(most) {
		c := s.text[i]
		switch {
		case c == ' ' || c == '\n' || c == '\t':
			i++
		case alphanumeric[c] == letter || c >= utf8.RuneSelf && s.letterAt(i):
			i = s.word(i, to)
		case c >= '0' && c <= '9':
			i = s.number(i, to)
		case c == '@' && handleEnd(s.text, i, to) > 0:
			i = s.handle(i, to)
		default:
			i = s.sign(i, to)
		}
	}
	return i
}

// enough reports whether as much has been scanned as is read at a time.
func (s *scanner) enough(most int) bool {
	n := len(s.toks)
	return n >= most && (s.toks[n-1].Kind == Stop || n >= 2*most)
}

// alphanumeric marks the bytes that are ASCII letters or digits.
var alphanumeric = func() (is [256]uint8) {
	for c := range is {
		switch {
		case Letter(byte(c)):
			is[c] = letter
		case digit(byte(c)):
			is[c] = numeral
		}
	}
	return is
}()

const letter, numeral = 1, 2

// Letter reports whether a byte is a letter of the English alphabet.
func Letter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }

func digit(c byte) bool { return c >= '0' && c <= '9' }

func (s *scanner) letterAt(i int) bool {
	if s.text[i] == 0xE2 && i+1 < len(s.text) && s.text[i+1] == 0x80 {
		return false // dashes, quotation marks, ellipsis
	}
	r, _ := utf8.DecodeRuneInString(s.text[i:])
	return unicode.IsLetter(r) || unicode.Is(unicode.Mn, r)
}

// add appends a token and returns it, to be completed in place: it is too large to copy.
func (s *scanner) add(k Kind, from, to int) *Token {
	s.toks = append(s.toks, Token{})
	t := &s.toks[len(s.toks)-1]
	t.Kind, t.Start, t.End = k, int32(from), int32(to)
	return t
}

// word reads a word: letters and digits, with hyphens, apostrophes and the full stops of abbreviations inside.
// A possessive 's is a separate token.
func (s *scanner) word(from, to int) int {
	i := s.letters(from, to)
	if i == to || !joins(s.text[i]) { // for nearly all words
		t := s.add(Word, from, i)
		if c := s.text[from]; c < 'a' || c > 'z' {
			t.Upper, t.Caps = capitals(s.text[from:i])
		}
		return i
	}
	return s.joined(from, i, to)
}

// joins reports whether a word may continue after a byte, or the byte may start something that belongs to a
// word.
func joins(c byte) bool {
	switch c {
	case '-', '\'', '.', ':', '@', 0xE2:
		return true
	}
	return false
}

// joined reads the word that began at from and whose first letters end at i, before a sign that may join more
// to it.
func (s *scanner) joined(from, i, to int) int {
	for i < to {
		next, ok := s.goesOn(i, to)
		if !ok {
			break
		}
		i = s.letters(next, to)
	}
	// A web address is one token of no kind.
	if strings.HasPrefix(s.text[i:to], "://") {
		for i < to && s.text[i] > ' ' {
			i++
		}
		s.add(Other, from, i)
		return i
	}
	if i < to && s.text[i] == '.' && s.abbreviated(s.text[from:i]) && !s.onX(s.text[from:i]) {
		i++
	}
	w := s.text[from:i]
	t := s.add(Word, from, i)
	t.Class = contracted(w) | parentOf(w)
	t.Upper, t.Caps = capitals(w)
	if n := possessive(s.text[i:to]); n > 0 {
		s.add(Poss, i, i+n)
		i += n
	}
	return i
}

// lookUp adds what the lexicon knows of a word, which overrules its form. It knows nothing of handles.
func lookUp(text string, t *Token) {
	if text[t.Start] == '@' {
		return
	}
	e, c := word.At(text, int(t.Start), int(t.End))
	if t.Entry = e; c != 0 {
		t.Class = c
	}
}

// contracted returns the pronoun in a contraction with a verb: "he'd", "they've"; 0 for none.
func contracted(w string) word.Class {
	if n := len(w); n < 3 || !apostropheEnds(w[:n-1]) && !apostropheEnds(w[:n-2]) {
		return 0 // nearly all words, without scanning them
	}
	k := strings.IndexAny(w, "'’")
	if k <= 0 {
		return 0
	}
	switch _, n := utf8.DecodeRuneInString(w[k:]); w[k+n:] {
	case "d", "ll", "ve", "re", "m":
		return word.Of(w[:k]) & (word.Pronoun &^ word.Who)
	}
	return 0
}

// parentOf returns the class of a "mother-of-two": a mother; 0 for no such word.
func parentOf(w string) word.Class {
	k := strings.IndexByte(w, '-')
	if k <= 0 || k+4 >= len(w) || !word.Same(w[k:k+4], "-of-") {
		return 0
	}
	return word.Of(w[:k]) & (word.Role | word.Male | word.Female | word.Plural)
}

func apostropheEnds(w string) bool { return strings.HasSuffix(w, "'") || strings.HasSuffix(w, "’") }

// handle reads the name of an account, "@ann_lee", as one word with a capital.
func (s *scanner) handle(i, to int) int {
	end := handleEnd(s.text, i, to)
	s.add(Word, i, end).Upper = true
	return end
}

// handleEnd returns the end of the account name that begins with the "@" at i, 0 for none: a letter before it
// makes an address.
func handleEnd(text string, i, to int) int {
	const most = 60 // bytes
	if i > 0 && (Letter(text[i-1]) || digit(text[i-1])) {
		return 0
	}
	end := i + 1
	for end < min(to, i+most) {
		c := text[end]
		dot := c == '.' && end+1 < to && Letter(text[end+1])
		if !Letter(c) && !digit(c) && c != '_' && !dot {
			break
		}
		end++
	}
	if end == i+1 {
		return 0
	}
	return end
}

// letters returns the end of the run of letters and digits that starts at i.
func (s *scanner) letters(i, to int) int {
	for {
		for i < to && alphanumeric[s.text[i]] != 0 {
			i++
		}
		if i == to || s.text[i] < utf8.RuneSelf || !s.letterAt(i) {
			return i
		}
		_, n := utf8.DecodeRuneInString(s.text[i:to])
		i += n
	}
}

// goesOn reports whether the word before i continues after the sign at i, and where.
func (s *scanner) goesOn(i, to int) (int, bool) {
	rest := s.text[i:to]
	n := 1
	switch rest[0] {
	case '-', '\'', '@':
	case '.':
		// "U.S", "example.com", but not "end.The".
		if len(rest) < 2 || !Letter(rest[1]) {
			return 0, false
		}
		if lower := rest[1] >= 'a'; !lower && (i < 1 || s.text[i-1] < 'A' || s.text[i-1] > 'Z') {
			return 0, false
		}
		return i + 1, true
	case 0xE2:
		if !strings.HasPrefix(rest, "’") {
			return 0, false
		}
		n = len("’")
	default:
		return 0, false
	}
	if len(rest) == n || possessive(rest) > 0 {
		return 0, false
	}
	if c := rest[n]; Letter(c) || digit(c) && rest[0] == '-' || c >= utf8.RuneSelf && s.letterAt(i+n) {
		return i + n, true
	}
	return 0, false
}

// possessive returns the length of a possessive 's, or a contracted "is" or
// "has", at the start of rest.
func possessive(rest string) int {
	n := 1
	switch {
	case strings.HasPrefix(rest, "'"):
	case strings.HasPrefix(rest, "’"):
		n = len("’")
	default:
		return 0
	}
	if len(rest) == n || rest[n]|0x20 != 's' {
		return 0
	}
	if len(rest) > n+1 && (Letter(rest[n+1]) || digit(rest[n+1]) || rest[n+1] >= utf8.RuneSelf && wordRune(rest[n+1:])) {
		return 0
	}
	return n + 1
}

func wordRune(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLetter(r)
}

// abbreviated reports whether a full stop after w belongs to it.
func (s *scanner) abbreviated(w string) bool {
	if len(w) == 1 {
		return w[0] >= 'A' && w[0] <= 'Z' && w[0] != 'I'
	}
	if n := len(w); w[n-2] == '.' { // "U.S", "a.m"
		return true
	}
	if len(w) > 6 {
		return false
	}
	return word.In(w, word.Abbreviated)
}

// onX reports whether the word is the network, as in "she wrote on X", and not an initial.
func (s *scanner) onX(w string) bool {
	n := len(s.toks)
	return w == "X" && n > 0 && s.toks[n-1].Kind == Word && word.Of(s.text[s.toks[n-1].Start:s.toks[n-1].End]).Has(word.Prep)
}

// SmallArticle returns the length of the small article that a surname begins with, its hyphen or apostrophe
// included: 3 for "al-Harun", 2 for "d'Arcy"; 0 for none.
func SmallArticle(w string) int {
	k := 1 // bytes: at most three before the sign
	for k < len(w) && k < 4 && Letter(w[k]) {
		k++
	}
	if k >= len(w) || k == 4 || w[k] != '-' && w[k] != '\'' && !strings.HasPrefix(w[k:], "’") {
		return 0
	}
	_, n := utf8.DecodeRuneInString(w[k:])
	if 'a' <= w[0] && w[0] <= 'z' && word.In(w[:k], word.SmallArticle) {
		if r, _ := utf8.DecodeRuneInString(w[k+n:]); unicode.IsUpper(r) {
			return k + n
		}
	}
	return 0
}

// capitals reports whether a word starts with a capital, and whether it is all capitals.
func capitals(w string) (upper, caps bool) {
	c := w[0]
	if c >= 'a' && c <= 'z' {
		return SmallArticle(w) > 0, false
	}
	if c >= utf8.RuneSelf {
		r, _ := utf8.DecodeRuneInString(w)
		if !unicode.IsUpper(r) {
			return false, false
		}
	}
	n := 0
	for i := range len(w) {
		if w[i] >= 'a' && w[i] <= 'z' {
			return true, false
		}
		if w[i] >= 'A' && w[i] <= 'Z' {
			n++
		}
	}
	return true, n > 1
}
