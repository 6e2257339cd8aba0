package topic

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"

	"lineup/model/frequency"
	lexicon "lineup/model/lexicon/word"
	"lineup/model/text"
)

// token is a word at its place in an article's text.
type token struct {
	word

	start, end int
	// opens reports whether it is the first of a sentence, where a capital means nothing.
	opens bool
	// after reports whether more than white space precedes it, so that no phrase extends across.
	after bool
}

// word is what is known of a spelling, wherever it occurs.
type word struct {
	// key is a hash of the word, folded and in the singular.
	key uint64
	// capital reports whether it starts with a capital or a digit.
	capital bool
	digit   bool
	// shouted reports whether it is all in capitals; past whether it ends like a verb in the past tense.
	shouted bool
	past    bool
	// acts reports whether it is the irregular past of a verb, and no noun: stood.
	acts  bool
	class class
	// usual is the share of ordinary news that contains the word.
	usual float32
}

// vocabulary caches what is known of spellings.
type vocabulary struct{ *text.Lexicon[word] }

func newVocabulary() vocabulary {
	stemmer := frequency.NewStemmer()
	return vocabulary{text.NewLexicon(func(s string) word {
		w := newWord(s)
		if !w.digit {
			w.usual = float32(frequency.Of(stemmer.Stem(frequency.Bare(text.Fold(s)))).Articles) / float32(frequency.Articles())
		}
		return w
	})}
}

// scan appends the words of s[at:end] to tokens.
func (v vocabulary) scan(tokens []token, s string, at, end int) []token {
	opens, after := true, true
	for at < end {
		c, ending := s[at], ofMany(s, at, end)
		switch {
		case c == ' ' || c == '\t':
			at++
		case ending > 0:
			at += ending // the dockers' union
		case letter(c):
			n := wordEnd(s, at, end)
			if s[at] >= utf8.RuneSelf && !wordly(s[at:n]) {
				opens, after = opens || strings.ContainsAny(s[at:n], "“‘…"), true
				at = n
				continue
			}
			tokens = append(tokens, token{word: *v.Of(s[at:n]), start: at, end: n, opens: opens, after: after})
			opens, after = false, false
			at = n
		case c == '&' && at+2 < end && s[at+1] == ' ' && !after && at > 0 && s[at-1] == ' ' && unicode.IsUpper(rune(s[at+2])):
			at++ // Quill & Daughters
		default:
			if c == '.' || c == '!' || c == '?' || c == '\n' || c == '"' || c == ':' {
				opens = true
			}
			after = true
			at++
		}
	}
	return tokens
}

// ofMany returns the length of the apostrophe at i if it makes a possessive plural: "dockers' union"; else 0.
func ofMany(s string, i, end int) int {
	n := 1
	if strings.HasPrefix(s[i:end], "’") {
		n = len("’")
	} else if s[i] != '\'' {
		return 0
	}
	if i == 0 || s[i-1] != 's' || i+n+1 >= end || s[i+n] != ' ' || !letter(s[i+n+1]) {
		return 0
	}
	return n
}

// letter reports whether a word can start with c.
func letter(c byte) bool {
	return c|0x20 >= 'a' && c|0x20 <= 'z' || c >= '0' && c <= '9' || c >= utf8.RuneSelf
}

// wordEnd returns the place after the word at i: letters, digits, apostrophes, hyphens and full stops between them;
// "U.S." keeps its last one. A stretch of other characters outside ASCII is returned as a word of its own.
func wordEnd(s string, i, end int) int {
	start := i
	for i < end {
		c := s[i]
		switch {
		case c >= utf8.RuneSelf:
			r, n := utf8.DecodeRuneInString(s[i:end])
			inside := unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.Mn, r) || r == '’' && i > start && i+n < end && letter(s[i+n])
			if !inside {
				if i == start {
					return i + n
				}
				return i
			}
			i += n
		case letter(c):
			i++
		case (c == '\'' || c == '-' || c == '&') && i > start && i+1 < end && letter(s[i+1]):
			i++
		case c == '.' && i > start && (i-start == 1 || s[i-2] == '.'):
			i++ // U.S.
		case (c == '.' || c == ',') && i > start && digit(s[i-1]) && i+1 < end && digit(s[i+1]):
			i++
		default:
			return i
		}
	}
	return i
}

