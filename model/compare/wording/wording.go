package wording

import (
	"slices"
	"strings"

	"lineup/model"
	"lineup/model/text"
)

// Wording is a stretch of an article's text made ready to be compared: its words
// in the form they are compared in, and what is between them. It is never
// changed after it is read.
type Wording struct {
	Text   string
	Pieces []model.Span
	// Words are what is aligned. Joints[i] is what comes before Words[i], and one
	// more comes after the last word.
	Words  []Word
	Joints []Joint
	// sums[i] is the weight of the words before Words[i].
	sums []int32
}

// Word is one word, or a part of one: "we're" is the two words "we" and "'re".
type Word struct {
	Span model.Span
	// Norm is the form that decides whether two words are the same: folded, the
	// contraction written out, numbers in figures, one spelling of the variants.
	Norm string
	ID   uint64 // of norm
	// Weight says how much a shared word says, in tenths of a content word.
	Weight   uint8
	flags    wordFlags
	Sentence int32 // counted from 0 through the wording
}

type wordFlags uint8

const (
	// contracted is a half of "we're", "cannot", "gonna".
	contracted wordFlags = 1 << iota
	// bracketed is between [ ] or, wholly or in part, was written by the outlet.
	bracketed
	// bleeped has letters left out: "s---", "f—", "****".
	bleeped
	// Number is written in figures or is the name of a number.
	Number
	// Negator turns what is said round: not, never, no.
	Negator
	// filler is a sound that says nothing: um, er.
	filler
	// Capital starts with a capital letter.
	Capital
)

// Is reports whether the word has a flag.
func (w *Word) Is(f wordFlags) bool { return w.flags&f != 0 }

// Joint is what is between two words, or at an end.
type Joint struct {
	flags jointFlags
	// Away is the stretch between two pieces, mostly the outlet's own words. Zero
	// where both words are of one piece.
	Away model.Span
}

type jointFlags uint8

const (
	// ellipsis is a cut that is marked: "…", "...", "[…]".
	ellipsis jointFlags = 1 << iota
	// dash is a long dash, at which a false start breaks off.
	dash
	// sentence says that a new sentence starts behind the joint.
	sentence
	// Piece says that the words are in different pieces.
	Piece
	// quote says that the words are in different quotes.
	quote
)

// Is reports whether the joint has a flag.
func (j Joint) Is(f jointFlags) bool { return j.flags&f != 0 }

// New reads the pieces of one or more quotes, or any other stretches of
// text. The spans must lie within txt. They are read in order of place, and what
// lies in several of them once.
func New(txt string, quotes ...[]model.Span) Wording {
	var d Scratch
	return d.Read(txt, quotes...)
}

// Read makes a wording as New does, in its own memory.
func (d *Scratch) Read(txt string, quotes ...[]model.Span) Wording {
	const perWord = 5 // bytes, with the space; fewer than in most texts
	type part struct {
		model.Span

		quote int
	}
	var parts []part
	size := 0
	for i, pieces := range quotes {
		for _, p := range pieces {
			parts = append(parts, part{p, i})
			size += p.Len()
		}
	}
	slices.SortStableFunc(parts, func(x, y part) int { return x.Start - y.Start })
	r := reader{lexicon: d.lexicon, w: Wording{
		Text: txt, Pieces: make([]model.Span, 0, len(parts)),
		Words: d.words.room(size/perWord + 1), Joints: d.joints.room(size/perWord + 2),
	}}
	for i, p := range parts {
		p.Start = max(p.Start, r.w.Span().End)
		if p.Start > p.End || p.Len() == 0 && len(parts) > 1 {
			continue
		}
		if i > 0 && p.quote != parts[i-1].quote {
			r.next |= quote
		}
		r.piece(p.Span)
	}
	return r.close(d)
}

// Span reaches from the first piece's start to the last one's end; it is the zero
// Span for a wording of nothing.
func (w *Wording) Span() model.Span {
	if len(w.Pieces) == 0 {
		return model.Span{}
	}
	return model.Span{Start: w.Pieces[0].Start, End: w.Pieces[len(w.Pieces)-1].End}
}

// Len is the number of words.
func (w *Wording) Len() int { return len(w.Words) }

// Weight is how much the words [from, to) say, in tenths of a content word.
func (w *Wording) Weight(from, to int) int { return int(w.sums[to] - w.sums[from]) }

// Cover is the stretch of text of the words [from, to); where there are none, the
// empty place at which they would be.
func (w *Wording) Cover(from, to int) model.Span {
	if from < to {
		return model.Span{Start: w.Words[from].Span.Start, End: w.Words[to-1].Span.End}
	}
	at := w.place(from)
	return model.Span{Start: at, End: at}
}

// place is where a word before words[i] would be: behind the word before it,
// so that marks and space which follow belong to what comes after; at the start of
// a piece, before its first word.
func (w *Wording) place(i int) int {
	switch {
	case i < len(w.Words) && (i == 0 || w.Joints[i].Is(Piece)):
		return w.Words[i].Span.Start
	case i > 0:
		return w.Words[i-1].Span.End
	default:
		return w.Span().Start
	}
}

