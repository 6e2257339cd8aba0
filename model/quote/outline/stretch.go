package outline

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"lineup/model"
	"lineup/model/lexicon/word"
)

// Stretch is the text between a pair of quotation marks.
type Stretch struct {
	Inner    model.Span // without the marks and the white space beside them
	Outer    model.Span // with the marks
	Para     int        // in Outline.Paragraphs
	Words    int
	Capital  int  // words with a capital, and numbers
	Small    bool // at least one word has no capital and would have one in a title
	Lower    bool // the first word has no capital
	Single   bool // between single marks
	Unclosed bool // no closing mark: reaches to the paragraph's end
	nested   bool // holds further marks
	End      Kind // the last sign inside: kComma, kStop, kDash or kWord
	EndSign  byte // its first byte: distinguishes ? and ! from a full stop
}

// pair is an opening and a closing mark, by their tokens. A close of -1 is a quotation that the paragraph does
// not close; an open of -1 is one that it does not open.
type pair struct {
	open, close int
	nested      bool
}

// last returns the last token of a pair in a paragraph of n tokens.
func (q pair) last(n int) int {
	switch {
	case q.close >= 0:
		return q.close
	case q.close == -1:
		return n
	default:
		return -1 - q.close - 1
	}
}

// merge merges two lists of pairs, in order; a pair inside another is dropped.
func merge(doubles, singles []pair, n int) []pair {
	var out []pair
	i, j := 0, 0
	for i < len(doubles) || j < len(singles) {
		var q pair
		if j == len(singles) || i < len(doubles) && doubles[i].open < singles[j].open {
			q = doubles[i]
			i++
		} else {
			q = singles[j]
			j++
		}
		if k := len(out); k > 0 && q.open <= out[k-1].last(n) {
			out[k-1].nested = true
			continue
		}
		out = append(out, q)
	}
	return out
}

// stretchOf describes the text between the marks of a pair. ok is false if there is none.
func (p *pairing) stretchOf(toks []Token, q pair) (st Stretch, ok bool) {
	first, last := q.open+1, q.last(len(toks))-1
	if q.close < -1 {
		last++
	}
	if first > last {
		return st, false
	}
	st = Stretch{nested: q.nested, Unclosed: q.close < 0, Lower: true}
	st.Inner = model.Span{Start: int(toks[first].Start), End: int(toks[last].End)}
	st.Outer = st.Inner
	if q.open >= 0 {
		st.Outer.Start = int(toks[q.open].Start)
		r, _ := utf8.DecodeRuneInString(p.text[toks[q.open].Start:])
		st.Single = single(r) && int(toks[q.open].End-toks[q.open].Start) == utf8.RuneLen(r)
	}
	if q.close >= 0 {
		st.Outer.End = int(toks[q.close].End)
	}
	for i := first; i <= last; i++ {
		t := &toks[i]
		if t.Kind != Word && t.Kind != Number {
			continue
		}
		if st.Words == 0 {
			st.Lower = !t.Upper && t.Kind == Word
		}
		st.Words++
		if t.Upper || t.Kind == Number {
			st.Capital++
		} else if !st.Small {
			st.Small = !word.Of(p.text[t.Start:t.End]).Has(word.Prep | word.Det | word.Conj | word.Aux)
		}
	}
	st.End, st.EndSign = toks[last].Kind, p.text[toks[last].Start]
	for i := last; i > first && (toks[i].Kind == Mark || toks[i].Kind == Close); i-- {
		st.End, st.EndSign = toks[i-1].Kind, p.text[toks[i-1].Start]
	}
	return st, strings.ContainsFunc(p.text[st.Inner.Start:st.Inner.End], func(r rune) bool {
		return unicode.IsLetter(r) || unicode.IsDigit(r)
	})
}
