package outline

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"lineup/model/lexicon/word"
)

// number reads a number with its separators, an ordinal, "45-year-old".
func (s *scanner) number(from, to int) int {
	i := from
	for i < to {
		c := s.text[i]
		if digit(c) || Letter(c) ||
			(c == '-' || c == '.' || c == ',' || c == ':') && i+1 < to && (digit(s.text[i+1]) || c == '-' && Letter(s.text[i+1])) {
			i++
			continue
		}
		break
	}
	t := s.add(Number, from, i)
	w := s.text[from:i]
	if k := strings.LastIndexByte(w, '-'); k >= 0 {
		t.Class = word.Of(w[k+1:])
	}
	if n := possessive(s.text[i:to]); n > 0 {
		s.add(Poss, i, i+n)
		i += n
	}
	return i
}

// sign reads one character that is not part of a word.
func (s *scanner) sign(i, to int) int {
	r, n := utf8.DecodeRuneInString(s.text[i:to])
	switch r {
	case ',', '，', '、':
		s.add(Comma, i, i+n)
	case '.', '!', '?', '…', '。', '！', '？':
		end := i + n
		for end < to && (s.text[end] == '.' || s.text[end] == '!' || s.text[end] == '?') {
			end++
		}
		s.add(Stop, i, end)
		return end
	case ':', '：':
		s.add(Colon, i, i+n)
	case ';':
		s.add(Semicolon, i, i+n)
	case '—', '–', '―', '‒':
		s.add(Dash, i, i+n)
	case '-':
		end := i + n
		for end < to && s.text[end] == '-' {
			end++
		}
		s.add(Dash, i, end)
		return end
	case '(', '[', '{':
		if strings.HasPrefix(s.text[i:to], "[[") {
			return i + len("[[")
		}
		if r == '[' && s.linkEnd(i, to) > 0 {
			return i + n
		}
		s.add(Open, i, i+n)
	case ')', ']', '}':
		if strings.HasPrefix(s.text[i:to], "]]") {
			return i + len("]]")
		}
		if end := linked(s.text[i:to]); end > 0 {
			return i + end
		}
		s.add(Close, i, i+n)
	case '*', '_', '=', '~':
		end := i + n
		for end < to && s.text[end] == s.text[i] {
			end++
		}
		if !emphasis(s.text, i, end, to) {
			s.add(Other, i, i+n)
			return i + n
		}
		return end
	default:
		if quoteMark(r) {
			return s.mark(i, to, r, n)
		}
		if unicode.IsSpace(r) {
			return i + n
		}
		s.add(Other, i, i+n)
	}
	return i + n
}

// quoteMark reports whether the character may open or close a quotation.
func quoteMark(r rune) bool {
	switch r {
	case '"', '“', '”', '„', '‟', '«', '»', '〝', '〞', '＂', '「', '」', '『', '』',
		'\'', '‘', '’', '‚', '‛', '‹', '›', '`', '´':
		return true
	}
	return false
}

// inRow is how many marks in a row can be quotations within quotations. More are an ornament and become one
// token.
const inRow = 8

// mark reads a quotation mark. Two adjacent single marks are one double one; a longer run of the same mark is
// an ornament, not a quotation.
func (s *scanner) mark(i, to int, r rune, n int) int {
	end := i + n
	run := 1
	for end+n <= to && s.text[end:end+n] == s.text[i:i+n] {
		end += n
		run++
	}
	if n := len(s.toks); n == 0 || s.toks[n-1].Kind != Mark && (s.row <= inRow || s.toks[n-1].Kind != Other) {
		s.row = 0
	}
	s.row++
	switch {
	case s.row == inRow+1 && len(s.toks) >= inRow:
		row := s.toks[len(s.toks)-inRow:]
		row[0].Kind, row[0].End = Other, int32(end)
		s.toks = s.toks[:len(s.toks)-inRow+1]
	case s.row > inRow && len(s.toks) > 0:
		s.toks[len(s.toks)-1].Kind, s.toks[len(s.toks)-1].End = Other, int32(end)
	case run > 3:
		s.add(Other, i, end)
	case run == 2 && single(r) || run == 1:
		s.add(Mark, i, end)
	default:
		for k := range run {
			s.add(Mark, i+k*n, i+(k+1)*n)
		}
	}
	return end
}

func single(r rune) bool {
	switch r {
	case '\'', '‘', '’', '‚', '‛', '‹', '›', '`', '´':
		return true
	}
	return false
}
