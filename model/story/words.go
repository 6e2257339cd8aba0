package story

import (
	"math"
	"slices"
	"unicode"
	"unicode/utf8"

	"github.com/blevesearch/snowballstem"
	"github.com/blevesearch/snowballstem/english"

	"lineup/model"
	"lineup/model/text"
)

// leadWords is how many words from the start of an article are its lead, which
// tells what the rest is about.
const leadWords = 120

// longestWord is the length in bytes of the longest word that is looked at; what
// is longer is no word but data.
const longestWord = 64

// count is one distinct term of an article, and how often it stands in the body,
// in the lead, in the headline, and with a capital in the body.
type count struct {
	term                    int32
	body, lead, title, caps uint16
}

// sheet is what is kept of an article's words. It depends on the article alone.
type sheet struct {
	counts   []count  // by term
	shingles []uint32 // a sample of its runs of words, ascending, each once
	dates    mentions
}

// term is a word in the form that its inflections have in common, with how many
// articles have it, and how often it stands in their bodies, in all and with a
// capital.
type term struct {
	text       string
	articles   int32
	body, caps int64
}

// scribe turns articles into sheets. It numbers the terms as they come and
// remembers what it made of every word, so that a word is folded and stemmed once
// and not at every place it stands.
type scribe struct {
	seen  [2]map[string]lexeme // by spelling; [1] for English
	ids   map[string]int32
	terms []term

	at    []int32 // by term: its place in cur, from 1
	cur   []count
	words []uint32
	spans []model.Span
	stem  *snowballstem.Env
}

// lexeme is what a spelling stands for: its term, a hash of the word as it is
// written, without case and accents, whether it has a capital, and what it can be in
// a date.
type lexeme struct {
	term    int32
	hash    uint32
	capital bool
	token   token
}

func newScribe() *scribe {
	return &scribe{
		seen: [2]map[string]lexeme{{}, {}},
		ids:  map[string]int32{},
		stem: snowballstem.NewEnv(""),
	}
}

// look returns the lexeme of a word. Words are stemmed by the rules of English
// unless the article is known to be in another language.
func (s *scribe) look(word string, stem int) lexeme {
	if l, ok := s.seen[stem][word]; ok {
		return l
	}
	form := text.Fold(word)
	if form == "" {
		form = word
	}
	if n := len(form) - len("'s"); n > 0 && form[n:] == "'s" {
		form = form[:n]
	}
	hash := hashWord(form)
	if stem == 1 && (form[0] < '0' || form[0] > '9') {
		s.stem.SetCurrent(form)
		english.Stem(s.stem)
		form = s.stem.Current()
	}
	id, ok := s.ids[form]
	if !ok {
		id = int32(len(s.terms))
		s.ids[form] = id
		s.terms = append(s.terms, term{text: form})
		s.at = append(s.at, 0)
	}
	first, _ := utf8.DecodeRuneInString(word)
	l := lexeme{id, hash, unicode.IsUpper(first), newToken(word)}
	s.seen[stem][word] = l
	return l
}

// hashWord is FNV-1a.
func hashWord(w string) uint32 {
	h := uint32(2166136261)
	for i := range len(w) {
		h = (h ^ uint32(w[i])) * 16777619
	}
	return h
}

// count returns the running count of a term of the article at hand.
func (s *scribe) count(term int32) *count {
	if s.at[term] == 0 {
		s.cur = append(s.cur, count{term: term})
		s.at[term] = int32(len(s.cur))
	}
	return &s.cur[s.at[term]-1]
}

// read makes the sheet of an article. Its terms bear this scribe's numbers.
func (s *scribe) read(a *model.Article) sheet {
	stem := 1
	if a.Language != "" && a.Language != "en" {
		stem = 0
	}
	s.cur, s.words = s.cur[:0], s.words[:0]
	for w := range text.Words(a.Title, 0) {
		if w.Len() > longestWord {
			continue
		}
		inc(&s.count(s.look(w.Of(a.Title), stem).term).title)
	}
	var days dayFinder
	for _, p := range a.Body() {
		s.spans = wordsOf(a, p, s.spans[:0])
		for _, w := range s.spans {
			l := s.look(w.Of(a.Text), stem)
			c := s.count(l.term)
			inc(&c.body)
			if len(s.words) < leadWords {
				inc(&c.lead)
			}
			if l.capital {
				inc(&c.caps)
			}
			days.word(l.token, len(s.words))
			s.words = append(s.words, l.hash)
		}
		days.pause()
	}
	for _, c := range s.cur {
		s.at[c.term] = 0
		t := &s.terms[c.term]
		t.articles++
		t.body += int64(c.body)
		t.caps += int64(c.caps)
	}
	return sheet{
		counts:   slices.Clone(s.cur),
		shingles: sample(s.words),
		dates:    days.done(periodOf(a.Published)),
	}
}

func inc(n *uint16) {
	if *n < math.MaxUint16 {
		*n++
	}
}

// renumber gives the terms of a sheet their common numbers.
func (s *sheet) renumber(common []int32) {
	for i := range s.counts {
		s.counts[i].term = common[s.counts[i].term]
	}
	slices.SortFunc(s.counts, func(a, b count) int { return int(a.term - b.term) })
}
