package quote

import (
	"slices"
	"strings"

	"lineup/model"
)

// outlined is the outline of an article: its tokens with every stretch between
// marks shrunk to one token. The patterns of news prose are patterns of the
// outline.
type outlined struct {
	a    *model.Article
	text string

	out       []token
	paras     []para
	sents     []sentence
	stretches []stretch

	titles, signs int // paragraphs that are a title, and those of them below a quotation
}

// outliner makes outlines, one after the other in the same memory: an outline takes ten
// times what is kept of it.
type outliner struct {
	scanner scanner
	pairing pairing
	outlined
}

// read returns the outline of an article. It holds until the next one is read.
func (r *outliner) read(a *model.Article) *outlined {
	const bytesPerToken, bytesPerSentence = 6, 110 // of English prose
	r.scanner = scanner{text: a.Text, toks: r.scanner.toks}
	r.pairing = pairing{text: a.Text, doubles: r.pairing.doubles, singles: r.pairing.singles, pairs: r.pairing.pairs}
	r.outlined = outlined{
		a: a, text: a.Text,
		out:   slices.Grow(r.out[:0], len(a.Text)/bytesPerToken+16),
		sents: slices.Grow(r.sents[:0], len(a.Text)/bytesPerSentence+4),
		paras: r.paras[:0], stretches: r.stretches[:0],
	}
	r.outline()
	return &r.outlined
}

// para is a paragraph of the outline.
type para struct {
	first, last int // tokens, half open
	index       int // in Article.Paragraphs
	span        model.Span
	head        bool // it stands over what follows
	title       bool // it is a name and what the person is: "Ann Lee, mayor"
	part        int  // of the text, from 0
}

// sentence is a sentence of the outline.
type sentence struct {
	first, last int // tokens, half open
	para        int
	index       int  // its place among the sentences
	words       int  // outside marks
	marks       int  // stretches between marks
	pointer     bool // points to other articles: "READ MORE: ..."
	headline    bool // nearly every word has a capital, so that capitals tell nothing
}

// outline cuts the body into paragraphs, tokens, stretches and sentences.
func (r *outliner) outline() {
	index := 0
	body := r.a.Body()
	for len(body) > 0 {
		n := r.oneLine(body)
		toks := r.scanner.scan(body[:n])
		b := model.Span{Start: body[0].Start, End: body[n-1].End}
		body = body[n:]
		for index+1 < len(r.a.Paragraphs) && r.a.Paragraphs[index+1].Start <= b.Start {
			index++
		}
		pa := para{first: len(r.out), index: index, span: b}
		r.shrink(toks)
		pa.last = len(r.out)
		if pa.first < pa.last {
			r.paras = append(r.paras, pa)
			r.divide()
			r.sentences(len(r.paras) - 1)
		}
	}
}

// oneLine is how many stretches the body begins with that are of one line: what is not the
// article parts them, and the sentence goes on behind it.
func (r *outliner) oneLine(body []model.Span) int {
	n := 1
	for n < len(body) && !strings.Contains(r.text[body[n-1].Start:body[n].Start], "\n") {
		n++
	}
	return n
}

// shrink appends a paragraph's tokens to the outline, each stretch as one.
func (r *outliner) shrink(toks []token) {
	r.out = slices.Grow(r.out, len(toks)) // of one paragraph without end, once and no more than it needs
	p := &r.pairing
	at := 0
	emit := func(to int) {
		for ; at < to; at++ {
			t := toks[at]
			if t.kind == kMark {
				// A mark that pairs with none: the apostrophe of a plural, or dirt.
				t.kind = kOther
				if at > 0 && toks[at-1].end == t.start && toks[at-1].kind == kWord {
					t.kind = kPoss
				}
			}
			r.out = append(r.out, t)
		}
	}
	pairs := p.match(toks)
	r.stretches = slices.Grow(r.stretches, len(pairs))
	for _, q := range pairs {
		st, ok := p.stretchOf(toks, q)
		if !ok {
			continue
		}
		emit(max(q.open, 0))
		st.para = len(r.paras)
		r.out = append(r.out, token{
			start: int32(st.outer.Start), end: int32(st.outer.End),
			kind: kQuote, ref: int32(len(r.stretches)),
		})
		r.stretches = append(r.stretches, st)
		at = min(q.last(len(toks))+1, len(toks))
	}
	emit(len(toks))
}

