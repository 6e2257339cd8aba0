package story

import (
	"iter"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"lineup/model"
	"lineup/model/frequency"
	"lineup/model/text"
)

// leadWords is how many words from the start of an article are its lead, which summarises the rest.
const leadWords = 120

// longestWord is the length in bytes of the longest word that is read; anything longer is data.
const longestWord = 64

// mostTerms is the maximum number of distinct terms of an article that are read. Each takes some 400 bytes of
// memory until the stories are made. No article of 18,932 has more than 2,600.
const mostTerms = 1 << 15

// count is a distinct term of an article, with its occurrences in the body, the lead and the headline.
type count struct {
	term        int32
	body        uint16
	lead, title uint8
}

// document is what is kept of the words of an article. It depends on the article alone.
type document struct {
	counts   []count  // by term
	shingles []uint32 // a sample of its runs of words, ascending and distinct
	dates    mentions
}

// term is the common form of a word's inflections, with the number of articles that contain it, and of its
// occurrences in their bodies, in all and capitalised.
type term struct {
	text       string
	articles   int32
	body, caps int64
}

// tokenizer turns articles into documents. It numbers the terms in order of appearance.
type tokenizer struct {
	known [2]*text.Lexicon[lexeme] // [1] for English
	forms *text.Numbers            // of the terms
	terms []term                   // by number, without their texts

	at     []int32 // by term: its index in cur, from 1
	cur    []count
	words  []uint32
	line   []lexeme // the words of the current paragraph
	shapes []shape
	stem   frequency.Stemmer
}

// lexeme is what is known of a spelling: its term, a hash of the written word without case and accents, whether it
// is capitalised, what it can mean in a date, and in a menu.
type lexeme struct {
	term    int32
	hash    uint32
	capital bool
	shape   shape
	token   token
}

func newTokenizer() *tokenizer {
	s := &tokenizer{forms: text.NewNumbers(), stem: frequency.NewStemmer()}
	for stem := range s.known {
		s.known[stem] = text.NewLexicon(func(word string) lexeme { return s.look(word, stem == 1) })
	}
	return s
}

// look reads a word. Words are stemmed by the rules of English unless the article is known to be in another
// language.
func (s *tokenizer) look(word string, stem bool) lexeme {
	form := text.Fold(word)
	if form == "" {
		form = word
	}
	form = frequency.Bare(form)
	hash := hashWord(form)
	if stem {
		form = s.stem.Stem(form)
	}
	id := s.forms.Of(form)
	if id == len(s.terms) {
		s.terms = append(s.terms, term{})
		s.at = append(s.at, 0)
	}
	first, _ := utf8.DecodeRuneInString(word)
	return lexeme{int32(id), hash, unicode.IsUpper(first), shapeOf(word), newToken(word)}
}

// hashWord is FNV-1a.
func hashWord(w string) uint32 {
	h := uint32(2166136261)
	for i := range len(w) {
		h = (h ^ uint32(w[i])) * 16777619
	}
	return h
}

// count returns the count of a term in the current article.
func (s *tokenizer) count(term int32) *count {
	if s.at[term] == 0 {
		s.cur = append(s.cur, count{term: term})
		s.at[term] = int32(len(s.cur))
	}
	return &s.cur[s.at[term]-1]
}

// read makes the document of an article. Its terms have this tokenizer's numbers.
func (s *tokenizer) read(a *model.Article) document {
	known := s.known[1]
	if a.Language != "" && a.Language != "en" {
		known = s.known[0]
	}
	s.cur, s.words = s.cur[:0], s.words[:0]
	for w := range text.Words(a.Title, 0) {
		if w.Len() > longestWord {
			continue
		}
		inc(&s.count(known.Of(w.Of(a.Title)).term).title)
	}
	var days dayFinder
	for _, p := range a.Body() {
		for part := range stretches(p.Of(a.Text)) {
			if len(s.cur) >= mostTerms {
				break
			}
			for _, l := range s.paragraph(part, known) {
				c := s.count(l.term)
				inc(&c.body)
				if len(s.words) < leadWords {
					inc(&c.lead)
				}
				if l.capital {
					s.terms[l.term].caps++
				}
				days.word(l.token, len(s.words))
				s.words = append(s.words, l.hash)
			}
		}
		days.pause()
	}
	for _, c := range s.cur {
		s.at[c.term] = 0
		t := &s.terms[c.term]
		t.articles++
		t.body += int64(c.body)
	}
	return document{
		counts:   slices.Clone(s.cur),
		shingles: sample(s.words),
		dates:    days.done(periodOf(a.Published)),
	}
}

// longStretch is how many bytes of a paragraph are read at a time. No paragraph of 18,932 articles is as long; an
// endless one would have all its words in memory at once.
const longStretch = 1 << 16

// stretches cuts a paragraph that is longer than longStretch, at blanks if it has any.
func stretches(p string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for len(p) > longStretch {
			cut := strings.LastIndexByte(p[:longStretch], ' ')
			if cut <= 0 {
				cut = longStretch
			}
			if !yield(p[:cut]) {
				return
			}
			p = p[cut:]
		}
		yield(p)
	}
}

// paragraph reads the words of a paragraph, without menus and without words that are too long.
func (s *tokenizer) paragraph(p string, known *text.Lexicon[lexeme]) []lexeme {
	s.line, s.shapes = s.line[:0], s.shapes[:0]
	for w := range text.Words(p, 0) {
		if w.Len() <= longestWord {
			l := known.Of(w.Of(p))
			s.line, s.shapes = append(s.line, *l), append(s.shapes, l.shape)
		}
	}
	return withoutMenus(s.line, s.shapes)
}

// inc increments n, up to its maximum.
func inc[T uint8 | uint16](n *T) {
	if *n+1 != 0 {
		*n++
	}
}

// digit is how many bits of their numbers terms are sorted by at a time.
const digit = 9

// renumber gives the terms of a document their common numbers and sorts them by radix, the lowest digit first: there
// are millions of them, and this needs no comparisons.
func (s *document) renumber(common []int32) {
	most := int32(0)
	for i := range s.counts {
		s.counts[i].term = common[s.counts[i].term]
		most = max(most, s.counts[i].term)
	}
	from, to := s.counts, make([]count, len(s.counts))
	for shift := 0; most>>shift > 0; shift += digit {
		var next [1 << digit]int32 // by digit: where the next term that has it goes
		for i := range from {
			next[from[i].term>>shift%(1<<digit)]++
		}
		sum := int32(0)
		for d, n := range next {
			next[d] = sum
			sum += n
		}
		for i := range from {
			at := &next[from[i].term>>shift%(1<<digit)]
			to[*at] = from[i]
			*at++
		}
		from, to = to, from
	}
	s.counts = from
}
