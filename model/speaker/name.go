package speaker

import (
	"strings"
	"unicode"
	"unicode/utf8"

	lexicon "lineup/model/lexicon/word"
	"lineup/model/text"
)

// name is a parsed personal name. All parts are folded; a name has no titles.
type name struct {
	// whole is all letters of the name run together, without the suffix: the same for Kim Jong-un and Kim Jong
	// Un.
	whole string
	// given are the given and middle names, initials as single letters; none for
	// a surname alone.
	given []word
	// surname has its particles (vonderleyen), core has none (leyen).
	surname word
	core    word
	suffix  string // "jr", "sr", "ii", "iii", "iv", a king's number, or ""
	// familyFirst reports whether the surname was written first: Xi Jinping.
	familyFirst bool
}

// word is a part of a name, its sound, and its entries in the tables.
type word struct {
	text  string
	sound string
	// surname and given mark a name in its own right, nobody's misspelling.
	surname bool
	given   bool
	// family is its line of romanised surnames; 0 for none.
	family int
	// lines are its lines of nicknames.
	lines []line
}

// alone reports whether there is a surname only, or only one name at all.
func (n *name) alone() bool { return len(n.given) == 0 }

func newWord(s string) word {
	if strings.ContainsFunc(s, beyondASCII) {
		s = letters.Replace(s)
	}
	t := known()
	return word{s, sound(s), t.surnames[s], isGiven(s), t.families[s], t.lines[s]}
}

func beyondASCII(r rune) bool { return r >= utf8.RuneSelf }

// parse parses a name. familyFirst means that the first word is the surname. It returns nil for a string
// without letters.
func parse(s string, familyFirst bool) *name {
	tokens := tokenise(s)
	for len(tokens) > 1 && lexicon.NameTitle.Has(tokens[0]) {
		tokens = tokens[1:]
	}
	n := &name{familyFirst: familyFirst && len(tokens) > 1}
	if len(tokens) == 2 && numeral(tokens[1]) && strings.HasSuffix(s, strings.ToUpper(tokens[1])) { // Leo XIII, who can only be the thirteenth
		n.suffix, n.whole = tokens[1], letters.Replace(tokens[0])
		n.surname = newWord(tokens[0])
		n.core, n.given = n.surname, []word{n.surname}
		return n
	}
	for len(tokens) > 1 && lexicon.NameSuffix.Has(tokens[len(tokens)-1]) {
		n.suffix = tokens[len(tokens)-1]
		tokens = tokens[:len(tokens)-1]
	}
	for len(tokens) > 1 && tokens[len(tokens)-1] == tokens[len(tokens)-2] {
		tokens = tokens[:len(tokens)-1] // a name and a link run together: "Trump Trump"
	}
	if len(tokens) == 0 {
		return nil
	}
	n.whole = letters.Replace(strings.Join(tokens, ""))
	if n.familyFirst {
		n.surname = newWord(tokens[0])
		n.core = n.surname
		n.given = []word{newWord(strings.Join(tokens[1:], ""))}
		return n
	}
	last := len(tokens) - 1
	first := last
	for first > 0 && particle(tokens, first-1) {
		first--
	}
	n.core = newWord(tokens[last])
	n.surname = newWord(strings.Join(tokens[first:], ""))
	for _, t := range tokens[:first] {
		n.given = append(n.given, newWord(t))
	}
	return n
}

// numeral reports whether a word is a Roman number of two letters or more, as kings and popes have.
func numeral(s string) bool { return len(s) > 1 && strings.Trim(s, "ivx") == "" }

// particle reports whether token i belongs to the surname after it. A first token does only where nothing else
// could be the given name, as in "bin Salman", and not for names that are also given names (Ben, Van Morrison).
func particle(tokens []string, i int) bool {
	t := tokens[i]
	switch {
	case !lexicon.NameParticle.Has(t):
		return false
	case i > 0:
		return true
	}
	return !isGiven(t) && t != "abu" && (t != "van" || !known().surnames[tokens[i+1]])
}

// tokenise returns the words of a name, folded: initials one by one, words with hyphens as one, without
// nicknames in marks and the Arabic article, which outlets do not use consistently. A first word "Al" is a
// given name.
func tokenise(s string) []string {
	caps := strings.IndexFunc(s, unicode.IsLower) < 0
	var tokens []string
	fields := strings.Fields(unmarked(s))
	for i, f := range fields {
		folded := strings.TrimSuffix(text.Fold(f), "'s")
		if article, rest, ok := strings.Cut(folded, "-"); ok && lexicon.NameArticle.Has(article) && len(rest) > 2 {
			folded = rest
		}
		if len(f) > 4 && (f[:2] == "El" || f[:2] == "Al") && f[2] >= 'A' && f[2] <= 'Z' && f[3] >= 'a' {
			folded = text.Fold(f[2:]) // ElBaradei
		}
		if i+1 < len(fields) && lexicon.NameArticle.Has(folded) && (i > 0 || f == folded) &&
			!lexicon.NameSuffix.Has(strings.Trim(text.Fold(fields[i+1]), ".,")) {
			continue
		}
		if initials := asInitials(f, folded, caps); initials != nil {
			tokens = append(tokens, initials...)
			continue
		}
		t := strings.Map(func(r rune) rune {
			if unicode.IsLetter(r) || unicode.IsDigit(r) {
				return r
			}
			return -1
		}, folded)
		if t != "" {
			tokens = append(tokens, t)
		}
	}
	return tokens
}

// asInitials splits "J.D." and "JD" into letters; nil where the field is not a run of initials. caps means that
// the whole name is in capitals, where "JO" is a name.
func asInitials(field, folded string, caps bool) []string {
	parts := strings.Split(strings.TrimSuffix(folded, "."), ".")
	if len(parts) > 1 {
		for _, p := range parts {
			if len(p) != 1 {
				return nil
			}
		}
		return parts
	}
	if !caps && len(field) == 2 && strings.ToUpper(field) == field && unicode.IsLetter(rune(field[0])) && unicode.IsLetter(rune(field[1])) &&
		!lexicon.NameSuffix.Has(folded) && !strings.ContainsAny(folded[1:], "aeiou") {
		return []string{folded[:1], folded[1:]}
	}
	return nil
}

// unmarked removes text between quotation marks or brackets: the nickname in Robert “Beto” O’Rourke.
func unmarked(s string) string {
	if !strings.ContainsAny(s, `"“”()[]`) {
		return s
	}
	var b strings.Builder
	inside := false
	for _, r := range s {
		switch r {
		case '"':
			inside = !inside
		case '“', '(', '[':
			inside = true
		case '”', ')', ']':
			inside = false
		default:
			if !inside {
				b.WriteRune(r)
			}
		}
	}
	if strings.TrimSpace(b.String()) == "" {
		return strings.NewReplacer(`"`, "", "(", "", ")", "").Replace(s)
	}
	return b.String()
}
