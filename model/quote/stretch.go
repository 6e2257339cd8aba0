package quote

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"lineup/model"
)

// stretch is what stands between a pair of quotation marks.
type stretch struct {
	inner    model.Span // without the marks and the white space beside them
	outer    model.Span // with the marks
	para     int        // in reader.paras
	words    int
	capital  int  // words with a capital, and numbers
	small    int  // words without a capital that a title would write with one
	lower    bool // the first word has no capital
	single   bool // between single marks
	unclosed bool // no closing mark: reaches to the paragraph's end
	nested   bool // holds further marks
	end      kind // the last sign inside: kComma, kStop, kDash or kWord
	endSign  byte // its first byte: tells ? and ! from a full stop
}

// pair is an opening and a closing mark, by their tokens. A close of -1 is a
// quotation that the paragraph does not close; an open of -1 is one that it does
// not open.
type pair struct {
	open, close int
	nested      bool
}

// last is the last token of a pair in a paragraph of n tokens.
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

// merge lays two lists of pairs into one, in order; a pair that lies inside
// another goes.
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

// stretchOf describes what stands between the marks of a pair. ok is false where
// nothing does.
func (p *pairing) stretchOf(toks []token, q pair) (st stretch, ok bool) {
	first, last := q.open+1, q.last(len(toks))-1
	if q.close < -1 {
		last++
	}
	if first > last {
		return st, false
	}
	st = stretch{nested: q.nested, unclosed: q.close < 0, lower: true}
	st.inner = model.Span{Start: int(toks[first].start), End: int(toks[last].end)}
	st.outer = st.inner
	if q.open >= 0 {
		st.outer.Start = int(toks[q.open].start)
		r, _ := utf8.DecodeRuneInString(p.text[toks[q.open].start:])
		st.single = single(r) && int(toks[q.open].end-toks[q.open].start) == utf8.RuneLen(r)
	}
	if q.close >= 0 {
		st.outer.End = int(toks[q.close].end)
	}
	for i := first; i <= last; i++ {
		t := &toks[i]
		if t.kind != kWord && t.kind != kNumber {
			continue
		}
		if st.words == 0 {
			st.lower = !t.upper && t.kind == kWord
		}
		st.words++
		if t.upper || t.kind == kNumber {
			st.capital++
		} else if !t.class.has(wPrep | wDet | wConj | wAux) {
			st.small++
		}
	}
	st.end, st.endSign = toks[last].kind, p.text[toks[last].start]
	for i := last; i > first && (toks[i].kind == kMark || toks[i].kind == kClose); i-- {
		st.end, st.endSign = toks[i-1].kind, p.text[toks[i-1].start]
	}
	return st, strings.ContainsFunc(p.text[st.inner.Start:st.inner.End], func(r rune) bool {
		return unicode.IsLetter(r) || unicode.IsDigit(r)
	})
}
