package querytest

import (
	"math/rand/v2"
	"strings"
)

// A Maker makes queries from some words. The zero Maker uses only its built-in words.
type Maker struct {
	Rand  *rand.Rand
	Words []string // of the articles: queries that find something take the search further
}

// odd are unusual words, and strings that are not words.
var odd = []string{
	"", "a", "i", "I", "-", "—", "long-term", "o'clock", "it’s", "U.S.", "½", "ﬁ", "Élan", "e\u0301", "ẞ", "日本", "한", "พูด", "🙂", "👩‍🚀",
	"\u202e", "\u00ad", "\u0000", "\xff", "\xc4", "2030", "2030-0", "2031-02-30", ":", "::", "https://x", "Note: so", "(", ")", "xyzzy", "aaaaaaaaaaaaaaaa",
}

var (
	fields = []string{"speaker", "outlet", "topic", "story", "kind", "since", "until", "Speaker", "nofield"}
	values = []string{"2030", "2031-03", "2031-03-0", "direct", "article", "q", "", "the", "2"}
	marks  = [][2]string{{`"`, `"`}, {"“", "”"}, {"„", "“"}, {"«", "»"}, {`"`, ""}, {"“", ""}, {"'", ""}, {"’", ""}, {"‘", "’"}}
	blanks = []string{" ", " ", " ", "  ", "\t", "\u00a0", "\u3000", ""}
)

// Query returns a query of at most parts parts, with parentheses nested at most depth deep.
func (m *Maker) Query(parts, depth int) string {
	var b strings.Builder
	for i := range 1 + m.Rand.IntN(parts) {
		if i > 0 {
			b.WriteString(pick(m.Rand, blanks))
			if m.Rand.IntN(3) == 0 {
				b.WriteString("|" + pick(m.Rand, blanks))
			}
		}
		b.WriteString(strings.Repeat("!", max(m.Rand.IntN(6)-3, 0)))
		if depth > 0 && m.Rand.IntN(4) == 0 {
			b.WriteString("(" + m.Query(parts, depth-1) + pick(m.Rand, []string{")", ")", ")", ""}))
			continue
		}
		b.WriteString(m.unit())
	}
	return b.String()
}

// unit returns a word, a phrase, or a field with its value.
func (m *Maker) unit() string {
	s := ""
	if m.Rand.IntN(4) == 0 {
		s = pick(m.Rand, fields) + ":"
		if m.Rand.IntN(3) == 0 {
			return s + pick(m.Rand, values)
		}
	}
	if m.Rand.IntN(2) == 0 {
		return s + m.word()
	}
	words := make([]string, 1+m.Rand.IntN(4))
	for i := range words {
		words[i] = m.word()
	}
	mark := pick(m.Rand, marks)
	return s + mark[0] + strings.Join(words, " ") + mark[1]
}

// word returns one of the articles' words, whole, begun, misspelt or in capitals, or an odd one.
func (m *Maker) word() string {
	if len(m.Words) == 0 || m.Rand.IntN(5) == 0 {
		return pick(m.Rand, odd)
	}
	w := []rune(pick(m.Rand, m.Words))
	switch m.Rand.IntN(6) {
	case 0:
		return string(w[:m.Rand.IntN(len(w)+1)])
	case 1:
		i := m.Rand.IntN(len(w) + 1)
		return string(w[:i]) + string(rune('a'+m.Rand.IntN(26))) + string(w[i:])
	case 2:
		return strings.ToUpper(string(w))
	default:
		return string(w)
	}
}

func pick[T any](r *rand.Rand, from []T) T { return from[r.IntN(len(from))] }

// Prefixes yields the query cut at every byte, from the first on: as it is being typed, and as a terminal may cut
// it.
func Prefixes(query string) func(yield func(string) bool) {
	return func(yield func(string) bool) {
		for i := 1; i <= len(query); i++ {
			if !yield(query[:i]) {
				return
			}
		}
	}
}