func digit(c byte) bool { return c >= '0' && c <= '9' }

// wordly reports whether a stretch that starts outside ASCII is a word.
func wordly(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLetter(r) || unicode.IsDigit(r)
}

// newWord reads a spelling.
func newWord(s string) word {
	r, _ := utf8.DecodeRuneInString(s)
	w := word{digit: unicode.IsDigit(r)}
	w.capital = w.digit || unicode.IsUpper(r)
	w.shouted = w.capital && strings.IndexFunc(s, unicode.IsLower) < 0
	w.past = !w.capital && strings.HasSuffix(s, "ed") && len(s) > 4
	if of := lexicon.Of(s); !w.capital && of.Has(lexicon.Past) && !of.Has(lexicon.NounToo) && !strings.HasSuffix(s, "ed") {
		w.acts = true
	}
	var buf [48]byte
	key := appendKey(buf[:0], s)
	if w.capital && !w.digit {
		if n, ok := numerals()[string(key)]; ok {
			key, w.digit = append(key[:0], n...), true // Article Five
		}
	}
	w.key = hash(key)
	switch {
	case w.digit:
	case len(key) > 2 && key[1] == '-' && (key[0] == 'd' || key[0] == 'r' || key[0] == 'i') && w.capital:
		w.class = stop // R-Texas
	default:
		w.class = classOf(key)
	}
	return w
}

// appendKey appends a word in the form in which it is compared: folded, without a possessive, in the singular, in
// American spelling.
func appendKey(b []byte, word string) []byte {
	ascii := true
	for i := range len(word) {
		c := word[i]
		if c >= utf8.RuneSelf {
			ascii = false
			break
		}
		if c >= 'A' && c <= 'Z' {
			c |= 0x20
		}
		if c != '.' {
			b = append(b, c)
		}
	}
	if !ascii {
		b = append(b[:0], text.Fold(word)...)
	}
	if n := len(b); n > 2 && b[n-1] == 's' && b[n-2] == '\'' {
		b = b[:n-2]
	}
	b = bytes.TrimSuffix(b, []byte("-like"))
	return american(singular(b))
}

// singular removes the plural ending.
func singular(b []byte) []byte {
	n := len(b)
	if n < 4 || b[n-1] != 's' {
		return b
	}
	switch s := string(b); {
	case strings.HasSuffix(s, "ss"), strings.HasSuffix(s, "us"), strings.HasSuffix(s, "is"):
		return b
	case strings.HasSuffix(s, "ies") && n > 4:
		return append(b[:n-3], 'y')
	case strings.HasSuffix(s, "xes"), strings.HasSuffix(s, "ches"), strings.HasSuffix(s, "shes"), strings.HasSuffix(s, "sses"):
		return b[:n-2]
	}
	return b[:n-1]
}

// american converts -our, -ise, -isation, -re and -ence to American spelling.
func american(b []byte) []byte {
	n := len(b)
	if n < 6 {
		return b
	}
	switch s := string(b); {
	case strings.HasSuffix(s, "our") && n > 5:
		return append(b[:n-3], "or"...)
	case strings.HasSuffix(s, "isation"):
		b[n-6] = 'z'
	case s == "defence", s == "offence", s == "licence":
		b[n-2] = 's'
	case s == "centre", s == "theatre":
		b[n-2], b[n-1] = 'e', 'r'
	case strings.HasSuffix(s, "ise") && n > 7:
		b[n-2] = 'z'
	case s == "programme":
		return b[:n-2]
	}
	return b
}

// hash is FNV-1a.
func hash(b []byte) uint64 {
	h := uint64(14695981039346656037)
	for _, c := range b {
		h = (h ^ uint64(c)) * 1099511628211
	}
	return h
}

// chain returns the hash of a phrase, given the hash of its beginning and the key of one more word.
func chain(h, key uint64) uint64 { return (h^key)*1099511628211 + h>>29 }
