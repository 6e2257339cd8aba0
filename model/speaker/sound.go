package speaker

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// sounds are the spellings of one sound, as its letter (or two) here: "c" for ch, "x" for sh. A longer spelling
// precedes a shorter one. They are where outlets' romanisations of Arabic, Persian, Cyrillic, Hebrew and Thai
// names differ.
var sounds = map[string]string{
	"tsch": "c", "sch": "x", "tch": "c", "dzh": "j",
	"ch": "c", "cz": "c", "sh": "x", "ph": "f", "kh": "h", "gh": "g", "th": "t", "dh": "d", "zh": "z",
	"dj": "j", "ck": "k", "qu": "k", "tz": "ts", "ks": "ks",
	"ou": "u", "oo": "u", "ue": "u", "oe": "o", "aa": "a", "ei": "e", "ai": "e", "ay": "e", "ey": "e",
	"ie": "i", "ee": "i", "ea": "i", "iy": "i", "yy": "i", "ij": "i", "yi": "i", "ii": "i", "ej": "e", "aj": "e",
	"y": "i", "q": "k", "w": "v", "x": "ks",
}

// letters spells Cyrillic in Latin letters, as outlets do.
var letters = strings.NewReplacer(
	"а", "a", "б", "b", "в", "v", "г", "g", "ґ", "g", "д", "d", "е", "e", "ё", "e", "є", "ye", "ж", "zh", "з", "z",
	"и", "i", "і", "i", "ї", "yi", "й", "y", "к", "k", "л", "l", "м", "m", "н", "n", "о", "o", "п", "p", "р", "r",
	"с", "s", "т", "t", "у", "u", "ў", "u", "ф", "f", "х", "kh", "ц", "ts", "ч", "ch", "ш", "sh", "щ", "shch",
	"ъ", "", "ы", "y", "ь", "", "э", "e", "ю", "yu", "я", "ya",
)

// sound returns the rough sound of a folded word: the same for names that differ only in romanisation or in
// doubled letters (Zelenskiy, Zelenskyy and Zelensky; Fallwell and Falwell; Elovich and Elovitch).
func sound(word string) string {
	switch {
	case strings.HasPrefix(word, "mc"):
		word = "mak" + word[2:]
	case strings.HasPrefix(word, "ye"):
		word = word[1:]
	}
	if strings.HasSuffix(word, "ey") || strings.HasSuffix(word, "ei") || len(word) > 5 && strings.HasSuffix(word, "ay") {
		word = word[:len(word)-2] + "i"
	}
	out := make([]byte, 0, len(word))
	for i := 0; i < len(word); {
		s, n := soundAt(word, i, len(out) == 0)
		for j := range len(s) {
			if k := len(out); k == 0 || out[k-1] != s[j] {
				out = append(out, s[j])
			}
		}
		i += n
	}
	return string(out)
}

// soundAt returns the sound at i and how many bytes spell it.
func soundAt(word string, i int, first bool) (string, int) {
	for n := min(4, len(word)-i); n > 0; n-- {
		if s, ok := sounds[word[i:i+n]]; ok {
			return s, n
		}
	}
	switch c := word[i]; {
	case c == 'c':
		if i+1 < len(word) && strings.IndexByte("eiy", word[i+1]) >= 0 {
			return "s", 1
		}
		return "k", 1
	case c == 'h' && !first:
		return "", 1
	}
	_, n := utf8.DecodeRuneInString(word[i:])
	return word[i : i+n], n
}

func vowel(c byte) bool { return strings.IndexByte("aeiou", c) >= 0 }

// skeleton returns the consonants of a sound in alphabetical order, so that neither a vowel nor swapped letters
// alter it. A sound that starts with a vowel keeps a mark of that.
func skeleton(sound string) string {
	out := make([]byte, 0, len(sound))
	for i := range len(sound) {
		if !vowel(sound[i]) {
			out = append(out, sound[i])
		}
	}
	slices.Sort(out)
	if len(sound) > 0 && vowel(sound[0]) {
		return "'" + string(out)
	}
	return string(out)
}

// soundAlike reports whether two sounds differ only in vowels that romanisations confuse (a and e, e and i, o
// and u). The last letter must agree, since it distinguishes Julia from Julie, and short words must agree
// wholly (Dan, Den).
func soundAlike(a, b string) bool {
	if a == b {
		return true
	}
	if len(a) != len(b) || len(a) < 4 || a[len(a)-1] != b[len(b)-1] {
		return false
	}
	changed := 0
	for i := range len(a) {
		if a[i] == b[i] {
			continue
		}
		if changed++; changed > 2 || !confused(a[i], b[i]) {
			return false
		}
	}
	return true
}

func confused(a, b byte) bool {
	if a > b {
		a, b = b, a
	}
	return a == 'a' && b == 'e' || a == 'e' && b == 'i' || a == 'o' && b == 'u'
}
