package main

import (
	"hash/fnv"
	"strings"
	"unicode"
	"unicode/utf8"

	"lineup/model"
	"lineup/model/text"
)

// commonShare is the share of the articles from which a name is left unchanged: the months, and the few people
// everybody writes about.
const commonShare = .005

// variety gives each round different names and numbers.
type variety struct {
	names map[string]bool // the names that may be changed
}

// newVariety finds the names in the articles: words that are always capitalised, except common ones.
func newVariety(articles []*model.Article) *variety {
	seen := map[string]int{}
	plain := map[string]bool{}
	for _, a := range articles {
		mine := map[string]bool{}
		for w := range text.Words(a.Text, 0) {
			word := w.Of(a.Text)
			if r, _ := utf8.DecodeRuneInString(word); !unicode.IsUpper(r) {
				plain[word] = true
			} else if !mine[word] {
				mine[word] = true
				seen[word]++
			}
		}
	}
	v := &variety{names: map[string]bool{}}
	for word, n := range seen {
		if float64(n) <= commonShare*float64(len(articles)) && !plain[strings.ToLower(word)] {
			v.names[word] = true
		}
	}
	return v
}

// vary returns a text with the names and numbers of a round. The first round has those of the given articles.
func (v *variety) vary(s string, round int) string {
	if round == 0 {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	at := 0
	for w := range text.Words(s, 0) {
		word := w.Of(s)
		b.WriteString(s[at:w.Start])
		switch {
		case v.names[word]:
			b.WriteString(renamed(word, round))
		case number(word):
			b.WriteString(renumbered(word, round))
		default:
			b.WriteString(word)
		}
		at = w.End
	}
	b.WriteString(s[at:])
	return b.String()
}

// renamed returns another name for a round, always the same one: each vowel is replaced by one of the five.
func renamed(name string, round int) string {
	const vowels = "aeiou"
	lot := mix(name, round, 0)
	return strings.Map(func(r rune) rune {
		if strings.ContainsRune(vowels, r) {
			r = rune(vowels[lot%5])
			lot /= 5
		}
		return r
	}, name)
}

// number reports whether a word is a number that may be changed. Years may not: they are dates.
func number(word string) bool {
	if len(word) == 4 && (strings.HasPrefix(word, "19") || strings.HasPrefix(word, "20")) {
		return false
	}
	return strings.Trim(word, "0123456789.,") == ""
}

// renumbered returns another number with as many digits. The last digit stays within the same half of ten, so that
// days of the month stay valid.
func renumbered(word string, round int) string {
	b := []byte(word)
	if last := len(b) - 1; b[last] >= '0' && b[last] <= '9' {
		half := (b[last] - '0') / 5 * 5
		b[last] = '0' + half + byte(mix(word, round, 0)%5)
		if string(b) == "0" {
			b[0] = '1'
		}
	}
	return string(b)
}

// mix returns a number that looks random and is always the same.
func mix(s string, round, i int) uint64 {
	h := fnv.New64a()
	_, _ = h.Write([]byte(s))
	_, _ = h.Write([]byte{byte(round), byte(round >> 8), byte(i), byte(i >> 8)})
	x := h.Sum64()
	x ^= x >> 31
	return x * 0x9E3779B97F4A7C15 >> 8
}
