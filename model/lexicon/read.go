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
		var held number
		initial, end := true, p.Start
		for s := range text.Words(p.Of(txt), p.Start) {
			gap := txt[end:s.Start]
			initial = initial || strings.ContainsAny(gap, `"“‘«:(!?`)
			w := r.word(txt, s, initial)
			end, initial = s.End, false
			if held.takes(&w, gap) {
				continue
			}
			if held.Number && !yield(held.Word) {
				return
			}
			held = number{}
			switch {
			case w.Number:
				held.Word, held.value = w.Word, w.value
			case w.Key != "" && !yield(w.Word):
				return
			}
		}
		if held.Number {
			yield(held.Word)
		}
	}
}

// number is a number that may go on with the next word.
type number struct {
	Word

	value  float64
	folded string
}

// takes reports whether w goes on with the number: "1.8 million", "twenty-three".
func (n *number) takes(w *number, gap string) bool {
	if !n.Number || len(gap) != 1 {
		return false
	}
	v := n.value
	if f := word.Scale(w.folded); f != 0 {
		v *= f
	} else if w.Number && gap == "-" && tens(n.value) && w.value < 10 {
		v += w.value
	} else {
		return false
	}
	n.value, n.Key, n.Span.End = v, numberKey(v), w.Span.End
	return true
}

// word reads the word at s.
func (r *Reader) word(txt string, s model.Span, initial bool) number {
	written := s.Of(txt)
	first, _ := utf8.DecodeRuneInString(written)
	w := number{Word: Word{Span: s, Initial: initial, Capital: unicode.IsUpper(first)}}
	w.folded = text.Fold(written)
	if written == "US" {
		w.folded = "u.s" // and not the pronoun
	}
	if w.value, w.Number = parse(w.folded); w.Number {
		w.Key = numberKey(w.value)
		return w
	}
	f, ok := r.keys[w.folded]
	if !ok {
		f = r.form(strings.Clone(w.folded))
		r.keys[strings.Clone(w.folded)] = f
	}
	w.Key, w.Form = f.key, f.bare
	return w
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
