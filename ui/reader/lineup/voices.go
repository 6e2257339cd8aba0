package lineup

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"lineup/model"
	"lineup/model/text"
	"lineup/ui/reader/card"
	"lineup/ui/reader/kit"
	"lineup/ui/reader/library"
	"lineup/ui/view"
)

// numerals are the words that figures are written in.
const numerals = " zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen " +
	"seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion " +
	"dozen half third quarter "

// isFigure reports whether marked words are a number and not a name.
func isFigure(s string) bool {
	first := text.Fold(s)
	if i := strings.IndexFunc(first, func(r rune) bool { return !unicode.IsLetter(r) }); i > 0 {
		first = first[:i]
	}
	return strings.ContainsFunc(s, unicode.IsDigit) || first != "" && strings.Contains(numerals, " "+first+" ")
}

// counted returns a mark's words, and for a figure the noun after it, which shows what is counted: "Four", "people".
// A figure is taken whole, with its sign and its parts: "$4.5", "18:52".
func counted(s string, at model.Span) (words, noun string) {
	if words = at.Of(s); !isFigure(words) {
		return words, ""
	}
	from, to := at.Start, at.End
	if r, n := utf8.DecodeLastRuneInString(s[:from]); strings.ContainsRune("$€£¥₹", r) {
		from -= n
	}
	for to+1 < len(s) && strings.IndexByte(":.,/-", s[to]) >= 0 && '0' <= s[to+1] && s[to+1] <= '9' {
		for to++; to < len(s) && '0' <= s[to] && s[to] <= '9'; {
			to++
		}
	}
	after := s[to:]
	next := strings.TrimLeft(after, " \u00a0")
	if len(next) == len(after) {
		return s[from:to], ""
	}
	const longestWord = 64
	head := next[:min(len(next), longestWord)]
	end := strings.IndexFunc(head, func(r rune) bool { return !unicode.IsLetter(r) })
	if end < 0 && len(head) < longestWord {
		end = len(head)
	}
	return s[from:to], head[:max(end, 0)]
}

// A voice is words that a row has in place of others, and where.
type voice struct {
	words string
	where []string
}

// contrast names a figure or a name in a passage and what the others of its row have in its place. For figures it
// names those that count the same thing, if there are any.
func contrast(lib *library.Library, r *markReader, l *model.LineUp, d *difference) string {
	article := l.Columns[d.column]
	if x := l.Rows[d.row].Contradiction(d.column, d.mark.Span); x != nil {
		return x.Say(lib.Corpus, l, func(a int) string { return lib.Labels[a] })
	}
	against := r.against(&l.Rows[d.row], d.column, d.mark)
	here, noun := saying(lib, article, d.mark)
	found := voices(lib, l, against, noun)
	if len(found) == 0 {
		found = voices(lib, l, against, "")
	}
	told := []string{"“" + here + "” in " + lib.Labels[article]}
	for _, v := range found {
		told = append(told, v.words+" in "+strings.Join(v.where, ", "))
	}
	return view.ClassLabel(d.mark.Class) + ": " + strings.Join(told, "; ")
}

// saying returns a mark's words with what they count, and the latter alone, folded.
func saying(lib *library.Library, article int, m model.Mark) (words, noun string) {
	s := lib.Corpus.Articles[article].Text
	words, noun = counted(s, kit.InRange(s, m.Span))
	return card.Brief(strings.TrimSpace(words + " " + noun)), text.Fold(noun)
}

// voices returns the words of marks in columns, those of several articles once; given a noun, only what counts the
// same.
func voices(lib *library.Library, l *model.LineUp, against [][]model.Mark, noun string) []voice {
	var out []voice
	for k, marks := range against {
		var words []string
		for _, m := range marks {
			said, counts := saying(lib, l.Columns[k], m)
			if said = "“" + said + "”"; (noun == "" || counts == noun) && !slices.Contains(words, said) {
				words = append(words, said)
			}
		}
		all := strings.Join(words, ", ")
		i := slices.IndexFunc(out, func(v voice) bool { return v.words == all })
		switch {
		case all == "":
		case i >= 0:
			out[i].where = append(out[i].where, lib.Labels[l.Columns[k]])
		default:
			out = append(out, voice{all, []string{lib.Labels[l.Columns[k]]}})
		}
	}
	return out
}
