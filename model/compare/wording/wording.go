package wording

import (
	"slices"
	"strings"

	"lineup/model"
	"lineup/model/text"
)

// Wording is a stretch of an article's text prepared for comparison: its words in the form in which they are
// compared, and what is between them. It is never changed after it is read.
type Wording struct {
	Text   string
	Pieces []model.Span
	// Words are the words to align. Joints[i] is what precedes Words[i]; one more joint follows the last word.
	Words  []Word
	Joints []Joint
	// sums[i] is the weight of the words before Words[i].
	sums []int32
}

// Word is a word, or a part of one: "we're" is the two words "we" and "'re".
type Word struct {
	Span model.Span
	// Norm is the form that decides whether two words are the same: folded, with contractions written out, numbers
	// in figures, variants in one spelling.
	Norm string
	ID   uint64 // of Norm
	// Weight is the evidence of a shared word, in tenths of a content word.
	Weight   uint8
	flags    wordFlags
	Sentence int32 // index of its sentence in the wording
}

type wordFlags uint8

const (
	// contracted marks half of a contraction: "we're", "cannot", "gonna".
	contracted wordFlags = 1 << iota
	// bracketed marks a word in [ ], or written wholly or in part by the outlet.
	bracketed
	// bleeped marks a word with omitted letters: "s---", "f—", "****".
	bleeped
	// Number marks a number in figures or in words.
	Number
	// Negator marks a word that negates: not, never, no.
	Negator
	// filler marks a meaningless sound: um, er.
	filler
	// Capital marks a word that starts with a capital letter.
	Capital
)

// Is reports whether the word has a flag.
func (w *Word) Is(f wordFlags) bool { return w.flags&f != 0 }

// Joint is what is between two words, or at an end.
type Joint struct {
	flags jointFlags
	// Away is the stretch between two pieces, usually the outlet's own words. Zero if both words are in one piece.
	Away model.Span
}

type jointFlags uint8

const (
	// ellipsis marks an indicated cut: "…", "...", "[…]".
	ellipsis jointFlags = 1 << iota
	// dash marks a long dash, where a false start may break off.
	dash
	// sentence means that a new sentence starts after the joint.
	sentence
	// Piece means that the words are in different pieces.
	Piece
	// quote means that the words are in different quotes.
	quote
)

// Is reports whether the joint has a flag.
func (j Joint) Is(f jointFlags) bool { return j.flags&f != 0 }

// New reads the pieces of one or more quotes, or any other stretches of text. The spans must lie within txt. They
// are read in order of place, and overlapping parts only once.
func New(txt string, quotes ...[]model.Span) Wording {
	var d Scratch
	return d.Read(txt, quotes...)
}

// Read makes a wording as New does, but in the memory of d.
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

// Span returns the span from the first piece's start to the last one's end; the zero Span for an empty wording.
func (w *Wording) Span() model.Span {
	if len(w.Pieces) == 0 {
		return model.Span{}
	}
	return model.Span{Start: w.Pieces[0].Start, End: w.Pieces[len(w.Pieces)-1].End}
}

// Len returns the number of words.
func (w *Wording) Len() int { return len(w.Words) }

// Weight returns the weight of the words [from, to), in tenths of a content word.
func (w *Wording) Weight(from, to int) int { return int(w.sums[to] - w.sums[from]) }

// Cover returns the stretch of text of the words [from, to); if there are none, the empty place where they would
// be.
func (w *Wording) Cover(from, to int) model.Span {
	if from < to {
		return model.Span{Start: w.Words[from].Span.Start, End: w.Words[to-1].Span.End}
	}
	at := w.place(from)
	return model.Span{Start: at, End: at}
}

// place returns where a word before Words[i] would be: after the word before it, so that the marks and space that
// follow belong to what comes after; at the start of a piece, before its first word.
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

// between returns the stretch of text of joint i: between two words, or between a word and its end of the wording.
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

// Opening returns where a cell that starts with word i starts: at the word, including opening marks.
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

// Closing returns where a cell ends whose last word is before word i.
func (w *Wording) Closing(i int) int {
	switch {
	case i == len(w.Words):
		return w.Span().End
	case w.Joints[i].Is(Piece):
		return w.Joints[i].Away.Start
	}
	return trimmed(w.Text, model.Span{Start: w.Words[i-1].Span.Start, End: w.Opening(i)}).End
}

// of returns the word as written.
func (w *Wording) of(i int) string { return w.Words[i].Span.Of(w.Text) }

// reader builds a Wording from left to right.
type reader struct {
	w       Wording
	lexicon *lexicon // nil for none
	entry   entry    // the last word looked up, if the lexicon does not cache it
	// next holds the flags of the joint before the next word.
	next jointFlags
	away model.Span
	// depth is the number of open square brackets.
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
			continue // part of a bleeped word
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

// parted reports whether a sentence can end before the word at: the gap may be only a line break.
func (r *reader) parted(at int) bool {
	if len(r.w.Words) == 0 {
		return false
	}
	gap := r.w.Text[r.w.Words[len(r.w.Words)-1].Span.End:at]
	return strings.ContainsAny(gap, ".!?…。！？؟") || strings.Count(gap, "\n") > 1
}

// startsSentence reports whether piece p starts a sentence: a capital after words of the outlet that end one, or
// after a piece that ended one.
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

// look returns what is known of a word; it is valid until the next call.
func (r *reader) look(s string) *entry {
	if r.lexicon != nil {
		if e := r.lexicon.look(s); e != nil {
			return e
		}
	}
	r.entry = entryOf(s)
	return &r.entry
}

// add appends a word after the joint that has been read.
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

// Hash is FNV-1a over the bytes of s. Two words count as the same if their hashes are equal; among the words of all
// languages a collision is not to be expected.
func Hash(s string) uint64 {
	h := uint64(14695981039346656037)
	for i := range len(s) {
		h = (h ^ uint64(s[i])) * 1099511628211
	}
	return h
}
