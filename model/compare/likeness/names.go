package likeness

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"lineup/model"
)

// introductions returns the stretches of a sentence that introduce somebody: a name of two words or more with what
// follows it, "Ada Quill, a spokeswoman for the port, which runs the ferries".
func introductions(s *Sentence) []model.Span {
	var out []model.Span
	txt := s.Span.Of(s.Text)
	for at := 0; ; {
		i := strings.IndexByte(txt[at:], ',')
		if i < 0 {
			return out
		}
		comma := at + i
		at = comma + 1
		if start := nameBefore(txt[:comma]); start >= 0 && goesOnSmall(txt[at:]) {
			end := at + phrase(txt[at:])
			for end < len(txt) && txt[end] == ',' && apposes(txt[end+1:]) {
				end += 1 + phrase(txt[end+1:])
			}
			out = append(out, model.Span{Start: s.Span.Start + start, End: s.Span.Start + end})
			at = end
		}
	}
}

// nameBefore returns the start of the name of two to four words at the end of s; -1 if there is none.
func nameBefore(s string) int {
	start := -1
	for n, end := 1, len(s); n <= 4 && end > 0; n++ {
		from := strings.LastIndexByte(s[:end], ' ') + 1
		if first, _ := utf8.DecodeRuneInString(s[from:end]); !unicode.IsUpper(first) {
			break
		}
		if n > 1 {
			start = from
		}
		end = max(from-1, 0)
	}
	return start
}

// goesOnSmall reports whether the next word starts with a lower-case letter.
func goesOnSmall(s string) bool {
	first, _ := utf8.DecodeRuneInString(strings.TrimLeft(s, " "))
	return unicode.IsLower(first)
}

// phrase returns the number of bytes before the next punctuation mark.
func phrase(s string) int {
	if i := strings.IndexAny(s, ",;.”\""); i >= 0 {
		return i
	}
	return len(s)
}

// apposes reports whether the next phrase describes the person further.
func apposes(s string) bool {
	word, _, _ := strings.Cut(strings.TrimLeft(s, " "), " ")
	switch word {
	case "a", "an", "the", "one", "who", "which":
		return true
	}
	return false
}

// leastSaid is the minimum share of the common weight that must be words other than names, if the sentences are to
// report more than that they concern the same people.
const leastSaid = .15

// OnlyNames reports whether the sentences of pair i share hardly more than names and introductions of people.
// Sentences in which two outlets introduce one person have many words in common, yet may report different things.
func (p *Pairs) OnlyNames(i int) bool {
	a, b := &p.sentences[p.list[i].a], &p.sentences[p.list[i].b]
	all, said := 0., 0.
	for x, y := 0, 0; x < len(a.words) && y < len(b.words); {
		u, v := &a.words[x], &b.words[y]
		if u.term == v.term {
			t := &p.words.terms[u.term]
			all += t.weight * t.weight
			if who := t.name || u.introduces && v.introduces; !who {
				said += t.weight * t.weight
			}
		}
		x, y = x+bit(u.term <= v.term), y+bit(v.term <= u.term)
	}
	return said < leastSaid*all
}
