package text

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"lineup/model"
)

// Paragraphs returns the paragraphs of s in order, without surrounding white space. Blank lines separate
// paragraphs; in a text without blank lines, every line is one.
func Paragraphs(s string) []model.Span {
	lines := Lines(s)
	byLine := true
	for i := 1; i < len(lines); i++ {
		if strings.Count(s[lines[i-1].End:lines[i].Start], "\n") > 1 {
			byLine = false
			break
		}
	}
	if byLine {
		return lines
	}
	paras := lines[:0] // reusing the slice: there may be a line for every two bytes
	end := 0           // of the previous line
	for i, l := range lines {
		if i > 0 && strings.Count(s[end:l.Start], "\n") < 2 {
			paras[len(paras)-1].End = l.End
		} else {
			paras = append(paras, l)
		}
		end = l.End
	}
	if 2*len(paras) < cap(paras) {
		return slices.Clone(paras)
	}
	return paras
}

// A list of lines takes 16 bytes per line, and a line may have only two. Beyond the first manyLines, lines of less
// than shortLine bytes are merged with the following ones. No article of 18,932 has more than 1,017 lines.
const (
	manyLines = 1 << 16
	shortLine = 32
)

// Lines returns the lines of s that are not blank, without surrounding white space. Beyond the number found in any
// article, several short ones may be merged.
func Lines(s string) []model.Span {
	lines := make([]model.Span, 0, min(countLines(s), manyLines+len(s)/shortLine))
	for at := 0; at < len(s); {
		end := strings.IndexByte(s[at:], '\n')
		if end < 0 {
			end = len(s) - at
		}
		if l := Trim(s, model.Span{Start: at, End: at + end}); l.Start < l.End {
			if n := len(lines); n > manyLines && lines[n-1].Len() < shortLine {
				lines[n-1].End = l.End
			} else {
				lines = append(lines, l)
			}
		}
		at += end + 1
	}
	if len(lines) == 0 {
		return nil
	}
	return lines
}

// countLines estimates the number of lines of s that are not blank, or fewer: close enough that the list seldom
// grows. For long lists growing costs more than counting.
func countLines(s string) int {
	n := 1
	for i := 1; i < len(s); i++ {
		if s[i] == '\n' && s[i-1] != '\n' {
			n++
		}
	}
	return n
}

// Trim removes the white space from both ends of a span.
func Trim(s string, p model.Span) model.Span {
	sub := s[p.Start:p.End]
	left := strings.TrimLeftFunc(sub, unicode.IsSpace)
	p.Start += len(sub) - len(left)
	p.End = p.Start + len(strings.TrimRightFunc(left, unicode.IsSpace))
	return p
}

// abbreviations are words whose full stop does not end a sentence even before a capital: titles, ranks, offices,
// months, and words that precede a name or a number. Folded, without the stop.
const abbreviations = " mr mrs ms mx dr prof rev fr sr jr hon gov lt col gen maj capt cmdr adm sgt cpl pvt sen rep " +
	"reps sens supt insp det st ste mt ft no nos vs v etc al dept assn bros co corp inc ltd jan feb mar apr aug sept " +
	"sep oct nov dec ave blvd rd fig vol pp ed eds cf approx messrs mme mlle ph univ pres amb atty spc ret "

// Sentences returns the sentences of the stretch p of s, in order, without surrounding white space. Closing
// quotation marks and brackets belong to the sentence they close.
//
// A sentence ends at . ! ? … or their full-width forms, if white space follows and the next word does not start in
// lower case; but not after a title or an abbreviation ("Mr.", "Gen.", "U.S." before a capitalised word that
// continues the sentence), nor after an initial.
func Sentences(s string, p model.Span) []model.Span {
	var out []model.Span
	start := p.Start
	for i := p.Start; i < p.End; {
		if !maybeTerminal(s[i]) {
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:p.End])
		i += n
		if !terminal(r) {
			continue
		}
		end := closers(s, i, p.End)
		if wide(r) || r == '\n' || breaks(s, start, i-n, end, p.End) {
			if t := Trim(s, model.Span{Start: start, End: end}); t.Start < t.End {
				out = append(out, t)
			}
			start = end
		}
		i = end
	}
	if t := Trim(s, model.Span{Start: start, End: p.End}); t.Start < t.End {
		out = append(out, t)
	}
	return out
}

