package lexicon

import (
	"iter"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/blevesearch/snowballstem"
	"github.com/blevesearch/snowballstem/english"

	"lineup/model"
	"lineup/model/lexicon/word"
	"lineup/model/text"
)

// Word is a word that says something.
type Word struct {
	// Key is what it shares with other forms of the same word.
	Key string
	// Form is the word itself, folded and without an 's; "" for a number.
	Form string
	Span model.Span
	// Number reports whether it is a number; the span may hold several words then.
	Number bool
	// Initial reports whether a sentence or a quotation starts with it, so that its
	// capital tells nothing.
	Initial bool
	// Capital reports whether it starts with a capital letter.
	Capital bool
}

// Reader reads words. It remembers the keys of those it has seen, and is not for
// use by several goroutines.
type Reader struct {
	keys map[string]form // by folded word
	stem *snowballstem.Env
}

// form is what is known of a word. The key is "" for one that says nothing.
type form struct{ key, bare string }

// NewReader returns a Reader.
func NewReader() *Reader {
	return &Reader{keys: map[string]form{}, stem: snowballstem.NewEnv("")}
}

// Words yields the words of the stretch p of txt that say something, in order.
func (r *Reader) Words(txt string, p model.Span) iter.Seq[Word] {
	return func(yield func(Word) bool) {
		initial, end := true, p.Start
		for s := range text.Words(p.Of(txt), p.Start) {
			if s.Start < end {
				continue // of a number
			}
			gap := txt[end:s.Start]
			initial = initial || strings.ContainsAny(gap, `"“‘«:(!?`)
			w, folded := r.word(txt, s, initial)
			if w.Number || mayBegin(folded, txt[s.End:p.End]) {
				if v, to, ok := numberAt(txt, s, folded, p.End); ok {
					w.Number, w.Key, w.Form, w.Span.End = true, numberKey(v), "", to
				}
			}
			end, initial = w.Span.End, false
			if w.Key != "" && !yield(w) {
				return
			}
		}
	}
}

// word reads the word at s, and returns it folded too.
func (r *Reader) word(txt string, s model.Span, initial bool) (w Word, folded string) {
	written := s.Of(txt)
	first, _ := utf8.DecodeRuneInString(written)
	w = Word{Span: s, Initial: initial, Capital: unicode.IsUpper(first)}
	folded = text.Fold(written)
	if written == "US" {
		folded = "u.s" // and not the pronoun
	}
	if _, w.Number = parse(folded); w.Number {
		return w, folded
	}
	f, ok := r.keys[folded]
	if !ok {
		f = r.form(strings.Clone(folded))
		r.keys[strings.Clone(folded)] = f
	}
	w.Key, w.Form = f.key, f.bare
	return w, folded
}

// longest is how many bytes a word may have.
const longest = 40

// form reads a folded word.
func (r *Reader) form(folded string) form {
	bare := Bare(folded)
	if len(bare) < 2 || len(bare) > longest || IsStop(bare) {
		return form{}
	}
	plain := strings.ReplaceAll(bare, ".", "")
	if nation := word.Nation(plain); nation != "" {
		return form{key: nation + ".", bare: bare}
	}
	r.stem.SetCurrent(plain)
	english.Stem(r.stem)
	return form{key: r.stem.Current(), bare: bare}
}

// Bare returns a folded word without the 's of a genitive.
func Bare(folded string) string {
	return strings.TrimSuffix(strings.TrimSuffix(folded, "'s"), "'")
}
