package wording

import (
	"strings"
	"unicode/utf8"

	"lineup/model/text"
)

// norm returns the form in which a word other than a contraction is compared: folded, numbers in figures, and one
// spelling for British, American and transliterated variants. The form is only for comparison and need not be a
// word.
func norm(s string) string {
	if s == "US" || s == "U.S" {
		return "u.s"
	}
	f := text.Fold(s)
	if strings.ContainsFunc(f, hidden) {
		f = strings.Map(seen, f)
	}
	if f == "" {
		return s
	}
	if c := f[0]; c >= '0' && c <= '9' {
		return strings.ReplaceAll(f, ",", "")
	}
	if v, ok := variants()[f]; ok {
		return v
	}
	if len(f) < 5 {
		return f
	}
	return spell(f)
}

// hidden reports whether a character is invisible.
func hidden(c rune) bool { return seen(c) < 0 }

// spell applies the rules of spelling, each of which maps a British ending to the American one, or the endings of
// transliterated names to one.
func spell(f string) string {
	if strings.Contains(f, "our") {
		for _, stem := range ourStems {
			if i := strings.Index(f, stem); i >= 0 {
				f = f[:i+len(stem)-2] + f[i+len(stem)-1:]
				break
			}
		}
	}
	if !mayEnd[f[len(f)-1]] {
		return f
	}
	for _, r := range endings {
		if strings.HasSuffix(f, r.from) && len(f) > len(r.from)+1 {
			return f[:len(f)-len(r.from)] + r.to
		}
	}
	return f
}

// mayEnd holds the last bytes of the endings.
var mayEnd = func() (last [256]bool) {
	for _, r := range endings {
		last[r.from[len(r.from)-1]] = true
	}
	return last
}()

// ourStems are the words whose British form has "our" for "or". They may be parts of other words: favourable,
// neighbourhood.
var ourStems = []string{
	"colour", "favour", "honour", "labour", "harbour", "neighbour", "behaviour", "rumour", "humour", "vapour",
	"armour", "odour", "savour", "endeavour", "flavour", "fervour", "rigour", "valour", "vigour", "candour",
	"parlour", "saviour", "splendour", "glamour", "tumour", "ardour", "clamour", "demeanour",
}

// endings are tried in order; the first that fits is used.
var endings = []struct{ from, to string }{
	{"isation", "ization"},
	{"isations", "izations"},
	{"ising", "izing"},
	{"ised", "ized"},
	{"ises", "izes"},
	{"ise", "ize"},
	{"ysing", "yzing"},
	{"ysed", "yzed"},
	{"yse", "yze"},
	{"elled", "eled"},
	{"elling", "eling"},
	{"eller", "eler"},
	{"ellers", "elers"},
	{"skiy", "sky"},
	{"skyy", "sky"},
	{"skyi", "sky"},
	{"skii", "sky"},
	{"skij", "sky"},
	{"ski", "sky"},
	{"iy", "y"},
	{"yy", "y"},
	{"yi", "y"},
	{"ij", "y"},
	{"ovych", "ovich"},
	{"evych", "evich"},
}

// halves are the two words of a contraction; at is the byte where its spelling is cut.
type halves struct {
	at          int
	left, right string
}

// split splits a contraction into the two words it means: "we're" into "we" and "are", "don't" into "do" and "not",
// "cannot", "gonna".
func split(s string) (halves, bool) {
	at := lastApostrophe(s)
	if at < 0 {
		if len(s) < 5 || len(s) > 6 {
			return halves{}, false
		}
		h, ok := runTogether[text.Fold(s)]
		return h, ok
	}
	_, n := utf8.DecodeRuneInString(s[at:])
	head, tail := text.Fold(s[:at]), text.Fold(s[at+n:])
	if head == "" {
		return halves{}, false
	}
	switch tail {
	case "t":
		stem := strings.TrimSuffix(head, "n")
		if stem == head || stem == "" {
			return halves{}, false
		}
		if full, ok := negatedStems[stem]; ok {
			stem = full
		}
		return halves{at: at - 1, left: norm(stem), right: "not"}, true
	case "s":
		return halves{at: at, left: norm(s[:at]), right: afterS(head)}, true
	}
	if full, ok := suffixes[tail]; ok {
		return halves{at: at, left: norm(s[:at]), right: full}, true
	}
	return halves{}, false
}

// lastApostrophe returns the place of the last apostrophe of any form, -1 if there is none. Most words have nothing
// that could be one.
func lastApostrophe(s string) int {
	for i := range len(s) {
		if s[i] == '\'' || s[i] >= utf8.RuneSelf {
			return strings.LastIndexAny(s, "'’ʼ")
		}
	}
	return -1
}

// afterS returns what "'s" means after a word: "is" after a pronoun, "us" in "let's"; after anything else it may be
// the genitive, and is left as it is.
func afterS(head string) string {
	switch head {
	case "he", "she", "it", "that", "what", "who", "there", "here", "where", "how", "when", "why", "this":
		return "is"
	case "let":
		return "us"
	}
	return "'s"
}

var suffixes = map[string]string{"re": "are", "ve": "have", "ll": "will", "d": "would", "m": "am"}

var negatedStems = map[string]string{"ca": "can", "wo": "will", "sha": "shall", "ai": "is"}

var runTogether = map[string]halves{
	"cannot": {at: 3, left: "can", right: "not"},
	"gonna":  {at: 3, left: "going", right: "to"},
	"wanna":  {at: 3, left: "want", right: "to"},
	"gotta":  {at: 3, left: "got", right: "to"},
	"kinda":  {at: 4, left: "kind", right: "of"},
	"sorta":  {at: 4, left: "sort", right: "of"},
	"outta":  {at: 3, left: "out", right: "of"},
	"lemme":  {at: 3, left: "let", right: "me"},
	"gimme":  {at: 3, left: "give", right: "me"},
	"dunno":  {at: 3, left: "not", right: "know"},
}