// maybeTerminal reports whether c may be the first byte of a terminal mark. It saves decoding most bytes. False
// positives within characters do no harm, because terminal decides.
func maybeTerminal(c byte) bool {
	switch c {
	case '.', '!', '?', '\n', 0xD8, 0xE2, 0xE3, 0xEF:
		return true
	default:
		return false
	}
}

func terminal(r rune) bool {
	return r == '.' || r == '!' || r == '?' || r == '…' || wide(r) || r == '؟' || r == '\n'
}

// wide reports whether r ends a sentence in scripts without a space after it.
func wide(r rune) bool { return r == '。' || r == '！' || r == '？' }

// closers returns the place after the closing marks and further full stops that start at i.
func closers(s string, i, end int) int {
	for i < end {
		r, n := utf8.DecodeRuneInString(s[i:end])
		switch r {
		case '.', '!', '?', '…', '"', '\'', '”', '’', ')', ']', '»', '」', '』':
			i += n
		default:
			return i
		}
	}
	return i
}

// breaks reports whether the mark at stop ends the sentence that began at start. after is the place after the mark
// and its closers.
func breaks(s string, start, stop, after, end int) bool {
	if after >= end {
		return true
	}
	next, ok := nextStart(s, after, end)
	if !ok {
		return false
	}
	if unicode.IsLower(next) {
		return false
	}
	if s[stop] != '.' || after > stop+1 {
		return true
	}
	word := lastWord(s, start, stop)
	if word == "" {
		return true
	}
	if isInitial(word) || strings.Contains(abbreviations, " "+strings.ToLower(word)+" ") {
		return false
	}
	// "U.S." and the like may or may not end a sentence; they do if the next word is a usual opener.
	if strings.Contains(word, ".") {
		return openers(s, after, end)
	}
	return true
}

// nextStart returns the first character that is not white space after the white space at i; false if there is no
// white space at i.
func nextStart(s string, i, end int) (rune, bool) {
	r, n := utf8.DecodeRuneInString(s[i:end])
	if !unicode.IsSpace(r) {
		return 0, false
	}
	for i += n; i < end; i += n {
		r, n = utf8.DecodeRuneInString(s[i:end])
		if !unicode.IsSpace(r) {
			return r, true
		}
	}
	return 0, true
}

// lastWord returns the word that ends at stop, including full stops within it.
func lastWord(s string, start, stop int) string {
	i := stop
	for i > start {
		r, n := utf8.DecodeLastRuneInString(s[start:i])
		if !unicode.IsLetter(r) && r != '.' {
			break
		}
		i -= n
	}
	return strings.TrimLeft(s[i:stop], ".")
}

func isInitial(word string) bool {
	r, n := utf8.DecodeRuneInString(word)
	return n == len(word) && unicode.IsUpper(r) && r != 'I'
}

// openers reports whether the word after i is one that opens sentences and rarely follows an abbreviation within
// one.
func openers(s string, i, end int) bool {
	rest := strings.TrimLeftFunc(s[i:end], func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	n := strings.IndexFunc(rest, func(r rune) bool { return !unicode.IsLetter(r) })
	if n < 0 {
		n = len(rest)
	}
	const usual = " the a an in on at but and he she it they we i this that these those his her its their there " +
		"when while after before as if for with from by since although though however also what who how why you our my no not one "
	return strings.Contains(usual, " "+strings.ToLower(rest[:n])+" ")
}