// between is the stretch of text of joint i: what is between two words, or
// between a word and its end of the wording.
func (w *Wording) between(i int) model.Span {
	s := w.Span()
	if i > 0 {
		s.Start = w.Words[i-1].Span.End
	}
	if i < len(w.Words) {
		s.End = w.Words[i].Span.Start
	}
	return s
}

// Opening is where a cell that starts with word i starts: at the word, with the
// marks that open it.
func (w *Wording) Opening(i int) int {
	if i == 0 {
		return w.Pieces[0].Start
	}
	if w.Joints[i].Is(Piece) {
		return w.Joints[i].Away.End
	}
	at := w.Words[i].Span.Start
	for at > w.Words[i-1].Span.End && (w.Text[at-1] == '[' || w.Text[at-1] == '(') {
		at--
	}
	return at
}

// Closing is where a cell whose last word is before word i ends.
func (w *Wording) Closing(i int) int {
	switch {
	case i == len(w.Words):
		return w.Span().End
	case w.Joints[i].Is(Piece):
		return w.Joints[i].Away.Start
	}
	return trimmed(w.Text, model.Span{Start: w.Words[i-1].Span.Start, End: w.Opening(i)}).End
}

// of returns the word as it is written.
func (w *Wording) of(i int) string { return w.Words[i].Span.Of(w.Text) }

// reader builds a Wording from left to right.
type reader struct {
	w       Wording
	lexicon *lexicon // nil for none
	entry   entry    // the word looked up last, where the lexicon has none
	// next are the flags of the joint before the word to come.
	next jointFlags
	away model.Span
	// depth is of square brackets that are open.
	depth    int
	sentence int32
}

// piece reads the words of one piece.
func (r *reader) piece(p model.Span) {
	if n := len(r.w.Pieces); n > 0 {
		r.next |= Piece
		r.away = model.Span{Start: r.w.Pieces[n-1].End, End: p.Start}
		if r.startsSentence(p) {
			r.next |= sentence
		}
	}
	r.w.Pieces = append(r.w.Pieces, p)
	r.depth = 0
	starts := text.Sentences(r.w.Text, p)
	at := p.Start
	first := true
	for s := range text.Words(p.Of(r.w.Text), p.Start) {
		if s.Start < at {
			continue // eaten by a bleeped word
		}
		at = r.marks(at, s.Start)
		fresh := false
		for len(starts) > 0 && starts[0].Start <= s.Start {
			starts = starts[1:]
			fresh = true
		}
		if fresh && !first && r.parted(s.Start) {
			r.next |= sentence
		}
		first = false
		if at > s.Start {
			continue
		}
		at = r.word(s, p.End)
	}
	r.marks(at, p.End)
}

// parted reports whether a sentence can end before the word at: the line may only have
// been broken there.
func (r *reader) parted(at int) bool {
	if len(r.w.Words) == 0 {
		return false
	}
	gap := r.w.Text[r.w.Words[len(r.w.Words)-1].Span.End:at]
	return strings.ContainsAny(gap, ".!?…。！？؟") || strings.Count(gap, "\n") > 1
}

// startsSentence reports whether piece p starts a sentence: a capital after words of
// the outlet that end one, or after a piece that ended one.
func (r *reader) startsSentence(p model.Span) bool {
	before := r.w.Pieces[len(r.w.Pieces)-1].Of(r.w.Text)
	return OpensHigh(p.Of(r.w.Text)) && (endsSentence(before) || endsSentence(r.away.Of(r.w.Text)))
}

func (r *reader) close(d *Scratch) Wording {
	w := &r.w
	w.Words = d.words.keep(w.Words)
	w.Joints = d.joints.keep(append(w.Joints, Joint{flags: r.next &^ (quote | Piece)}))
	sums := append(d.sums.room(len(w.Words)+1), 0)
	for i := range w.Words {
		sums = append(sums, sums[i]+int32(w.Words[i].Weight))
	}
	w.sums = d.sums.keep(sums)
	return r.w
}

// look returns what is known of a word; it is good until the next one is looked up.
func (r *reader) look(s string) *entry {
	if r.lexicon != nil {
		if e := r.lexicon.look(s); e != nil {
			return e
		}
	}
	r.entry = entryOf(s)
	return &r.entry
}

// add appends a word behind the joint that has been read.
func (r *reader) add(t Word, at model.Span) {
	if r.next&sentence != 0 && len(r.w.Words) > 0 {
		r.sentence++
	}
	t.Span, t.Sentence = at, r.sentence
	if r.depth > 0 {
		t.flags |= bracketed
	}
	r.w.Words = append(r.w.Words, t)
	r.w.Joints = append(r.w.Joints, Joint{flags: r.next, Away: r.away})
	r.next, r.away = 0, model.Span{}
}

// Hash is FNV-1a over the bytes of s. Two words are taken for the same where their
// hashes are; among the words of all languages a collision is not to be expected.
func Hash(s string) uint64 {
	h := uint64(14695981039346656037)
	for i := range len(s) {
		h = (h ^ uint64(s[i])) * 1099511628211
	}
	return h
}