// sentences cuts a paragraph of the outline into sentences.
func (r *outliner) sentences(pi int) {
	p := r.paras[pi]
	first, words, marks := p.first, 0, 0
	for i := p.first; i < p.last; i++ {
		r.out[i].sent = int32(len(r.sents))
		switch r.out[i].kind {
		case kWord:
			words++
		case kQuote:
			marks++
		}
		if i+1 == p.last || r.breaks(i) {
			r.sents = append(r.sents, sentence{
				index: len(r.sents), first: first, last: i + 1, para: pi, words: words, marks: marks,
				headline: r.titled(first, i+1), pointer: r.points(first, i+1),
			})
			first, words, marks = i+1, 0, 0
		}
	}
}

// points says that the words from token first to last only point to another
// article: "READ MORE: ...", "Watch: ...".
func (r *outliner) points(first, last int) bool {
	for i := first; i < last && i < first+3; i++ {
		if r.out[i].kind == kColon && i > first {
			switch strings.ToLower(r.text[r.out[first].start:r.out[i-1].end]) {
			case "read more", "read also", "see also", "watch", "related", "more", "also read", "relevant reading", "read next",
				"related story", "related stories", "listen", "photos", "see more", "watch live", "watch more", "don't miss", "read", "must read":
				return true
			}
			return false
		}
	}
	return false
}

// titled says that the words from token first to last are capitalised as in a
// headline: all but prepositions and their like.
func (r *outliner) titled(first, last int) bool {
	if r.out[last-1].kind == kColon && sourceWord(r.word(first)) {
		return false // "From The Ansel Post:"
	}
	upper, small := 0, 0
	for i := first; i < last; i++ {
		t := &r.out[i]
		switch {
		case t.kind != kWord:
		case t.upper:
			upper++
		case !t.class.has(wPrep | wDet | wConj | wThat):
			small++
		}
	}
	if r.out[last-1].kind == kWord && upper < 4 {
		return upper > 1 && small == 0 // a heading without a full stop
	}
	return upper > 3 && small*10 < upper
}

// breaks says that a sentence ends behind token i of the outline.
func (r *outliner) breaks(i int) bool {
	t, next := &r.out[i], &r.out[i+1]
	if t.kind != kWord && t.kind != kComma || t.kind == kWord && t.upper && next.kind == kQuote {
		if next.start-t.end < 64 && strings.Contains(r.text[t.end:next.start], "\n") {
			return true
		}
	}
	starts := next.upper || next.kind == kNumber || next.kind == kQuote || next.kind == kOpen || next.kind == kOther
	switch t.kind {
	case kStop:
		return starts || t.end < next.start && next.kind != kWord
	case kQuote:
		st := &r.stretches[t.ref]
		return st.unclosed || st.end == kStop && starts
	case kWord:
		// "U.S." ends a sentence where a usual opener follows.
		return next.upper && t.end > t.start+2 && r.text[t.end-1] == '.' && r.text[t.end-3] == '.' &&
			next.class.has(wOpener) && !next.class.has(wGiven|wTitle|wOrg|wDemonym)
	case kClose:
		return i > 0 && r.out[i-1].kind == kStop && starts
	}
	return false
}

// word returns the text of a token of the outline.
func (r *outlined) word(i int) string { return r.text[r.out[i].start:r.out[i].end] }

// span returns the stretch of text from one token to another, both included.
func (r *outlined) span(first, last int) model.Span {
	return model.Span{Start: int(r.out[first].start), End: int(r.out[last].end)}
}

// sourceWord says that what follows is where the words were taken from.
func sourceWord(w string) bool {
	return equalFold(w, "from") || equalFold(w, "via")
}
